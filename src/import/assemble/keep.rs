//! The work of people on an edition, kept when its document is imported again:
//! nobody's words are lost by putting the import right.

use std::collections::{HashMap, VecDeque};

use crate::declaration::{Declaration, DeclarationFile, Fingerprint, PointFile};

/// Carries over what people gave an edition that is replaced: headings, related
/// actors and dates of points with the same words, titles of chapters in other
/// languages, actors with their names and aliases in their order, and parties.
pub fn keep_curated(new: &mut DeclarationFile, old: &Declaration) {
    let old = DeclarationFile::from(old);
    keep_points(new, &old);
    keep_titles(new, &old);
    keep_actors(new, old);
}

/// A point's own words win over what a quote of the old one says of them.
fn keep_points(new: &mut DeclarationFile, old: &DeclarationFile) {
    let mut known: HashMap<Fingerprint, VecDeque<&PointFile>> = HashMap::new();
    for point in old.chapters.iter().flat_map(|chapter| &chapter.points) {
        known.entry(Fingerprint::of(&point.text)).or_default().push_back(point);
    }
    for point in new.chapters.iter_mut().flat_map(|chapter| &mut chapter.points) {
        let same = known.get_mut(&Fingerprint::of(&point.text));
        let Some(before) = same.and_then(VecDeque::pop_front) else { continue };
        let stands = |quote: &str| point.text.contains(quote);
        let related = before.related.iter().filter(|related| stands(&related.quote));
        let dates = before.dates.iter().filter(|date| stands(&date.quote));
        point.related = related.cloned().collect();
        point.dates = dates.cloned().collect();
        if point.heading.is_none() {
            point.heading.clone_from(&before.heading);
        }
    }
}

fn keep_titles(new: &mut DeclarationFile, old: &DeclarationFile) {
    for chapter in &mut new.chapters {
        let same = old.chapters.iter().find(|before| before.title == chapter.title);
        chapter.titles = same.and_then(|before| before.titles.clone());
    }
}

/// Those that were there first, then those that are found now for the first time:
/// one of which an older actor has the id or an alias is the older one.
fn keep_actors(new: &mut DeclarationFile, old: DeclarationFile) {
    let found = std::mem::replace(&mut new.actors, old.actors);
    for actor in found {
        let is_known = new.actors.iter().any(|known| {
            known.id == actor.id || known.aliases.iter().any(|alias| actor.aliases.contains(alias))
        });
        if !is_known {
            new.actors.push(actor);
        }
    }
    if !old.parties.is_empty() {
        new.parties = old.parties;
    }
    new.parties.retain(|party| new.actors.iter().any(|actor| actor.id.as_str() == party));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::{builtin, check, read};

    /// The built-in declaration as an import of its words would be.
    fn bare() -> DeclarationFile {
        let mut file = DeclarationFile::from(&builtin());
        for chapter in &mut file.chapters {
            chapter.titles = None;
            for point in &mut chapter.points {
                (point.heading, point.related, point.dates) = (None, Vec::new(), Vec::new());
            }
        }
        file.actors.truncate(2);
        file.parties.clear();
        file
    }

    #[test]
    fn all_that_people_gave_comes_back_where_the_words_are_the_same() {
        let mut file = bare();
        keep_curated(&mut file, &builtin());
        assert_eq!(file, DeclarationFile::from(&builtin()));
    }

    #[test]
    fn a_point_with_other_words_keeps_nothing_and_new_actors_come_last() {
        let mut file = bare();
        file.chapters[0].points[0].text.push_str(" En meer.");
        let mut newcomer = file.actors[0].clone();
        newcomer.id = "newcomer".parse().unwrap();
        newcomer.aliases = vec!["En meer".to_owned()];
        file.actors.push(newcomer.clone());
        keep_curated(&mut file, &builtin());
        let old = DeclarationFile::from(&builtin());
        assert_eq!(file.chapters[0].points[0].heading, None);
        assert_eq!(file.chapters[0].points[1], old.chapters[0].points[1]);
        assert_eq!(file.actors.last(), Some(&newcomer));
        assert_eq!(file.actors.len(), old.actors.len() + 1);
        let text = file.to_ron().unwrap();
        assert_eq!(check(&read(&text).unwrap(), &text), []);
    }
}
