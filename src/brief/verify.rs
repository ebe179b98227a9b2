//! A check that every quote of a brief still is what the declaration says.
//!
//! It is worked out from the declaration. What a brief says of itself decides
//! only why words that differ do: because the brief was changed, or because the
//! declaration was.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Cited, Findings, Listed, Quoted};
use crate::corpus::{IndexedDeclaration, Versions};
use crate::declaration::{Declaration, Fingerprint, normal};
use crate::text::clean;

/// The result of the check of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// These are the declaration's words.
    True,
    /// The brief has other words than the edition that it quotes.
    Altered,
    /// The declaration's text is another than the one that was quoted.
    Stale,
    /// The declaration has no such point any more.
    Gone,
    /// These are the declaration's words, but of another place than it says.
    Relabelled,
    /// It does not say what it is of.
    Unplaced,
    /// Nobody can say which words a reader sees.
    Unjudged,
    /// The declaration that it is of is not at hand.
    Unknown,
    /// The file of the declaration that it is of cannot be read.
    Unread,
}

impl Verdict {
    /// Its word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::Altered => "altered",
            Self::Stale => "stale",
            Self::Gone => "gone",
            Self::Relabelled => "relabelled",
            Self::Unplaced => "unplaced",
            Self::Unjudged => "unjudged",
            Self::Unknown => "unknown",
            Self::Unread => "unread",
        }
    }
}

/// A quote that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked<'d> {
    /// The quote.
    pub quoted: Quoted,
    /// The result of its check.
    pub verdict: Verdict,
    /// The declaration's text now, if it has one.
    pub now: Option<&'d str>,
    /// The other place in the declaration with these very words, if any.
    pub stands_at: Option<Cited>,
}

impl Checked<'_> {
    /// Its place: that of its fingerprint, where that knows better.
    fn place(&self) -> Option<Cited> {
        let relabelled = self.stands_at.filter(|_| self.verdict == Verdict::Relabelled);
        relabelled.or_else(|| self.quoted.cited.parse().ok())
    }
}

/// Checks quotes against a declaration.
pub fn verify(corpus: &IndexedDeclaration, findings: Findings) -> Vec<Checked<'_>> {
    let stamp = findings.stamp().map(|stamp| stamp.fingerprint);
    let is_stamped = |of: &&Declaration| Some(corpus.fingerprint_in(&of.language)) == stamp;
    let stamped = corpus.versions().all().find(is_stamped);
    let checker = Checker {
        versions: corpus.versions(),
        stamped,
        places: OnceCell::new(),
        prints: OnceCell::new(),
    };
    findings.quotes.into_iter().map(|quoted| checker.check(quoted)).collect()
}

/// The quotes of a brief that cannot be held against a declaration, for the reason given.
pub fn unchecked(findings: Findings, verdict: Verdict) -> Vec<Checked<'static>> {
    let check = |quoted: Quoted| {
        let verdict = if quoted.flaw.is_some() { Verdict::Unjudged } else { verdict };
        Checked { quoted, verdict, now: None, stands_at: None }
    };
    findings.quotes.into_iter().map(check).collect()
}

/// The quotes that a brief says it holds and that are not among those that were
/// found in it, each as often as it is missing.
pub fn missing(listed: &Listed, checked: &[Checked<'_>]) -> Vec<Cited> {
    let Listed::Quotes(manifest) = listed else { return Vec::new() };
    let mut found: HashMap<Cited, usize> = HashMap::new();
    for cited in checked.iter().filter_map(Checked::place) {
        *found.entry(cited).or_default() += 1;
    }
    let gone = |cited: &Cited| match found.get_mut(cited) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    manifest.cited().filter(gone).collect()
}

struct Checker<'d> {
    /// The declaration in every language: a quote may be in any.
    versions: &'d Versions,
    /// The one of which the brief says that it quotes it; `None` where that is none of them.
    stamped: Option<&'d Declaration>,
    /// The place of every text; made when the first is missed.
    places: OnceCell<HashMap<String, Cited>>,
    /// The place of every text by its fingerprint.
    prints: OnceCell<BTreeMap<String, Cited>>,
}

