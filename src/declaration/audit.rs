//! The audit of aliases: what the official text names and no actor covers,
//! aliases that stand nowhere, and forms that are nearly an alias.
//!
//! An audit finds nothing wrong: it shows a person where to look.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::capitals::{self, form_of};
use super::{Actor, ActorIx, Chapter, Declaration, Named, Names, Under};
use crate::text::{Lang, SharedStr, words_at};

/// The findings of an audit of the aliases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audit {
    /// Names and acronyms that no actor covers, the most frequent first.
    pub uncovered: Vec<Uncovered>,
    /// Those among them that seem to be forms of an actor's name, and whose.
    pub forms: Vec<(ActorIx, Uncovered)>,
    /// Aliases that stand nowhere in the declaration.
    pub unused: Vec<(ActorIx, String)>,
    /// Forms in the text that differ from an alias in signs, case or one letter.
    pub near: Vec<NearMiss>,
    /// Texts in which so many names overlap that not all were looked at.
    pub cut: Vec<String>,
}

/// A name that no actor covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncovered {
    /// The name, as it stands.
    pub name: String,
    /// Its places: point ids; the number of a chapter for its evaluation, lead-ins,
    /// sections and the text after its points; else the name of the text: `closing`.
    pub places: Vec<String>,
}

/// A form that is nearly an alias.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// Whose alias.
    pub actor: ActorIx,
    /// The alias or name that is meant, it seems.
    pub meant: String,
    /// The form, as it stands.
    pub found: String,
    /// Its first place.
    pub place: String,
}

/// Audits the aliases against every official text; names are looked for in
/// evaluations, points and the texts that these are read with, which actors are
/// for, and in closing, annexes and footnotes.
pub fn audit(declaration: &Declaration, names: &Names) -> Audit {
    let mut uncovered: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut near: Vec<NearMiss> = Vec::new();
    let mut known: HashSet<(ActorIx, String)> = HashSet::new();
    let mut cut = Vec::new();
    for (place, text) in &texts(declaration) {
        let (found, all) = names.find_some(text);
        cut.extend((!all).then(|| place.clone()));
        let mentions = Mentions::new(found);
        for part in capitals::names(text, |part| mentions.touch(part)) {
            let places = uncovered.entry(text[part].to_owned()).or_default();
            if places.last() != Some(place) {
                places.push(place.clone());
            }
        }
        for (part, actor, meant) in near_misses(declaration, text) {
            let found = &text[part.clone()];
            if !mentions.hold(actor, &part) && known.insert((actor, found.to_owned())) {
                let (meant, found) = (meant.to_owned(), found.to_owned());
                near.push(NearMiss { actor, meant, found, place: place.clone() });
            }
        }
    }
    let near_names: HashSet<&str> = near.iter().map(|miss| miss.found.as_str()).collect();
    let mut uncovered: Vec<Uncovered> = uncovered
        .into_iter()
        .filter(|(name, _)| !near_names.contains(name.as_str()))
        .map(|(name, places)| Uncovered { name, places })
        .collect();
    uncovered.sort_by_key(|name| Reverse(name.places.len()));
    let (forms, uncovered) = parted(declaration, uncovered);
    Audit { uncovered, forms, unused: unused(declaration), near, cut }
}

/// The actors named in a text, with their places.
struct Mentions {
    /// The parts of the text that name anybody, in order, those that touch or
    /// overlap made one.
    parts: Vec<Range<usize>>,
    /// Byte ranges that name each actor: in order, each ends behind the one before.
    by_actor: HashMap<ActorIx, Vec<Range<usize>>>,
}

