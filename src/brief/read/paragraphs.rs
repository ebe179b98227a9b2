//! The quotes of a brief's paragraphs as a reader sees them: the same rule
//! for every format that people edit. Paragraphs are kept only while they may be
//! part of a quote, so that a brief takes no more memory than its quotes.

use super::{Citation, citation, seeming_citation};
use crate::brief::{Findings, Flaw, Quoted};
use crate::text::is_blank;

/// Most bytes of one quote. The longest official paragraph has some thousands.
pub(in crate::brief) const LONGEST: usize = 1 << 20;

/// The role of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::brief) enum Role {
    /// Nothing of its own.
    #[default]
    Plain,
    /// A part of the quote with this number.
    Quote(usize),
    /// A text under a quote that belongs to it.
    Caption,
    /// Something else, such as a note: no citation is taken there, and what seems
    /// one cannot be judged.
    Aside,
}

/// A brief, as its paragraphs come by.
#[derive(Debug, Default)]
pub(in crate::brief) struct Paragraphs {
    findings: Findings,
    /// Why none of the quotes can be judged.
    flaw: Option<Flaw>,
    /// Number of quotes that have begun.
    begun: usize,
    /// The citation that the markup of the last quote gives; empty where it gives none.
    said: Citation,
    /// The text above the next citation.
    above: Above,
}

/// The last paragraphs: those of one quote, or else the last one.
#[derive(Debug, Default)]
struct Above {
    role: Role,
    said: Citation,
    texts: Vec<String>,
    bytes: usize,
    flaw: Option<Flaw>,
}

impl Above {
    fn add(&mut self, text: String, flaw: Option<Flaw>) {
        self.bytes = self.bytes.saturating_add(text.len());
        let long = self.bytes > LONGEST;
        self.texts.push(if long { String::new() } else { text });
        let flaw = flaw.or(long.then_some(Flaw::Long));
        self.flaw = self.flaw.take().or(flaw);
    }

    /// The last of several paragraphs, if it says what the others are of.
    fn take_citation(&mut self) -> Option<Citation> {
        let found = self.texts.last().filter(|_| self.texts.len() > 1).and_then(|t| citation(t))?;
        self.texts.pop();
        Some(found)
    }

    fn quoted(self, Citation { cited, fingerprint, source }: Citation) -> Quoted {
        Quoted { cited, fingerprint, text: self.texts.join(" "), flaw: self.flaw, source }
    }
}

impl Paragraphs {
    /// The next quote begins; what its markup says that it is of.
    pub(in crate::brief) fn quote(&mut self, said: Citation) -> Role {
        self.said = said;
        self.begun += 1;
        Role::Quote(self.begun)
    }

    /// None of the quotes can be judged.
    pub(in crate::brief) fn spoil(&mut self, flaw: Flaw) {
        self.flaw.get_or_insert(flaw);
    }

    /// The next paragraph, and why nobody can say what it shows. Blank ones part
    /// nothing.
    pub(in crate::brief) fn push(&mut self, role: Role, text: String, flaw: Option<Flaw>) {
        if is_blank(&text) && flaw.is_none() {
            return;
        }
        self.findings.look_in(&text);
        if matches!(role, Role::Quote(_)) && role == self.above.role {
            return self.above.add(text, flaw);
        }
        self.end_quote();
        let cited = citation(&text).filter(|_| matches!(role, Role::Plain | Role::Caption));
        let mut above = std::mem::take(&mut self.above);
        if let Some(cited) = cited {
            above.flaw = above.flaw.or(flaw);
            return self.findings.quotes.push(above.quoted(cited));
        }
        if !matches!(role, Role::Quote(_))
            && let Some((before, cited)) = seeming(&text)
        {
            return self.seems_cited(above, before, cited);
        }
        self.uncited(above, role);
        self.above = Above { role, ..Above::default() };
        if matches!(role, Role::Quote(_)) {
            self.above.said = std::mem::take(&mut self.said);
        }
        self.above.add(text, flaw);
    }

