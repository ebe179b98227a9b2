//! What is quoted, from a brief's paragraphs as a reader sees them: the same rule
//! for every format that people edit.

use super::citation;
use crate::brief::{Findings, Quoted, Seal};
use crate::text::is_blank;

/// A paragraph as it is shown, without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::brief) struct Paragraph {
    /// What it is set as.
    pub(in crate::brief) role: Role,
    /// Its words.
    pub(in crate::brief) text: String,
}

/// What a paragraph is set as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::brief) enum Role {
    /// Nothing of its own.
    #[default]
    Plain,
    /// A part of the quote with this number.
    Quote(usize),
    /// What stands under a quote and belongs to it.
    Caption,
    /// Something else, such as a note: what looks like a citation is none there.
    Aside,
}

/// A brief, taken apart.
#[derive(Debug, Default)]
pub(in crate::brief) struct Paragraphs {
    all: Vec<Paragraph>,
    /// What each quote says in its markup that it is of, and the fingerprint with
    /// it; empty where it says nothing there.
    said: Vec<(String, String)>,
}

impl Paragraphs {
    /// The next quote begins; what its markup says that it is of.
    pub(in crate::brief) fn quote(&mut self, said: (String, String)) -> Role {
        self.said.push(said);
        Role::Quote(self.said.len() - 1)
    }

    /// The next paragraph; blank ones part nothing.
    pub(in crate::brief) fn push(&mut self, role: Role, text: String) {
        if !is_blank(&text) {
            self.all.push(Paragraph { role, text });
        }
    }

    /// What they quote. A quote is what stands above a line that says what it is
    /// of: the paragraphs that are set as one quote, or where that is gone, the
    /// one paragraph.
    pub(in crate::brief) fn findings(&self) -> Findings {
        let seal = self.all.iter().rev().find_map(|paragraph| Seal::find(&paragraph.text));
        let mut quotes = Vec::new();
        let mut from = 0;
        for place in 0..self.all.len() {
            let Some((cited, fingerprint)) = self.citation_at(place) else { continue };
            let begins = self.quote_above(from, place);
            quotes.extend(self.uncited(from, begins));
            quotes.push(Quoted {
                cited,
                fingerprint,
                text: self.joined(begins, place),
                flaw: None,
            });
            from = place + 1;
        }
        quotes.extend(self.uncited(from, self.all.len()));
        Findings { seal, quotes, ..Findings::default() }
    }

    fn role(&self, place: usize) -> Option<Role> {
        self.all.get(place).map(|paragraph| paragraph.role)
    }

    /// What a paragraph says that the words above it are of.
    fn citation_at(&self, place: usize) -> Option<(String, String)> {
        let paragraph = self.all.get(place)?;
        let may_cite = match paragraph.role {
            Role::Plain | Role::Caption => true,
            Role::Aside => false,
            // The last paragraph of a quote, if there is one before it.
            role @ Role::Quote(_) => {
                let before = place.checked_sub(1).and_then(|before| self.role(before));
                before == Some(role) && self.role(place + 1) != Some(role)
            }
        };
        citation(&paragraph.text).filter(|_| may_cite)
    }

    /// Where the words begin that a citation is under.
    fn quote_above(&self, from: usize, place: usize) -> usize {
        let above = &self.all[from..place];
        let length = match above.last().map(|last| last.role) {
            Some(quote @ Role::Quote(_)) => {
                above.iter().rev().take_while(|paragraph| paragraph.role == quote).count()
            }
            Some(_) => 1,
            None => 0,
        };
        place - length
    }

    /// The quotes that no line under them says the place of: their markup may, if
    /// nothing stands in that line's place.
    fn uncited(&self, from: usize, to: usize) -> impl Iterator<Item = Quoted> {
        let runs = self.all[from..to].chunk_by(|one, other| one.role == other.role);
        runs.scan(from, |at, run| {
            let begins = *at;
            *at += run.len();
            Some((begins, *at, run[0].role))
        })
        .filter_map(|(begins, ends, role)| {
            let Role::Quote(number) = role else { return None };
            let said = self.said.get(number).filter(|_| self.role(ends) != Some(Role::Caption));
            let (cited, fingerprint) = said.cloned().unwrap_or_default();
            Some(Quoted { cited, fingerprint, text: self.joined(begins, ends), flaw: None })
        })
    }

    fn joined(&self, from: usize, to: usize) -> String {
        let texts: Vec<&str> = self.all[from..to].iter().map(|p| p.text.as_str()).collect();
        texts.join(" ")
    }
}