impl<'d> Checker<'d> {
    fn check(&self, quoted: Quoted) -> Checked<'d> {
        let said = quoted.cited.parse::<Cited>().ok();
        let says_true =
            said.is_some_and(|cited| self.texts(cited).any(|now| same(&quoted.text, now)));
        let own = if says_true { None } else { self.by_fingerprint(&quoted) };
        let cited = own.or(said);
        let now = cited.and_then(|cited| self.text(cited, &quoted));
        let verdict = match (cited, now) {
            _ if quoted.flaw.is_some() => Verdict::Unjudged,
            (None, _) => Verdict::Unplaced,
            (_, None) => Verdict::Gone,
            (Some(cited), Some(now)) => match self.judge(cited, &quoted, now) {
                Verdict::True if own.is_some() => Verdict::Relabelled,
                verdict => verdict,
            },
        };
        let other_matches = || self.places().get(&comparable(&quoted.text)).copied();
        let stands_at = match verdict {
            Verdict::True | Verdict::Unjudged => None,
            Verdict::Relabelled => own,
            _ => other_matches(),
        };
        Checked { quoted, verdict, now, stands_at }
    }

    /// The texts of a place, that of the language which the brief quotes first.
    fn texts(&self, cited: Cited) -> impl Iterator<Item = &'d str> {
        let all = self.stamped.into_iter().chain(self.versions.all());
        all.filter_map(move |of| cited.text(of))
    }

    /// The text of a place that a quote is held against: the one that it repeats, or whose
    /// fingerprint it carries, else the one with most of its words.
    fn text(&self, cited: Cited, quoted: &Quoted) -> Option<&'d str> {
        if self.versions.others().is_empty() {
            return cited.text(self.versions.open());
        }
        let repeated = self.texts(cited).find(|text| same(&quoted.text, text));
        let carried = || self.texts(cited).find(|text| carries(quoted, text));
        let like = || self.texts(cited).min_by_key(|text| words_missing(&quoted.text, text));
        repeated.or_else(carried).or_else(like)
    }

    /// The place of which a quote of this edition carries the fingerprint, where it
    /// says another: spreadsheets make 2.1 of 2.10, and a day of 3.4.
    fn by_fingerprint(&self, quoted: &Quoted) -> Option<Cited> {
        let print = quoted.fingerprint.to_ascii_lowercase();
        if self.stamped.is_none() || print.len() < SHORT || quoted.cited.trim().is_empty() {
            return None;
        }
        let prints = self.prints.get_or_init(|| {
            self.all().map(|(cited, text)| (Fingerprint::of(text).to_string(), cited)).collect()
        });
        let (found, cited) = prints.range(print.clone()..).next()?;
        (found.starts_with(&print) && quoted.cited.parse() != Ok(*cited)).then_some(*cited)
    }

    /// The verdict on words that differ: the declaration was changed if the quote's
    /// fingerprint is that of another text than now stands; unless the brief
    /// quotes this very edition, whose points cannot have changed.
    fn judge(&self, cited: Cited, quoted: &Quoted, now: &str) -> Verdict {
        if same(&quoted.text, now) {
            return Verdict::True;
        }
        let is_point = matches!(cited, Cited::Point(_));
        let unchanged = is_point && self.stamped.is_some_and(|of| cited.text(of).is_some());
        if unchanged || carries(quoted, now) { Verdict::Altered } else { Verdict::Stale }
    }

    /// Everything that can be quoted, in every language.
    fn all(&self) -> impl Iterator<Item = (Cited, &'d str)> {
        self.versions.all().flat_map(Cited::all)
    }

    fn places(&self) -> &HashMap<String, Cited> {
        let all = || self.all().map(|(cited, text)| (comparable(text), cited));
        self.places.get_or_init(|| all().collect())
    }
}

/// Number of words of a quote that a text has not.
fn words_missing(quote: &str, text: &str) -> usize {
    let has: HashSet<&str> = text.split_whitespace().collect();
    quote.split_whitespace().filter(|word| !has.contains(word)).count()
}

/// True where a quote carries the fingerprint of a text.
fn carries(quoted: &Quoted, text: &str) -> bool {
    let print = Fingerprint::of(text).to_string();
    quoted.fingerprint.len() >= SHORT && print.starts_with(&quoted.fingerprint)
}

/// Digits of a fingerprint that tell it from every other, on paper.
const SHORT: usize = 12;

/// True where two texts have the same words: white space, the form of quotes and
/// dashes, and characters that take no room do not count.
pub fn same(one: &str, other: &str) -> bool {
    comparable(one) == comparable(other)
}

/// A text as fingerprints see it, and with what word processors change of
/// themselves made alike.
fn comparable(text: &str) -> String {
    let text = text.replace(['\u{200e}', '\u{fe0e}', '\u{fe0f}'], "");
    let text = clean(&text);
    let mut out = String::with_capacity(text.len());
    for c in normal(&text).chars() {
        match c {
            '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '`' | '´' => out.push('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => out.push('"'),
            '‐'..='―' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