impl Mentions {
    fn new(found: Vec<Named>) -> Self {
        let mut mentions = Self { parts: Vec::new(), by_actor: HashMap::new() };
        for Named { actor, range } in found {
            match mentions.parts.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => mentions.parts.push(range.clone()),
            }
            mentions.by_actor.entry(actor).or_default().push(range);
        }
        mentions
    }

    /// True if an actor's name overlaps this part of the text.
    fn touch(&self, part: &Range<usize>) -> bool {
        let first = self.parts.partition_point(|named| named.end <= part.start);
        self.parts.get(first).is_some_and(|named| named.start < part.end)
    }

    /// True if this part of the text lies within a name of the actor.
    fn hold(&self, actor: ActorIx, part: &Range<usize>) -> bool {
        let of_actor = self.by_actor.get(&actor).map_or(&[][..], Vec::as_slice);
        let first = of_actor.partition_point(|named| named.end < part.end);
        of_actor.get(first).is_some_and(|named| named.start <= part.start)
    }
}

/// The names that seem to be forms of an actor's name, each with its actor, and the other names.
fn parted(
    declaration: &Declaration,
    names: Vec<Uncovered>,
) -> (Vec<(ActorIx, Uncovered)>, Vec<Uncovered>) {
    let (mut of_actors, mut others) = (Vec::new(), Vec::new());
    for name in names {
        let common = |(actor, form)| Some((form_of(&name.name, form)?, Reverse(actor)));
        let most = forms(declaration).filter_map(common).max();
        match most {
            Some((_, Reverse(actor))) => of_actors.push((actor, name)),
            None => others.push(name),
        }
    }
    (of_actors, others)
}

/// Evaluations, points and what stands around and after them, each with where it
/// stands. Titles apart: their capitals are no names.
fn texts<'d>(declaration: &'d Declaration) -> Vec<(String, &'d str)> {
    let mut all: Vec<(String, &str)> = Vec::new();
    let mut add = |place: String, texts: &mut dyn Iterator<Item = &'d SharedStr>| {
        all.extend(texts.map(|text| (place.clone(), text.as_str())));
    };
    for chapter in &declaration.chapters {
        let number = chapter.number.to_string();
        let lead_ins = chapter.sections.iter().flat_map(|section| &section.lead_in);
        let before = chapter.evaluation.iter().chain(&chapter.lead_in);
        add(number.clone(), &mut before.chain(lead_ins));
        for point in &declaration.points[chapter.points.clone()] {
            add(point.id.to_string(), &mut std::iter::once(&point.text));
        }
        add(number, &mut chapter.after.iter());
    }
    add(Under::Closing.to_string(), &mut declaration.closing.iter());
    for (annex, place) in declaration.annexes.iter().zip(1..) {
        add(Under::Annex(place).to_string(), &mut annex.text.iter());
    }
    for note in &declaration.footnotes {
        add(format!("footnote {}", note.mark), &mut std::iter::once(&note.text));
    }
    all
}

/// Fewest letters of an alias for which near forms are looked for.
const FEWEST: usize = 4;

/// A form in a text that is nearly an alias or name: where, whose, and which.
type Miss<'d> = (Range<usize>, ActorIx, &'d str);

/// Forms that are an alias or name but for signs and case, or one letter.
fn near_misses<'d>(declaration: &'d Declaration, text: &str) -> Vec<Miss<'d>> {
    let (squeezed, from) = squeeze(text);
    let words = capitalised(text);
    let mut misses: Vec<Miss> = Vec::new();
    for (actor, meant) in forms(declaration) {
        let (wanted, _) = squeeze(meant);
        if wanted.chars().count() < FEWEST {
            continue;
        }
        for (at, _) in squeezed.match_indices(&wanted) {
            let last = from[at + wanted.len() - 1];
            let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
            if is_edge(text, from[at], end) && text[from[at]..end].chars().any(char::is_uppercase) {
                let end = end + usize::from(is_open(text, from[at]..end));
                misses.push((from[at]..end, actor, meant));
            }
        }
        let letters = meant.chars().count();
        if letters > FEWEST && meant.chars().all(char::is_alphanumeric) {
            let near = (letters - 1..=letters + 1).filter_map(|length| words.get(&length));
            let meant_small = meant.to_lowercase();
            for (word, places) in near.flatten() {
                if strsim::osa_distance(word, &meant_small) == 1 {
                    misses.extend(places.iter().map(|place| (place.clone(), actor, meant)));
                }
            }
        }
    }
    misses.retain(|(part, _, meant)| text[part.clone()] != **meant);
    misses
}

