//! A check that every quote of a brief still is what the declaration says.
//!
//! It is worked out from the declaration. What a brief says of itself decides
//! only why words that differ do: because the brief was changed, or because the
//! declaration was.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};

use super::{Cited, Findings, Listed, Quoted};
use crate::corpus::IndexedDeclaration;
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
    let edition = corpus.edition_fingerprint();
    let same_edition = findings.stamp.is_some_and(|stamp| stamp.fingerprint == edition);
    let checker = Checker {
        declaration: corpus.declaration(),
        same_edition,
        places: OnceCell::new(),
        prints: OnceCell::new(),
    };
    findings.quotes.into_iter().map(|quoted| checker.check(quoted)).collect()
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
    declaration: &'d Declaration,
    /// True where the brief says that it quotes the edition that is checked against.
    same_edition: bool,
    /// The place of every text; made when the first is missed.
    places: OnceCell<HashMap<String, Cited>>,
    /// The place of every text by its fingerprint.
    prints: OnceCell<BTreeMap<String, Cited>>,
}

impl<'d> Checker<'d> {
    fn check(&self, quoted: Quoted) -> Checked<'d> {
        let said = quoted.cited.parse::<Cited>().ok();
        let text = |cited: Cited| cited.text(self.declaration);
        let says_true = said.and_then(text).is_some_and(|now| same(&quoted.text, now));
        let own = if says_true { None } else { self.by_fingerprint(&quoted) };
        let cited = own.or(said);
        let now = cited.and_then(text);
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

    /// The place of which a quote of this edition carries the fingerprint, where it
    /// says another: spreadsheets make 2.1 of 2.10, and a day of 3.4.
    fn by_fingerprint(&self, quoted: &Quoted) -> Option<Cited> {
        let print = quoted.fingerprint.to_ascii_lowercase();
        if !self.same_edition || print.len() < SHORT || quoted.cited.trim().is_empty() {
            return None;
        }
        let all = || Cited::all(self.declaration);
        let prints = self.prints.get_or_init(|| {
            all().map(|(cited, text)| (Fingerprint::of(text).to_string(), cited)).collect()
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
        let unchanged = self.same_edition && matches!(cited, Cited::Point(_));
        let of_now = || {
            let print = Fingerprint::of(now).to_string();
            quoted.fingerprint.len() >= SHORT && print.starts_with(&quoted.fingerprint)
        };
        if unchanged || of_now() { Verdict::Altered } else { Verdict::Stale }
    }

    fn places(&self) -> &HashMap<String, Cited> {
        let all = || Cited::all(self.declaration).map(|(cited, text)| (comparable(text), cited));
        self.places.get_or_init(|| all().collect())
    }
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
