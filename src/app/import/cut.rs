//! The place at which a piece is split, chosen word by word.

use super::{Env, Import};
use crate::app::Outcome;
use crate::app::command::Command;
use crate::import::Piece;
use crate::import::outline::Edit;
use crate::texts::import as t;

impl Import {
    /// Begins to choose, behind the first word.
    pub(super) fn begin_cut(&mut self, env: &mut Env<'_>) {
        let first = self.piece().and_then(|piece| self.starts(piece).next());
        if first.is_none() {
            env.say(t::ONE_WORD.get(env.lang()));
        }
        self.cut = first;
    }

    /// A command while the place is chosen.
    pub(super) fn cut_command(&mut self, command: Command, env: &mut Env<'_>) -> Outcome {
        let (Some(piece), Some(cut)) = (self.piece(), self.cut) else { return Outcome::Ignored };
        let to = match command {
            Command::CutLeft | Command::Up => {
                self.starts(piece).take_while(|start| *start < cut).last()
            }
            Command::CutRight | Command::Down => self.starts(piece).find(|start| *start > cut),
            Command::First => self.starts(piece).next(),
            Command::Last => self.starts(piece).last(),
            Command::CutHere => {
                self.split_at(cut, env);
                return Outcome::Done;
            }
            Command::Back | Command::Quit => {
                self.cut = None;
                return Outcome::Done;
            }
            _ => return Outcome::Ignored,
        };
        self.cut = to.or(self.cut);
        Outcome::Done
    }

    /// Splits the piece, and selects what was cut off.
    fn split_at(&mut self, cut: usize, env: &mut Env<'_>) {
        self.cut = None;
        if let Some(id) = self.outline.id(self.at)
            && self.change(Edit::Split(id, cut), env)
        {
            self.at += 1;
        }
    }

    /// The places in the block's text at which words of a piece begin, but for the first.
    fn starts(&self, piece: &Piece) -> impl Iterator<Item = usize> + '_ {
        let text = self.words(piece).get(piece.label..).unwrap_or_default();
        let from = piece.range.start + piece.label;
        let mut blank = false;
        let starts = text.char_indices().filter(move |(at, letter)| {
            let begins = blank && !letter.is_whitespace() && *at > 0;
            blank = letter.is_whitespace();
            begins
        });
        starts.map(move |(at, _)| from + at)
    }
}