/// The words of a text that begin with a capital: by how many letters they have,
/// in lower case, and where each stands.
fn capitalised(text: &str) -> BTreeMap<usize, BTreeMap<String, Vec<Range<usize>>>> {
    let mut words: BTreeMap<usize, BTreeMap<String, Vec<Range<usize>>>> = BTreeMap::new();
    for (start, word) in words_at(text).filter(|(_, word)| word.starts_with(char::is_uppercase)) {
        let small = word.to_lowercase();
        let of_length = words.entry(small.chars().count()).or_default();
        of_length.entry(small).or_default().push(start..start + word.len());
    }
    words
}

/// Every alias, and the names that might be written where an alias should be.
fn forms(declaration: &Declaration) -> impl Iterator<Item = (ActorIx, &str)> {
    declaration.actors.iter().enumerate().flat_map(|(ix, actor)| {
        let own = std::iter::once(&actor.name.nl).filter(|name| !actor.aliases.contains(name));
        actor.aliases.iter().chain(own).map(move |form| (ix, form.as_str()))
    })
}

/// Letters and digits in lower case, and the byte each of their bytes is from.
fn squeeze(text: &str) -> (String, Vec<usize>) {
    let (mut squeezed, mut from) = (String::new(), Vec::new());
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        squeezed.extend(c.to_lowercase());
        from.resize(squeezed.len(), at);
    }
    (squeezed, from)
}

/// True if a part of a text opens a bracket that closes right behind it.
fn is_open(text: &str, part: Range<usize>) -> bool {
    let opened = text[part.clone()].rfind('(') > text[part.clone()].rfind(')');
    opened && text[part.end..].starts_with(')')
}

/// True if no letter or digit touches a part of a text.
fn is_edge(text: &str, start: usize, end: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(text[..start].chars().next_back()) && !letter(text[end..].chars().next())
}

