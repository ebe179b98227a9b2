//! Looking through the texts themselves. For one query that takes less time
//! than making an index first; what it finds is the same.

use memchr::memmem::Finder;

use super::rank::{MatchRank, RankSet};
use crate::corpus::{Occurrence, Versions, each, fold, fold_onto, in_all_languages};
use crate::declaration::{ActorIx, Named, Names, Point, PointIx, Relation};
use crate::text::SharedStr;

/// The points among `points` that have a folded word, at their tiers; ids are
/// not looked at. `actors` are those that have it in a name, if names count.
pub(super) fn having(
    versions: &Versions,
    points: &[PointIx],
    word: &str,
    actors: &[ActorIx],
    official: bool,
) -> RankSet {
    let (declaration, finder) = (versions.open(), Finder::new(word));
    let look = || Scan::new(versions, actors);
    let ranks = each(points, look, |look, place| {
        let point = &declaration.points[*place];
        look.at(*place);
        if look.how(point).is_some() {
            Some(MatchRank::Actor)
        } else if let Some(how) = look.in_heading(point, &finder).filter(|_| !official) {
            Some(MatchRank::in_heading(how))
        } else {
            best(&look.text, &finder).map(MatchRank::from)
        }
    });
    let found = points.iter().zip(ranks).filter_map(|(point, rank)| Some((*point, rank?)));
    RankSet::found(declaration.points.len(), found)
}

/// The points that name an actor, or that have to do with it at all.
pub(super) fn concerning(versions: &Versions, actor: ActorIx, named: bool) -> RankSet {
    let (actor, points) = ([actor], &versions.open().points);
    let look = || Scan::new(versions, &actor);
    let places: Vec<PointIx> = (0..points.len()).collect();
    let found = each(&places, look, |look, place| {
        look.at(*place);
        look.how(&points[*place]).is_some_and(|how| !named || how == Relation::Named)
    });
    RankSet::of(found.len(), |point| found[point])
}

/// The best occurrence in a folded text; `None` if there is none.
fn best(text: &str, finder: &Finder) -> Option<Occurrence> {
    let (mut best, mut from) = (None, 0);
    while let Some(offset) = finder.find(&text.as_bytes()[from..]) {
        let how = Occurrence::at(text, from + offset, finder.needle().len());
        best = Some(best.map_or(how, |best: Occurrence| best.min(how)));
        if how == Occurrence::Word {
            break;
        }
        from += offset + 1;
    }
    best
}

/// The search state of one thread.
struct Scan<'a> {
    versions: &'a Versions,
    /// The actors that are looked for.
    actors: &'a [ActorIx],
    /// The finder of names; `None` where no actor is looked for.
    names: Option<Names>,
    /// The folded aliases of those actors. A text that names one has its alias
    /// when both are folded, which is quickly seen.
    aliases: Vec<Finder<'static>>,
    /// The folded texts of the point that is looked at, a line for each language.
    text: String,
    heading: String,
}

impl<'a> Scan<'a> {
    fn new(versions: &'a Versions, actors: &'a [ActorIx]) -> Self {
        let declaration = versions.open();
        let aliases = actors.iter().flat_map(|actor| &declaration.actors[*actor].aliases);
        let finder = |alias: &SharedStr| Finder::new(fold(alias).trim()).into_owned();
        Self {
            versions,
            actors,
            names: (!actors.is_empty()).then(|| Names::new(declaration)),
            aliases: aliases.map(finder).collect(),
            text: String::new(),
            heading: String::new(),
        }
    }

    /// Looks at another point.
    fn at(&mut self, point: PointIx) {
        self.text.clear();
        self.versions.fold_onto(&mut self.text, point);
    }

    /// The best occurrence in the heading of a point; `None` if there is none.
    fn in_heading(&mut self, point: &Point, finder: &Finder) -> Option<Occurrence> {
        let headings = point.heading.iter().flat_map(in_all_languages);
        let occurrences = headings.filter_map(|heading| {
            self.heading.clear();
            fold_onto(&mut self.heading, heading);
            best(&self.heading, finder)
        });
        occurrences.min()
    }

    /// The relation of the point to one of the actors; `None` if there is none.
    fn how(&self, point: &Point) -> Option<Relation> {
        let is_one = |named: &Named| self.actors.contains(&named.actor);
        if self.aliases.iter().any(|alias| alias.find(self.text.as_bytes()).is_some())
            && self.names.iter().any(|names| names.find(&point.text).iter().any(is_one))
        {
            return Some(Relation::Named);
        }
        let ids = self.actors.iter().map(|actor| &self.versions.open().actors[*actor].id);
        let mut related = ids.flat_map(|id| point.related.iter().map(move |r| r.actor == *id));
        related.any(|is_one| is_one).then_some(Relation::Related)
    }
}
