//! Looking through the texts themselves. For one query that takes less time
//! than making an index first; what it finds is the same.

use std::thread::available_parallelism;

use memchr::memmem::Finder;

use super::fold::{fold, fold_onto};
use super::index::{in_all_languages, joined, tier_at};
use super::tier::{Grades, Tier};
use crate::declaration::{ActorIx, Declaration, How, Names, Point};

/// The points that have a folded word, at their tiers; ids are not looked at.
/// `actors` are those that have it in a name, if names count.
pub(super) fn having(
    declaration: &Declaration,
    word: &str,
    actors: &[ActorIx],
    official: bool,
) -> Grades {
    let finder = Finder::new(word);
    let look = || Look::new(declaration, actors);
    let tiers = each(&declaration.points, look, |look, point| {
        look.at(point);
        if look.how(point).is_some() {
            Some(Tier::Actor)
        } else if let Some(tier) = look.in_heading(point, &finder).filter(|_| !official) {
            Some(tier.in_heading())
        } else {
            tier_in(&look.text, &finder)
        }
    });
    tiers.into_iter().collect()
}

/// The points that name an actor, or that have to do with it at all.
pub(super) fn concerning(declaration: &Declaration, actor: ActorIx, named: bool) -> Grades {
    let actor = [actor];
    let look = || Look::new(declaration, &actor);
    let found = each(&declaration.points, look, |look, point| {
        look.at(point);
        look.how(point).is_some_and(|how| !named || how == How::Named)
    });
    Grades::of(found.len(), |point| found[point])
}

/// Points that are worth a thread.
const PART: usize = 500;

/// Works on every item with what `start` makes, in as many threads as can work
/// at once.
pub(super) fn each<I: Sync, W, T: Send>(
    items: &[I],
    start: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, &I) -> T + Sync,
) -> Vec<T> {
    let work = |items: &[I]| -> Vec<T> {
        let mut with = start();
        items.iter().map(|item| work(&mut with, item)).collect()
    };
    let threads = match items.len() / PART {
        0 | 1 => return work(items),
        most => available_parallelism().map_or(1, |threads| most.min(threads.get())),
    };
    std::thread::scope(|scope| {
        let parts = items.chunks(items.len().div_ceil(threads));
        // All of them start before the first is waited for.
        let parts: Vec<_> = parts.map(|items| scope.spawn(|| work(items))).collect();
        parts.into_iter().flat_map(joined).collect()
    })
}

/// How a folded text has what is looked for at best, if it has.
fn tier_in(text: &str, finder: &Finder) -> Option<Tier> {
    let (mut best, mut from) = (None, 0);
    while let Some(offset) = finder.find(&text.as_bytes()[from..]) {
        let tier = tier_at(text, from + offset, finder.needle().len());
        best = Some(best.map_or(tier, |best: Tier| best.min(tier)));
        if tier == Tier::Word {
            break;
        }
        from += offset + 1;
    }
    best
}

/// What one thread looks with.
struct Look<'a> {
    declaration: &'a Declaration,
    /// The actors that are looked for.
    actors: &'a [ActorIx],
    names: Names,
    /// The folded aliases of those actors. A text that names one has its alias
    /// when both are folded, which is quickly seen.
    aliases: Vec<Finder<'static>>,
    /// The folded text of the point that is looked at.
    text: String,
    heading: String,
}

impl<'a> Look<'a> {
    fn new(declaration: &'a Declaration, actors: &'a [ActorIx]) -> Self {
        let aliases = actors.iter().flat_map(|actor| &declaration.actors[*actor].aliases);
        let finder = |alias: &String| Finder::new(fold(alias).trim()).into_owned();
        Self {
            declaration,
            actors,
            names: Names::new(declaration),
            aliases: aliases.map(finder).collect(),
            text: String::new(),
            heading: String::new(),
        }
    }

    /// Looks at another point.
    fn at(&mut self, point: &Point) {
        self.text.clear();
        fold_onto(&mut self.text, &point.text);
    }

    fn in_heading(&mut self, point: &Point, finder: &Finder) -> Option<Tier> {
        let headings = point.heading.iter().flat_map(in_all_languages);
        let tiers = headings.filter_map(|heading| {
            self.heading.clear();
            fold_onto(&mut self.heading, heading);
            tier_in(&self.heading, finder)
        });
        tiers.min()
    }

    /// How the point has to do with one of the actors, if it has.
    fn how(&self, point: &Point) -> Option<How> {
        if self.aliases.iter().any(|alias| alias.find(self.text.as_bytes()).is_some())
            && self.names.find(&point.text).iter().any(|named| self.actors.contains(&named.actor))
        {
            return Some(How::Named);
        }
        let ids = self.actors.iter().map(|actor| &self.declaration.actors[*actor].id);
        let mut related = ids.flat_map(|id| point.related.iter().map(move |r| r.actor == *id));
        related.any(|is_one| is_one).then_some(How::Related)
    }
}
