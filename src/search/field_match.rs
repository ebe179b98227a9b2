//! Places of a query's words in a point: field and language. The interface shows one
//! language, an official text is read in one, and a query looks in all.

use std::borrow::Cow;

use super::highlight::highlights;
use super::other_matches::around;
use super::query::{Condition, Query};
use crate::corpus::{IndexedDeclaration, fold, is_word, words_of};
use crate::declaration::{ActorIx, Declaration, Localized, Point, PointIx};
use crate::text::{Lang, SharedStr};

/// A text of a point, or of one of its actors, in which words of a query stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldMatch<'a> {
    /// The kind of text.
    pub field: SearchField,
    /// Its language, as a short BCP 47 code; ids and aliases have none.
    pub lang: Option<&'a str>,
    /// The text itself, of an official wording that is not shown the part with the hit;
    /// empty for the id.
    pub text: Cow<'a, str>,
}

/// The languages in which a point is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a> {
    /// That of the interface, for headings and names.
    pub lang: Lang,
    /// Those of the official wording, as short BCP 47 codes.
    pub official: &'a [&'a str],
}

/// A sort of text in which words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SearchField {
    /// The point's id.
    Id,
    /// The official wording.
    Text,
    /// A heading.
    Heading,
    /// A name, alias or id of an actor.
    Actor(ActorIx),
}

impl SearchField {
    /// Its word in JSON.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            SearchField::Id => "id",
            SearchField::Text => "text",
            SearchField::Heading => "heading",
            SearchField::Actor(_) => "actor",
        }
    }
}

impl FieldMatch<'_> {
    /// True if it is read with the point.
    fn is_shown(&self, reading: Reading<'_>) -> bool {
        match (self.field, self.lang) {
            (SearchField::Id, _) => true,
            (SearchField::Text, Some(lang)) => reading.official.contains(&lang),
            (_, lang) => lang == Some(reading.lang.code()),
        }
    }
}

/// Every text of a point in which words of the query stand.
pub(crate) fn field_matches<'a>(
    corpus: &'a IndexedDeclaration,
    query: &Query,
    taken: &[(String, Vec<String>)],
    point: PointIx,
) -> Vec<FieldMatch<'a>> {
    let forms = forms(query, taken);
    let mut all = texts(corpus, point);
    all.retain(|field_match| forms.iter().any(|form| form.stands_in(field_match, corpus, point)));
    all
}

/// For each word of the query that stands in nothing that is read, the first text in
/// which it does stand.
pub(crate) fn unseen<'a>(
    corpus: &'a IndexedDeclaration,
    query: &Query,
    taken: &[(String, Vec<String>)],
    point: PointIx,
    reading: Reading<'_>,
) -> Vec<FieldMatch<'a>> {
    let mut forms = forms(query, taken);
    let declaration = corpus.declaration();
    // Most words stand in the official wording: of such points no more is asked.
    if reading.official.contains(&&*declaration.language) && !forms.is_empty() {
        let folded = fold(&declaration.points[point].text);
        forms.retain(|form| !form.stands(&folded));
    }
    let texts = if forms.is_empty() { Vec::new() } else { texts(corpus, point) };
    let mut found: Vec<FieldMatch> = Vec::new();
    for form in &forms {
        let mut field_matches =
            texts.iter().filter(|field_match| form.stands_in(field_match, corpus, point));
        let first = field_matches.next().filter(|first| {
            !first.is_shown(reading)
                && !field_matches.any(|field_match| field_match.is_shown(reading))
                && !found.contains(first)
        });
        found.extend(first.cloned());
    }
    for wording in found.iter_mut().filter(|found| found.field == SearchField::Text) {
        let hit = highlights(corpus, query, taken, &wording.text).into_iter().next();
        wording.text = hit.map_or_else(String::new, |hit| around(&wording.text, hit)).into();
    }
    found
}

/// A word of the query, and those that were taken for it.
struct SearchForm<'a> {
    word: &'a str,
    near: &'a [String],
    /// True where it is looked for in the official wording only.
    official: bool,
}

impl SearchForm<'_> {
    fn stands(&self, folded: &str) -> bool {
        let is_near = |word: &str| self.near.iter().any(|near| near == word);
        let parted = || self.near.iter().any(|near| !is_word(near) && folded.contains(&**near));
        folded.contains(self.word)
            || (!self.near.is_empty() && (words_of(folded).any(is_near) || parted()))
    }

    fn stands_in(
        &self,
        field_match: &FieldMatch,
        corpus: &IndexedDeclaration,
        point: PointIx,
    ) -> bool {
        match field_match.field {
            SearchField::Text => self.stands(&fold(&field_match.text)),
            _ if self.official => false,
            SearchField::Id => self.word.parse() == Ok(corpus.declaration().points[point].id),
            SearchField::Heading | SearchField::Actor(_) => self.stands(&fold(&field_match.text)),
        }
    }
}

