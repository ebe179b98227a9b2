//! Queries that name points and chapters, with other numbers in their place.

use super::query::{Condition, Query, Term};
use crate::corpus::fold;
use crate::declaration::PointId;

/// A number that a query names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// A point.
    Point(PointId),
    /// A chapter.
    Chapter(u32),
}

/// The number in place of another, of the same kind.
type NewNumber<'a> = dyn FnMut(Named) -> Named + 'a;

impl Query {
    /// The same query with the numbers that `of` gives.
    #[must_use]
    pub(crate) fn renumbered(mut self, of: &mut NewNumber<'_>) -> Self {
        self.terms.iter_mut().for_each(|term| term.renumber(of));
        self
    }
}

impl Term {
    fn renumber(&mut self, of: &mut NewNumber<'_>) {
        match self {
            Self::One(what) => what.renumber(of),
            Self::Not(term) => term.renumber(of),
            Self::All(terms) | Self::Any(terms) => {
                for term in terms {
                    term.renumber(of);
                }
            }
        }
    }
}

impl Condition {
    fn renumber(&mut self, of: &mut NewNumber<'_>) {
        match self {
            // A word that is the whole id of a point finds it.
            Self::Word(word) => {
                let Ok(id) = word.folded.parse() else { return };
                let mut new = id;
                put_point(&mut new, of);
                if new != id {
                    word.typed = new.to_string();
                    word.folded = fold(&word.typed);
                }
            }
            Self::Id(id) => put_point(id, of),
            Self::Ids { first, last } => [first, last].into_iter().for_each(|id| put_point(id, of)),
            Self::Chapter { first, last } => {
                let is_one = first == last;
                put_chapter(first, of);
                if is_one {
                    *last = *first;
                } else {
                    put_chapter(last, of);
                }
            }
            _ => {}
        }
    }
}

fn put_point(id: &mut PointId, of: &mut NewNumber<'_>) {
    if let Named::Point(new) = of(Named::Point(*id)) {
        *id = new;
    }
}

fn put_chapter(number: &mut u32, of: &mut NewNumber<'_>) {
    if let Named::Chapter(new) = of(Named::Chapter(*number)) {
        *number = new;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn every_number_of_a_query_is_another_and_nothing_else() {
        let declaration = builtin();
        let renumbered = |typed: &str| {
            let query = Query::parse(typed, &declaration).unwrap();
            let mut next = |number: Named| match number {
                Named::Point(id) => {
                    let at = declaration.position(id).unwrap();
                    Named::Point(declaration.points[at + 1].id)
                }
                Named::Chapter(number) => Named::Chapter(number.saturating_add(1)),
            };
            query.renumbered(&mut next).to_string()
        };
        for (typed, expected) in [
            ("2.6", "2.7"),
            ("europol (id:2.6 or -id:3.1..3.2)", "europol (id:2.7 or -id:3.2..3.3)"),
            ("chapter:3 is:open", "chapter:4 is:open"),
            ("chapter:3..5", "chapter:4..6"),
            ("chapter:3..", "chapter:4.."),
            ("text:2.6 note:2.6 25 2023", "text:2.6 note:2.6 25 2023"),
        ] {
            assert_eq!(renumbered(typed), expected);
        }
    }
}
