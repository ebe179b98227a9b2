//! The screen that puts an import right: the pieces of a document with what they
//! are, the declaration that they make so far, and the changes of a person.
//!
//! What needs all pieces is made again after a change, never for a frame or a
//! move: a document may have 200,000 of them.

mod changes;
mod cut;
mod opening;
mod saving;
mod summary;

use std::sync::Arc;

use ratatui::layout::Rect;

pub use opening::DocumentInput;
pub use saving::ImportSaved;
pub(crate) use summary::Summary;

use crate::app::command::{Command, Scope};
use crate::app::context::Context;
use crate::app::layout::ImportAreas;
use crate::app::{App, Effect, Outcome};
use crate::import::assemble::{Assembly, Identity, assemble};
use crate::import::outline::{Draft, Outline, PieceId};
use crate::import::recognise::{Rules, language};
use crate::import::{Class, Piece};
use crate::text::{Lang, clean};
use crate::texts::import as t;

/// An import as it is on screen.
#[derive(Clone, Debug)]
pub struct Import {
    /// The name of the document's file.
    pub(crate) file: String,
    /// SHA-256 of the file, by which its draft is known.
    hash: String,
    identity: Identity,
    pub(crate) outline: Outline,
    /// The declaration so far; its actors and dates are of the opening or the last save.
    pub(crate) assembly: Assembly,
    /// The place of the selected piece.
    pub(crate) at: usize,
    /// The place of the first piece in sight.
    pub(crate) top: usize,
    /// The other end of the selected range; `None` where one piece is selected.
    anchor: Option<PieceId>,
    /// The place in the block's text at which the piece would be split, in bytes, while
    /// that is chosen.
    pub(crate) cut: Option<usize>,
    /// The class of the last change, and pieces of another that look alike.
    alike: Option<(Class, Vec<PieceId>)>,
    /// The declaration so far in lines.
    pub(crate) summary: Summary,
    /// The first of these lines in sight.
    pub(crate) summary_top: usize,
    /// True where the screen has room for one side, and that is the declaration.
    pub(crate) so_far: bool,
    /// True once it stands in the library as it is.
    pub(crate) saved: bool,
}

/// The parts of the App that the screen uses.
struct Env<'a> {
    context: &'a Context,
    notice: &'a mut Option<String>,
    effects: &'a mut Vec<Effect>,
}

impl Env<'_> {
    fn say(&mut self, words: impl Into<String>) {
        *self.notice = Some(words.into());
    }

    fn lang(&self) -> Lang {
        self.context.lang
    }
}

impl Import {
    fn new(input: DocumentInput, lang: Lang) -> Self {
        let DocumentInput { file, hash, document, identity, draft } = input;
        let rules = Arc::new(Rules::builtin());
        let mut identity = identity.or(draft.identity);
        if identity.language.is_empty() {
            language(&document, &rules).unwrap_or("en").clone_into(&mut identity.language);
        }
        let outline = Outline::new(document, rules, draft.edits);
        let assembly = assemble(outline.document(), outline.pieces(), &identity);
        Self {
            summary: Summary::new(&assembly, outline.pieces(), lang),
            file,
            hash,
            identity,
            outline,
            assembly,
            at: 0,
            top: 0,
            anchor: None,
            cut: None,
            alike: None,
            summary_top: 0,
            so_far: false,
            saved: false,
        }
    }

    /// The scope of its keys.
    pub(super) fn scope(&self) -> Scope {
        if self.cut.is_some() { Scope::Cut } else { Scope::Import }
    }

