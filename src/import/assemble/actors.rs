//! The actors of a declaration in the making: those that its texts name, the
//! signatories among them, and the places that name each.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::slot::point_id;
use crate::declaration::{Actor, ActorIx, ActorKind, DeclarationFile, Names, Under};
use crate::import::actors::{self, ActorKey, Proposal};

/// A place that names an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'f> {
    /// Where the text stands in the declaration.
    pub place: Under,
    /// The text.
    pub text: &'f str,
    /// The bytes of the text that name the actor.
    pub range: Range<usize>,
}

/// The actors that a declaration might list, and those that a person listed.
pub(super) fn propose(file: &DeclarationFile, decided: &HashMap<ActorKey, bool>) -> Vec<Proposal> {
    let texts: Vec<&str> = texts(file).into_iter().map(|(_, text)| text).collect();
    let wanted = decided.iter().filter_map(|(key, taken)| match key {
        ActorKey::New(name) if *taken => Some(name.as_str()),
        _ => None,
    });
    let mut wanted: Vec<&str> = wanted.collect();
    wanted.sort_unstable();
    actors::propose(&texts, &file.language, &wanted)
}

/// Writes the actors that are taken into the file; the signatories are the states among
/// them that its title names, else those of its first paragraph.
pub(super) fn list_actors(file: &mut DeclarationFile, proposals: &[Proposal]) {
    let taken = proposals.iter().filter(|proposal| proposal.taken);
    file.actors = taken.map(|proposal| proposal.actor.to_strings()).collect();
    let head = [&file.title, &file.subtitle].map(String::as_str);
    let context = file.context.first().map(String::as_str);
    let [in_head, in_context] = [&head[..], context.as_slice()].map(|of| states(&file.actors, of));
    let is_told = in_head.len() >= 2 || in_head.len() >= in_context.len();
    file.parties = if is_told { in_head } else { in_context };
}

/// Every text in which actors are looked for, with its place.
fn texts(file: &DeclarationFile) -> Vec<(Under, &str)> {
    let mut texts = vec![(Under::Title, &file.title), (Under::Title, &file.subtitle)];
    texts.extend(file.context.iter().map(|text| (Under::Context, text)));
    for chapter in &file.chapters {
        let (here, number) = (Under::Chapter(chapter.number), chapter.number);
        texts.push((here, &chapter.title));
        texts.extend(chapter.evaluation.iter().map(|text| (Under::Evaluation(number), text)));
        texts.extend(chapter.lead_in.iter().map(|text| (here, text)));
        texts.extend(chapter.points.iter().enumerate().map(|(at, point)| {
            let id = point_id(chapter, at).parse().map(Under::Point);
            (id.unwrap_or(here), &point.text)
        }));
        texts.extend(chapter.after.iter().map(|text| (here, text)));
    }
    texts.into_iter().map(|(place, text)| (place, text.as_str())).collect()
}

/// True where a text of the file has a name.
pub fn is_named(file: &DeclarationFile, name: &str) -> bool {
    let names = Names::of(std::iter::once((0, name)));
    texts(file).iter().any(|(_, text)| !names.find(text).is_empty())
}

/// The first places that name each actor proposed for a file.
pub fn hits<'f>(file: &'f DeclarationFile, proposals: &[Proposal]) -> Vec<Vec<Hit<'f>>> {
    let texts = texts(file);
    let of = |proposal: &Proposal| {
        let hits = proposal.places.iter().filter_map(|place| {
            let (under, text) = *texts.get(place.text)?;
            Some(Hit { place: under, text, range: place.range.clone() })
        });
        hits.collect()
    };
    proposals.iter().map(of).collect()
}

/// Ids of the states among these actors that the texts name.
fn states(actors: &[Actor<String>], texts: &[&str]) -> Vec<String> {
    let states = actors.iter().enumerate().filter(|(_, actor)| actor.kind == ActorKind::State);
    let names = Names::of(
        states.flat_map(|(ix, actor)| actor.aliases.iter().map(move |alias| (ix, alias.as_str()))),
    );
    let found = texts.iter().flat_map(|text| names.find(text)).map(|named| named.actor);
    let found: BTreeSet<ActorIx> = found.collect();
    found.into_iter().map(|ix| actors[ix].id.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn parties(title: &str, context: &str) -> Vec<String> {
        let mut file = DeclarationFile {
            title: title.to_owned(),
            context: vec![context.to_owned()],
            language: "nl".to_owned(),
            ..DeclarationFile::default()
        };
        let proposals = propose(&file, &HashMap::new());
        list_actors(&mut file, &proposals);
        file.parties
    }

    #[test]
    fn signatories_are_the_states_of_the_title_else_those_of_the_first_paragraph() {
        let both = ["be", "nl"];
        assert_eq!(parties("Verklaring van België en\u{a0}Nederland", "Namens Frankrijk."), both);
        assert_eq!(parties("Verklaring", "België en Nederland kwamen bijeen."), both);
        assert_eq!(parties("Verklaring van België", "De leiders kwamen bijeen."), ["be"]);
    }

    #[test]
    fn letters_with_separate_accents_name_a_signatory() {
        assert_eq!(parties("Verklaring van Belgie\u{308} en Nederland", ""), ["be", "nl"]);
    }
}
