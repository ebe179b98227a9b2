//! The heading of a point: the project's own words, typed in a line.

use unicode_segmentation::UnicodeSegmentation;

use super::{Env, Import};
use crate::app::{App, Outcome, Overlay, TextInput};
use crate::declaration::HEADING_LETTERS;
use crate::import::outline::{Edit, PieceId};
use crate::import::{Class, Piece};
use crate::texts::import as t;

impl Import {
    /// Lets the heading of the selected point be typed.
    pub(super) fn begin_heading(&self, env: &mut Env<'_>) -> Outcome {
        let Some(piece) = self.piece().filter(|piece| is_point(piece)) else {
            env.say(t::NO_POINT_HERE.get(env.lang()));
            return Outcome::Done;
        };
        let words = self.heading(piece).unwrap_or_default().to_owned();
        Outcome::Open(Overlay::PointHeading(TextInput::new(words)))
    }

    /// The heading of a piece; `None` where it has none, or is no point.
    pub(crate) fn heading(&self, piece: &Piece) -> Option<&str> {
        let id = PieceId { block: piece.block, start: piece.range.start };
        self.outline.heading(id).filter(|_| is_point(piece))
    }

    /// Gives the selected point a heading, or none.
    ///
    /// # Errors
    /// The reason why these words cannot be one.
    fn head(&mut self, words: &str, env: &mut Env<'_>) -> Result<(), String> {
        let letters = words.graphemes(true).count();
        if !words.is_empty() && !HEADING_LETTERS.contains(&letters) {
            let (least, most) = (HEADING_LETTERS.start(), HEADING_LETTERS.end());
            return Err(t::heading_letters(env.lang(), letters, least, most));
        }
        let is_other = |(at, other): (usize, &str)| at != self.at && other == words;
        if self.outline.headings().any(is_other) {
            return Err(t::HEADING_TWICE.get(env.lang()).to_owned());
        }
        if let Some(id) = self.outline.id(self.at) {
            self.change(Edit::Head(id, words.to_owned()), env);
        }
        Ok(())
    }
}

/// True for a piece that can have a heading.
fn is_point(piece: &Piece) -> bool {
    matches!(piece.class, Class::Point | Class::SubPoint) && !piece.joined
}

impl App {
    /// Takes the heading that was typed; where it can be none, it can be corrected.
    pub(in crate::app) fn head_point(&mut self, line: TextInput) -> Outcome {
        let typed = line.text().trim().to_owned();
        self.in_import(|import, env| match import.head(&typed, env) {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                env.say(reason);
                Outcome::Open(Overlay::PointHeading(line))
            }
        })
    }
}