fn forms<'a>(query: &'a Query, taken: &'a [(String, Vec<String>)]) -> Vec<SearchForm<'a>> {
    let form = |what: &'a Condition| {
        let word = what.word()?;
        let near = taken.iter().find(|(typed, _)| *typed == word.typed);
        Some(SearchForm {
            word: &word.folded,
            near: near.map_or(&[], |(_, near)| near),
            official: matches!(what, Condition::Text(_)),
        })
    };
    query.wanted().into_iter().filter_map(form).collect()
}

/// All texts of a point in which a query looks, the official wordings first.
fn texts<'a>(corpus: &'a IndexedDeclaration, point: PointIx) -> Vec<FieldMatch<'a>> {
    let declaration = corpus.declaration();
    let item = &declaration.points[point];
    let of = |field, lang, text: &'a str| FieldMatch { field, lang, text: text.into() };
    let mut all = vec![
        of(SearchField::Id, None, ""),
        of(SearchField::Text, Some(&*declaration.language), &item.text),
    ];
    let others = corpus.versions().others_of(item.id);
    let wording = |(other, point): (&'a Declaration, &'a Point)| {
        of(SearchField::Text, Some(&*other.language), &point.text)
    };
    all.extend(others.map(wording));
    let in_all = |field, texts: &'a Localized| {
        Lang::ALL.map(|lang| of(field, Some(lang.code()), texts.get(lang)))
    };
    all.extend(item.heading.iter().flat_map(|heading| in_all(SearchField::Heading, heading)));
    for concern in corpus.concerns(point).iter() {
        let (field, actor) =
            (SearchField::Actor(concern.actor), &declaration.actors[concern.actor]);
        all.extend(in_all(field, &actor.name));
        let forms = actor.aliases.iter().map(SharedStr::as_str).chain([actor.id.as_str()]);
        all.extend(forms.map(|text| of(field, None, text)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    fn texts_of(query: &str, id: &str, lang: Lang) -> (Vec<String>, Vec<String>) {
        let corpus = IndexedDeclaration::new(builtin());
        let query = Query::parse(query, corpus.declaration()).unwrap();
        let point = corpus.declaration().position(id.parse().unwrap()).unwrap();
        let taken = [("mensnehandel".to_owned(), vec!["mensenhandel".to_owned()])];
        let words = |field_match: &FieldMatch| {
            format!("{} {}", field_match.field.as_str(), field_match.lang.unwrap_or("-"))
        };
        let all = field_matches(&corpus, &query, &taken, point);
        let reading = Reading { lang, official: &["nl"] };
        let unseen = unseen(&corpus, &query, &taken, point, reading);
        (all.iter().map(words).collect(), unseen.iter().map(words).collect())
    }

    #[test]
    fn a_hit_says_its_field_and_language() {
        for (query, id, all) in [
            ("traite", "3.2", vec!["heading fr"]),
            ("mensenhandel", "3.2", vec!["text nl", "heading nl"]),
            ("mensnehandel", "3.2", vec!["text nl", "heading nl"]),
            ("text:mensenhandel", "3.2", vec!["text nl"]),
            ("2.6", "2.6", vec!["id -"]),
            ("-traite", "3.2", vec![]),
            ("tournai", "2.6", vec!["heading fr", "actor fr", "actor -"]),
        ] {
            assert_eq!(texts_of(query, id, Lang::Nl).0, all, "{query}");
        }
    }

    #[test]
    fn what_is_not_shown_is_what_must_be_said() {
        for (query, id, lang, unseen) in [
            ("traite", "3.2", Lang::Nl, vec!["heading fr"]),
            ("traite", "3.2", Lang::Fr, vec![]),
            ("traite mensenhandel", "3.2", Lang::En, vec!["heading fr"]),
            ("trafficking traite", "3.2", Lang::Nl, vec!["heading en", "heading fr"]),
            ("unie", "4.2", Lang::Fr, vec!["actor -"]),
            ("royaume-uni", "3.4", Lang::Nl, vec!["actor fr"]),
            ("europol", "3.1", Lang::Nl, vec![]),
            ("mensnehandel", "3.2", Lang::Fr, vec![]),
            ("3.2", "3.2", Lang::Nl, vec![]),
        ] {
            assert_eq!(texts_of(query, id, lang).1, unseen, "{query} {lang}");
        }
    }
}
