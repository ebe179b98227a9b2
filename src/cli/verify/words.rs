//! The result of the check of a quote, in words.

use crate::brief::{Checked, Flaw, SourceName, Verdict};
use crate::text::{Lang, Text, beginning, clean};
use crate::texts::brief as t;
use crate::texts::{labelled, quoted};

/// The fault of a quote, and the place where the words part.
pub(super) fn lines(quote: &Checked<'_>, lang: Lang) -> Vec<String> {
    let cited = match &*quote.quoted.cited {
        "" => quoted(lang, beginning(quote.quoted.text.trim(), 40)),
        cited => beginning(cited, 40),
    };
    let cited = of_source(quote.quoted.source.as_ref(), &cited);
    let mut lines = vec![labelled(lang, cited, verdict(quote, lang))];
    if let (Some(now), Verdict::Altered | Verdict::Stale) = (quote.now, quote.verdict) {
        let (brief, now) = parting(&quote.quoted.text, now);
        let line = |label: &Text, words: &str| {
            format!("    {}", labelled(lang, label.get(lang), quoted(lang, words)))
        };
        lines.extend([line(&t::IN_BRIEF, &brief), line(&t::IN_DECLARATION, &now)]);
    }
    if let Some(at) = quote.stands_at.filter(|_| quote.verdict != Verdict::Relabelled) {
        lines.push(format!("    {}", t::stands_at(lang, at)));
    }
    lines
}

/// A place behind the declaration that it is of, where that is named.
pub(super) fn of_source(source: Option<&SourceName>, place: &str) -> String {
    source.map_or_else(|| place.to_owned(), |source| format!("{}, {place}", shown(source)))
}

/// The name of a declaration, as a brief gives it.
pub(super) fn shown(source: &SourceName) -> String {
    beginning(&clean(&source.to_string()), 80)
}

/// Why a quote cannot be judged.
pub(super) fn why(flaw: &Flaw, lang: Lang) -> String {
    match flaw {
        Flaw::Holds(what) => t::why_holds(lang, what),
        Flaw::Tags => t::WHY_TAGS.get(lang).to_owned(),
        Flaw::Long => t::WHY_LONG.get(lang).to_owned(),
        Flaw::SeemsCited => t::WHY_SEEMS_CITED.get(lang).to_owned(),
    }
}

/// Why none of the quotes of a brief can be judged.
pub(super) fn why_all(flaw: &Flaw, lang: Lang) -> String {
    match flaw {
        Flaw::Holds(what) => t::why_all_hold(lang, what),
        Flaw::Tags | Flaw::Long | Flaw::SeemsCited => why(flaw, lang),
    }
}

/// The verdict on a quote, in words.
fn verdict(quote: &Checked<'_>, lang: Lang) -> String {
    let text = match quote.verdict {
        Verdict::True => &t::IS_TRUE,
        Verdict::Altered => &t::IS_ALTERED,
        Verdict::Stale => &t::IS_STALE,
        Verdict::Gone => &t::IS_GONE,
        Verdict::Relabelled => {
            let id = quote.stands_at.map(|at| at.to_string());
            return t::is_relabelled(lang, id.unwrap_or_default());
        }
        Verdict::Unplaced => &t::IS_UNPLACED,
        Verdict::Unknown => &t::IS_UNKNOWN,
        Verdict::Unread => &t::IS_UNREAD,
        Verdict::Unjudged => {
            let why = quote.quoted.flaw.as_ref().map(|flaw| why(flaw, lang));
            return t::is_unjudged(lang, why.unwrap_or_default());
        }
    };
    text.get(lang).to_owned()
}

/// Words that are shown before the first that differs, and from it on.
const BEFORE: usize = 4;
const FROM: usize = 8;

/// The place where two texts part: a few words around the first that differs.
fn parting(one: &str, other: &str) -> (String, String) {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let same = one.iter().zip(&other).take_while(|(a, b)| crate::brief::same(a, b)).count();
    let from = same.saturating_sub(BEFORE);
    let around = |words: &[String]| {
        let to = (same + FROM).min(words.len());
        let before = if from > 0 { "…" } else { "" };
        let after = if to < words.len() { "…" } else { "" };
        format!("{before}{}{after}", words[from.min(to)..to].join(" "))
    };
    (around(&one), around(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_that_differs_is_shown_with_some_before_it() {
        let text = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien";
        let (brief, now) = parting(&text.replace("zeven", "zevn"), text);
        assert_eq!(brief, "…drie vier vijf zes zevn acht negen tien elf twaalf dertien veertien");
        assert!(now.contains("zeven"));
        assert_eq!(parting("een", "een twee"), ("een".to_owned(), "een twee".to_owned()));
        assert_eq!(parting("", "een"), (String::new(), "een".to_owned()));
    }
}
