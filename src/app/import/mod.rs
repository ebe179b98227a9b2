//! The screen that puts an import right: the pieces of a document with what they
//! are, the declaration that they make so far, and the changes of a person.
//!
//! What needs all pieces is made again after a change, never for a frame or a
//! move: a document may have 200,000 of them.

mod actors;
mod changes;
mod cut;
mod heading;
mod keeping;
mod moving;
mod opening;
mod saving;
mod summary;

use std::sync::Arc;

use ratatui::layout::Rect;

pub(crate) use actors::{ActorList, Named};
use changes::renumbered;
use moving::unsure;
pub use opening::DocumentInput;
pub use saving::ImportSaved;
pub(crate) use summary::Summary;

use crate::app::command::{Command, Scope};
use crate::app::context::Context;
use crate::app::layout::ImportAreas;
use crate::app::{Alert, App, Effect, Outcome};
use crate::import::assemble::{Assembly, Identity};
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
    /// Its full path.
    path: String,
    /// SHA-256 of the file, by which its draft is known.
    hash: String,
    /// Words that are said where it opens, if any.
    opening: Option<String>,
    /// The draft as it was read.
    begun: Arc<Draft>,
    /// The name of this screen in the drafts that it writes.
    writer: String,
    /// Why its changes cannot be kept, while that is so.
    pub(crate) not_kept: Option<Alert>,
    identity: Identity,
    /// True once its id, edition and language were typed.
    is_named: bool,
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
    /// The proposed actors, while they are decided on.
    pub(crate) actors: Option<ActorList>,
    /// The class of the last change, and pieces of another that look alike, in order.
    alike: Option<(Class, Vec<PieceId>)>,
    /// Places of the pieces that are not certain, in order.
    unsure: Vec<usize>,
    /// Places of the chapters and points with another number than the printed one, in order.
    renumbered: Vec<usize>,
    /// The declaration so far in lines.
    pub(crate) summary: Summary,
    /// The first of these lines in sight.
    pub(crate) summary_top: usize,
    /// True where the screen has room for one side, and that is the declaration.
    pub(crate) so_far: bool,
    /// The file in the library that says what is on screen; `None` where none does.
    pub(crate) saved: Option<String>,
    /// True where the program was started for it, and ends with it.
    alone: bool,
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
    /// The import of a document, recognised and put together: of a long one that
    /// takes a while.
    pub(crate) fn new(input: DocumentInput, lang: Lang) -> Self {
        let DocumentInput { file, hash, document, identity, draft, .. } = input;
        let rules = Arc::new(Rules::builtin());
        let mut identity = identity.or(draft.identity.clone());
        let is_saved = input.in_library && identity == draft.identity;
        let opening = match draft.edits.len() {
            0 if input.is_changed => Some(t::changed_since(lang, clean(&file))),
            0 => None,
            changes => Some(t::taken_up(lang, changes)),
        };
        if identity.language.is_empty() {
            language(&document, &rules).unwrap_or("en").clone_into(&mut identity.language);
        }
        let outline = Outline::new(document, rules, draft.edits.clone());
        let assembly = outline.assemble(&identity);
        Self {
            summary: Summary::new(&assembly, outline.pieces(), lang),
            unsure: unsure(outline.pieces()),
            renumbered: renumbered(outline.pieces(), &assembly.numbers),
            file,
            hash,
            identity,
            is_named: false,
            outline,
            assembly,
            at: 0,
            top: 0,
            anchor: None,
            cut: None,
            actors: None,
            alike: None,
            summary_top: 0,
            so_far: false,
            saved: is_saved.then(|| draft.saved.clone()),
            alone: false,
            path: input.path,
            writer: input.writer,
            begun: Arc::new(draft),
            opening,
            not_kept: None,
        }
    }

    /// The same, as what the program was started for.
    #[must_use]
    pub(crate) fn alone(self) -> Self {
        Self { alone: true, ..self }
    }

    /// The scope of its keys.
    pub(super) fn scope(&self) -> Scope {
        match self {
            Self { cut: Some(_), .. } => Scope::Cut,
            Self { actors: Some(_), .. } => Scope::Actors,
            _ => Scope::Import,
        }
    }

    /// A command; `page` in rows.
    fn command(&mut self, command: Command, page: isize, env: &mut Env<'_>) -> Outcome {
        if self.cut.is_some() {
            return self.cut_command(command, env);
        }
        if self.actors.is_some() {
            return self.actors_command(command, page, env);
        }
        if let Some(class) = class_of(command) {
            self.classify(class, env);
            return Outcome::Done;
        }
        if let Some(rows) = command.rows(page) {
            self.step(rows);
            return Outcome::Done;
        }
        match command {
            Command::NextDoubt => self.step_doubts(true, env),
            Command::PreviousDoubt => self.step_doubts(false, env),
            Command::NextUnsure => self.step_unsure(true, env),
            Command::PreviousUnsure => self.step_unsure(false, env),
            Command::SelectRange => self.select_range(),
            Command::RightAsItIs => self.confirm(env),
            Command::Join => self.join(env),
            Command::Sentences => self.split_at_sentences(env),
            Command::Split => self.begin_cut(env),
            Command::ChangeAlike => self.change_alike(env),
            Command::Undo => self.undo(env),
            Command::Redo => self.redo(env),
            Command::SoFar => self.so_far ^= true,
            Command::ListActors => self.open_actors(env),
            Command::HeadPoint => return self.begin_heading(env),
            Command::NameImport => return self.begin_naming(),
            Command::SaveImport => return self.save_answered(env),
            Command::Back if self.anchor.take().is_some() || self.alike.take().is_some() => {}
            // In a program that was started for this screen nothing lies behind it.
            Command::Back if self.alone => {
                let key = env.context.keymap.name(Command::Quit);
                env.say(t::ends_by(env.lang(), key));
            }
            Command::Back | Command::Quit => return self.close(env),
            _ => return Outcome::Ignored,
        }
        Outcome::Done
    }

    /// True for a piece that the offered change would change too.
    pub(crate) fn is_alike(&self, piece: &Piece) -> bool {
        let id = PieceId { block: piece.block, start: piece.range.start };
        self.alike.as_ref().is_some_and(|(_, alike)| alike.binary_search(&id).is_ok())
    }

    /// The number of pieces that the offered change would change too.
    pub(crate) fn alike(&self) -> usize {
        self.alike.as_ref().map_or(0, |(_, alike)| alike.len())
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

    /// The parts of its screen: a list of actors takes the room of both sides.
    fn areas(&self, body: Rect) -> ImportAreas {
        match self.actors {
            Some(_) => ImportAreas::whole(body),
            None => ImportAreas::of(body, self.so_far),
        }
    }

    /// Keeps what is selected in sight, and the declaration's line of it.
    fn settle(&mut self, body: Rect) {
        let areas = self.areas(body);
        let rows = |area: Option<Rect>| usize::from(area.map_or(1, |area| area.height)).max(1);
        let in_sight = |top: usize, at: usize, rows: usize, all: usize| {
            top.min(at).max((at + 1).saturating_sub(rows)).min(all.saturating_sub(rows))
        };
        let (pieces, lines) = (rows(areas.pieces), rows(areas.declaration));
        if let Some(list) = &mut self.actors {
            list.top = in_sight(list.top, list.at, pieces, list.hits.len());
        }
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
        let command = |import: &mut Import, env: &mut Env<'_>| {
            let before = import.renumbered.len();
            let outcome = import.command(command, page, env);
            import.say_renumbered(before, env);
            outcome
        };
        match self.in_import(command) {
            Outcome::Close => self.leave_import(),
            outcome => outcome,
        }
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
        Some(self.screens.import()?.areas(self.areas()?.body))
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