/// Aliases that stand nowhere, not even inside a longer form of the same actor,
/// and that are not of the actor's name in another language: people look for
/// those, and the text in that language has them.
fn unused(declaration: &Declaration) -> Vec<(ActorIx, String)> {
    let outside = declaration.context.iter().chain(&declaration.signatures);
    let outside = outside.chain([&declaration.title, &declaration.subtitle, &declaration.dateline]);
    let annexes = declaration.annexes.iter().flat_map(|annex| [&annex.label, &annex.title]);
    let titles = declaration.chapters.iter().flat_map(Chapter::layout_texts).chain(annexes);
    let inside = texts(declaration).into_iter().map(|(_, text)| super::normal(text).into_owned());
    let all: Vec<String> =
        outside.chain(titles).map(|text| super::normal(text).into_owned()).chain(inside).collect();
    let stands = |alias: &str| {
        let alias = super::normal(alias);
        all.iter().any(|text| text.contains(&*alias))
    };
    let others =
        Lang::ALL.into_iter().filter(|lang| !declaration.language.starts_with(lang.code()));
    let foreign = |actor: &Actor, alias: &str| {
        others.clone().any(|lang| {
            let name: Vec<&str> = actor.name.get(lang).split_whitespace().collect();
            alias.split_whitespace().all(|word| name.contains(&word))
        })
    };
    let idle = |actor: &Actor, alias: &str| !stands(alias) && !foreign(actor, alias);
    let actors = declaration.actors.iter().enumerate();
    let aliases =
        actors.flat_map(|(ix, actor)| actor.aliases.iter().map(move |alias| (ix, actor, alias)));
    aliases
        .filter(|(_, actor, alias)| idle(actor, alias))
        .map(|(ix, _, alias)| (ix, alias.to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{BUILTIN, read};
    use super::*;

    fn audited(source: &str) -> Audit {
        let declaration = read(source).unwrap();
        audit(&declaration, &Names::new(&declaration))
    }

    #[test]
    fn the_built_in_declaration_has_no_idle_alias_and_no_near_miss() {
        let audit = audited(BUILTIN);
        assert_eq!(audit.unused, []);
        assert_eq!(audit.near, []);
        let names: Vec<&str> = audit.uncovered.iter().map(|name| name.name.as_str()).collect();
        assert!(names.contains(&"Antwerpen") && names.contains(&"Le Havre"), "{names:?}");
        assert!(
            !names.contains(&"Europol") && !names.contains(&"EU") && !names.contains(&"MAOC"),
            "{names:?}"
        );
    }

    #[test]
    fn an_alias_of_a_name_in_another_language_is_not_idle() {
        let audit =
            audited(&BUILTIN.replace(
                "\"CCPD Tournai\"",
                "\"CCPD Tournai\", \"CCPD Lille\", \"Doornik Tournai\"",
            ));
        let unused: Vec<&str> = audit.unused.iter().map(|(_, alias)| alias.as_str()).collect();
        assert_eq!(unused, ["CCPD Lille", "Doornik Tournai"]);
    }

    #[test]
    fn forms_that_are_nearly_an_alias_are_shown_with_their_place() {
        let changed = BUILTIN
            .replace("België van het MAOC (N) - Maritime", "België van het MAOC-N - Maritime")
            .replace("ook met Europol, Frontex", "ook met Eurpol, Frontex");
        let audit = audited(&changed);
        let near: Vec<(&str, &str, &str)> = audit
            .near
            .iter()
            .map(|miss| (miss.meant.as_str(), miss.found.as_str(), miss.place.as_str()))
            .collect();
        assert!(near.contains(&("MAOC (N)", "MAOC-N", "4.6")), "{near:?}");
        assert!(near.contains(&("Europol", "Eurpol", "3.1")), "{near:?}");
        assert!(audit.unused.iter().any(|(_, alias)| alias == "MAOC (N)"), "{:?}", audit.unused);
    }

    #[test]
    fn forms_of_a_name_are_set_apart_and_names_side_by_side_are_one() {
        let audit = audited(BUILTIN);
        let names: Vec<&str> = audit.uncovered.iter().map(|name| name.name.as_str()).collect();
        for name in ["Saint-Denis", "Noord-Europese", "Centraal-Afrika", "Calais", "Brussel"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
        let actors = read(BUILTIN).unwrap().actors;
        let forms: Vec<(&str, &str)> = audit
            .forms
            .iter()
            .map(|(ix, form)| (form.name.as_str(), actors[*ix].id.as_str()))
            .collect();
        let expected = [
            ("Belgische", "be"),
            ("Franse", "fr"),
            ("Europese", "eu"),
            ("Europees", "european-knowledge-hub"),
        ];
        assert_eq!(forms, expected);
        assert!(forms.iter().all(|(form, _)| !names.contains(form)));
    }

    #[test]
    fn what_schema_2_added_is_looked_at_too() {
        const FILE: &str = include_str!("../../tests/it/declaration/schemas/declaration-2.ron");
        let changed = FILE
            .replace("ask the Lake Office", "ask the Lake-Office")
            .replace("by the end of 2026, beginning", "by 2026, beginning")
            .replace("(on: \"2026\", role: Deadline, quote: \"by the end of 2026\")", "")
            .replace("[\"Belgium\"]", "[\"Belgium\", \"Storks\", \"Measuring stations\"]");
        let audit = audited(&changed);
        let near: Vec<_> = audit.near.iter().map(|miss| (&*miss.found, &*miss.place)).collect();
        assert_eq!(near, [("Lake-Office", "1")]);
        let unused: Vec<&str> = audit.unused.iter().map(|(_, alias)| alias.as_str()).collect();
        assert_eq!(unused, ["Lake Office"]);
    }

    #[test]
    fn a_near_form_keeps_its_brackets() {
        let audit = audited(&BUILTIN.replace("\"MAOC (N)\",", "\"MAOC-N\","));
        let near: Vec<&str> = audit.near.iter().map(|miss| miss.found.as_str()).collect();
        assert_eq!(near, ["MAOC (N)"]);
    }
}