    /// A command; `page` in rows.
    fn command(&mut self, command: Command, page: isize, env: &mut Env<'_>) -> Outcome {
        if self.cut.is_some() {
            return self.cut_command(command, env);
        }
        if let Some(class) = class_of(command) {
            self.classify(class, env);
            return Outcome::Done;
        }
        match command {
            Command::Down => self.step(1),
            Command::Up => self.step(-1),
            Command::PageDown => self.step(page),
            Command::PageUp => self.step(-page),
            Command::First => self.step(isize::MIN / 2),
            Command::Last => self.step(isize::MAX / 2),
            Command::NextDoubt => self.step_doubts(true, env),
            Command::PreviousDoubt => self.step_doubts(false, env),
            Command::SelectRange => self.select_range(),
            Command::RightAsItIs => self.confirm(env),
            Command::Join => self.join(env),
            Command::Sentences => self.split_at_sentences(env),
            Command::Split => self.begin_cut(env),
            Command::ChangeAlike => self.change_alike(env),
            Command::Undo => self.undo(env),
            Command::Redo => self.redo(env),
            Command::SoFar => self.so_far ^= true,
            Command::NameImport => return self.begin_naming(),
            Command::SaveImport => self.save(false, env),
            Command::Back if self.anchor.take().is_some() => {}
            Command::Back | Command::Quit => return self.close(env),
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// Closes the screen; its changes are kept.
    fn close(&self, env: &mut Env<'_>) -> Outcome {
        if !self.saved && !self.outline.edits().is_empty() {
            env.say(t::kept_to_go_on(env.lang(), clean(&self.file)));
        }
        Outcome::Close
    }

    fn step(&mut self, by: isize) {
        let last = self.outline.pieces().len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    fn step_doubts(&mut self, forward: bool, env: &mut Env<'_>) {
        match self.outline.doubt(self.at, forward) {
            Some(at) => self.at = at,
            None => env.say(t::NO_DOUBT.get(env.lang())),
        }
    }

    fn select_range(&mut self) {
        self.anchor = match self.anchor {
            Some(_) => None,
            None => self.outline.id(self.at),
        };
    }

    /// The places of the selected pieces, at least one where there are pieces.
    pub(crate) fn selection(&self) -> std::ops::RangeInclusive<usize> {
        let anchor = self.anchor.and_then(|id| self.outline.position(id)).unwrap_or(self.at);
        anchor.min(self.at)..=anchor.max(self.at)
    }

    /// True while a range is selected.
    pub(crate) fn is_range(&self) -> bool {
        self.anchor.is_some()
    }

    /// The selected piece; `None` in a document without any.
    pub(crate) fn piece(&self) -> Option<&Piece> {
        self.outline.pieces().get(self.at)
    }

    /// The words of a piece, its typed label among them.
    pub(crate) fn words(&self, piece: &Piece) -> &str {
        let block = self.outline.document().blocks.get(piece.block);
        block.and_then(|block| block.text.get(piece.range.clone())).unwrap_or_default()
    }

    /// The draft of its changes.
    fn keep(&self, env: &mut Env<'_>) {
        let edits = self.outline.edits().to_vec();
        let draft = Draft { identity: self.identity.clone(), edits };
        env.effects.push(Effect::KeepImport { hash: self.hash.clone(), draft: Box::new(draft) });
    }

    /// Keeps what is selected in sight, and the declaration's line of it.
    fn settle(&mut self, body: Rect) {
        let areas = ImportAreas::of(body, self.so_far);
        let rows = |area: Option<Rect>| usize::from(area.map_or(1, |area| area.height)).max(1);
        let in_sight = |top: usize, at: usize, rows: usize, all: usize| {
            top.min(at).max((at + 1).saturating_sub(rows)).min(all.saturating_sub(rows))
        };
        let (pieces, lines) = (rows(areas.pieces), rows(areas.declaration));
        self.top = in_sight(self.top, self.at, pieces, self.outline.pieces().len());
        let line = self.summary.line_of(self.at).unwrap_or(0);
        self.summary_top = in_sight(self.summary_top, line, lines, self.summary.lines.len());
    }
}

impl App {
    /// A command of the import.
    pub(super) fn import_command(&mut self, command: Command) -> Outcome {
        let page = self.import_areas().map_or(1, |areas| areas.pieces.unwrap_or(areas.why).height);
        let page = isize::try_from(page.saturating_sub(1)).unwrap_or(1).max(1);
        self.in_import(|import, env| import.command(command, page, env))
    }

    /// Hands the import what it uses; where there is none, nothing happens.
    fn in_import(&mut self, act: impl FnOnce(&mut Import, &mut Env<'_>) -> Outcome) -> Outcome {
        let Some(import) = self.screens.import_mut() else { return Outcome::Ignored };
        let Self { context, alerts, effects, .. } = self;
        act(import, &mut Env { context, notice: &mut alerts.notice, effects })
    }

    pub(super) fn settle_import(&mut self) {
        let Some(areas) = self.areas() else { return };
        if let Some(import) = self.screens.import_mut() {
            import.settle(areas.body);
        }
    }

    /// The parts of the import's screen; `None` while it is closed.
    pub(crate) fn import_areas(&self) -> Option<ImportAreas> {
        Some(ImportAreas::of(self.areas()?.body, self.screens.import()?.so_far))
    }
}

/// The class that a command gives.
fn class_of(command: Command) -> Option<Class> {
    Some(match command {
        Command::AsTitle => Class::Title,
        Command::AsSubtitle => Class::Subtitle,
        Command::AsDateline => Class::Dateline,
        Command::AsLabel => Class::Label,
        Command::AsContext => Class::Context,
        Command::AsPart => Class::Part,
        Command::AsChapter => Class::Chapter,
        Command::AsSection => Class::Section,
        Command::AsEvaluation => Class::Evaluation,
        Command::AsLeadIn => Class::LeadIn,
        Command::AsPoint => Class::Point,
        Command::AsSubPoint => Class::SubPoint,
        Command::AsAfter => Class::After,
        Command::AsClosing => Class::Closing,
        Command::AsAnnex => Class::Annex,
        Command::AsAnnexText => Class::AnnexText,
        Command::AsFootnote => Class::Footnote,
        Command::AsContents => Class::Contents,
        Command::AsFurniture => Class::Furniture,
        Command::AsAside => Class::Aside,
        _ => return None,
    })
}