    /// The findings.
    pub(in crate::brief) fn findings(mut self) -> Findings {
        self.end_quote();
        let above = std::mem::take(&mut self.above);
        self.uncited(above, Role::Plain);
        self.findings.spoiled(self.flaw)
    }

    /// A quote is over whose last paragraph may be its citation.
    fn end_quote(&mut self) {
        if matches!(self.above.role, Role::Quote(_))
            && let Some(cited) = self.above.take_citation()
        {
            let quoted = std::mem::take(&mut self.above).quoted(cited);
            self.findings.quotes.push(quoted);
        }
    }

    /// A reader takes for a quote what stands above a line that seems a citation,
    /// in its paragraph or else before that.
    fn seems_cited(&mut self, mut above: Above, before: String, cited: Citation) {
        if !is_blank(&before) {
            self.uncited(above, Role::Plain);
            above = Above::default();
            above.add(before, None);
        }
        above.flaw = above.flaw.or(Some(Flaw::SeemsCited));
        self.findings.quotes.push(above.quoted(cited));
    }

    /// A quote that no line under it says the place of: its markup may, if nothing
    /// stands in that line's place.
    fn uncited(&mut self, mut above: Above, next: Role) {
        if matches!(above.role, Role::Quote(_)) && !above.texts.is_empty() {
            let said = std::mem::take(&mut above.said);
            let said = if next == Role::Caption { Citation::default() } else { said };
            self.findings.quotes.push(above.quoted(said));
        }
    }
}

/// The first line of a paragraph that seems a citation, and what stands before it.
fn seeming(text: &str) -> Option<(String, Citation)> {
    let mut lines = text.split_inclusive(BREAKS);
    let mut before = String::new();
    lines.find_map(|line| {
        let cited = seeming_citation(line);
        if cited.is_none() {
            before.push_str(line);
        }
        cited.map(|cited| (std::mem::take(&mut before), cited))
    })
}

/// Signs in the text of a paragraph behind which a reader sees a new beginning.
const BREAKS: [char; 2] = ['\n', '\t'];

#[cfg(test)]
mod tests {
    use super::*;

    const TRUE: &str = "— 3.1 · 3fa9c0d1e2f3";

    /// The place and the words of each quote, and true where it can be judged.
    fn seen(paragraphs: &[(Role, &str)]) -> Vec<(String, String, bool)> {
        let mut all = Paragraphs::default();
        for (role, text) in paragraphs {
            all.push(*role, (*text).to_owned(), None);
        }
        let quotes = all.findings().quotes.into_iter();
        quotes.map(|q| (q.cited, q.text.trim().to_owned(), q.flaw.is_none())).collect()
    }

    #[test]
    fn what_seems_a_citation_where_none_is_taken_makes_a_quote_that_cannot_be_judged() {
        let unjudged = [("3.1".to_owned(), "NIET".to_owned(), false)];
        for role in [Role::Plain, Role::Caption, Role::Aside] {
            for line in ["— 3.1 • 3fa9c0d1e2f3", "3.1: 3fa9c0d1e2f3"] {
                assert_eq!(seen(&[(Role::Plain, "NIET"), (role, line)]), unjudged, "{line}");
            }
            for text in [format!("NIET\n{TRUE}"), format!("NIET\t{TRUE}")] {
                assert_eq!(seen(&[(Role::Plain, "Tekst"), (role, &text)]), unjudged, "{text}");
            }
        }
        assert_eq!(seen(&[(Role::Aside, "NIET"), (Role::Aside, TRUE)]), unjudged);
        assert_eq!(seen(&[(Role::Quote(1), "NIET"), (Role::Aside, TRUE)]), unjudged);
        let quoted = format!("“{TRUE}”");
        assert_eq!(seen(&[(Role::Aside, "Tekst"), (Role::Aside, &quoted)]), []);
        let judged = [("3.1".to_owned(), "Tekst".to_owned(), true)];
        assert_eq!(seen(&[(Role::Quote(1), "Tekst"), (Role::Plain, TRUE)]), judged);
    }
}
