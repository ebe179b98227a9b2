//! A declaration with the points that only its text in another language has.

use super::layout::sections;
use super::model::{Actor, Chapter, Declaration, Point};

impl Declaration {
    /// The same with the points that only this text of the edition has, and with their
    /// chapters and actors; `None` where it has no more points. What is there keeps its
    /// order, and an actor its place.
    pub(crate) fn with_points_of(&self, other: &Self) -> Option<Self> {
        let is_new = |point: &&Point| self.position(point.id).is_none();
        let new: Vec<&Point> = other.points.iter().filter(is_new).collect();
        if new.is_empty() {
            return None;
        }
        let mut union = self.clone();
        let has = |chapter: &Chapter| self.chapters.iter().any(|own| own.number == chapter.number);
        let further = other.chapters.iter().filter(|chapter| !has(chapter));
        let further = further.map(|chapter| Chapter { points: 0..0, ..chapter.clone() });
        insert(&mut union.chapters, further, |chapter| chapter.number);
        union.points.clear();
        for chapter in &mut union.chapters {
            let mut points = self.points[chapter.points.clone()].to_vec();
            let further = new.iter().filter(|point| point.id.chapter() == chapter.number);
            insert(&mut points, further.map(|point| (*point).clone()), |point| point.id);
            let first = union.points.len();
            union.points.extend(points);
            chapter.points = first..union.points.len();
        }
        other.actors.iter().for_each(|actor| union.add_names(actor));
        // No two files hold more points than that.
        union.by_id = (0..).take(union.points.len()).collect();
        union.by_id.sort_unstable_by_key(|place| union.points[*place as usize].id);
        union.sections = sections(&union.chapters, |id| union.position(id));
        Some(union)
    }

    /// Adds the names of an actor that nobody has yet.
    fn add_names(&mut self, actor: &Actor) {
        let is_new = |alias: &&_| !self.actors.iter().any(|own| own.aliases.contains(alias));
        let aliases: Vec<_> = actor.aliases.iter().filter(is_new).cloned().collect();
        match self.actor(&actor.id) {
            Some(own) => self.actors[own].aliases.extend(aliases),
            None => self.actors.push(Actor { aliases, ..actor.clone() }),
        }
    }
}

/// Puts each of some things before the first that has a greater key.
fn insert<T, K: Ord>(all: &mut Vec<T>, more: impl Iterator<Item = T>, key: impl Fn(&T) -> K) {
    for new in more {
        let at = all.iter().position(|other| key(other) > key(&new)).unwrap_or(all.len());
        all.insert(at, new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::read;

    const NL: &str = include_str!("../../tests/it/languages/fixtures/maasoord-2031.nl.ron");
    const FR: &str = include_str!("../../tests/it/languages/fixtures/maasoord-2031.fr.ron");

    #[test]
    fn points_of_the_other_text_stand_where_their_numbers_put_them() {
        let (nl, fr) = (read(NL).unwrap(), read(FR).unwrap());
        assert_eq!(nl.with_points_of(&fr), None, "all of its points are there");
        let union = fr.with_points_of(&nl).unwrap();
        let ids = |of: &Declaration| of.points.iter().map(|point| point.id).collect::<Vec<_>>();
        assert_eq!(ids(&union), ids(&nl));
        let last = union.position("2.4".parse().unwrap()).unwrap();
        assert_eq!((union.chapter_of(last), union.chapter_of(last - 4)), (1, 0));
        assert!(union.points[last].text.contains("duiker"));
        assert_eq!(union.points[..last], fr.points[..]);
    }

    #[test]
    fn a_chapter_and_an_actor_that_are_new_come_with_their_points() {
        let more = FR
            .replace("number: 1,", "number: 3,")
            .replace("id: \"waterwacht\"", "id: \"veille\"")
            .replace("\"Belgique\"]", "\"Belgique\", \"Bruxelles\"]");
        let (nl, fr) = (read(NL).unwrap(), read(&more).unwrap());
        let union = nl.with_points_of(&fr).unwrap();
        let numbers: Vec<u32> = union.chapters.iter().map(|chapter| chapter.number).collect();
        assert_eq!(numbers, [1, 2, 3]);
        assert_eq!(union.points.len(), nl.points.len() + 4);
        assert!(union.points.is_sorted_by_key(|point| point.id));
        assert_eq!(union.actors[0].aliases, ["België", "Belgique", "Bruxelles"]);
        assert_eq!(union.actors.last().unwrap().id.as_str(), "veille");
    }
}
