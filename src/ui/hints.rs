//! The hint line: the keys that matter where one is.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{RenderOptions, paint};
use crate::app::commands::{Command, Scope};
use crate::app::overview::OverviewTab;
use crate::app::{App, Code, Key, Keymap, Mode, NoteList, PickerKind, Question, Selection};
use crate::text::{Lang, Text, width};
use crate::texts::{briefing, notes, overview, screens as t, session};

/// A command and its word in the hint line.
type Hint = (Command, &'static Text);

/// The keys that matter in each scope, the most wanted first: a narrow screen
/// cuts the rest.
static HINTS: [(Scope, &[Hint]); 14] = [
    (
        Scope::Browse,
        &[
            (Command::MarkReviewed, &t::HINT_REVIEWED),
            (Command::MarkComeBack, &t::HINT_COME_BACK),
            (Command::Undo, &t::HINT_UNDO),
            (Command::Actor1, &t::HINT_ACTOR),
            (Command::EditQuery, &t::HINT_SEARCH),
            (Command::ClearQuery, &t::HINT_CLEAR),
            (Command::WriteNote, &notes::HINT_NOTE),
            (Command::Progress, &notes::HINT_PROGRESS),
            (Command::Read, &t::HINT_READ),
            (Command::Session, &session::HINT_SESSION),
            (Command::Overview, &overview::HINT_OVERVIEW),
            (Command::Brief, &briefing::HINT_BRIEF),
            (Command::Quit, &t::HINT_QUIT),
            (Command::Help, &t::HINT_HELP),
        ],
    ),
    (
        Scope::Large,
        &[
            (Command::MarkReviewed, &t::HINT_REVIEWED),
            (Command::MarkComeBack, &t::HINT_COME_BACK),
            (Command::PreviousPoint, &t::HINT_PREVIOUS),
            (Command::NextPoint, &t::HINT_NEXT),
            (Command::WriteNote, &notes::HINT_NOTE),
            (Command::Back, &t::HINT_BACK),
            (Command::Help, &t::HINT_HELP),
        ],
    ),
    (
        Scope::Overview,
        &[
            (Command::Enter, &overview::HINT_ENTER),
            (Command::NextPart, &overview::HINT_PART),
            (Command::CellLeft, &overview::HINT_LEFT),
            (Command::CellRight, &overview::HINT_RIGHT),
            (Command::Actor1, &t::HINT_ACTOR),
            (Command::EditQuery, &t::HINT_SEARCH),
            (Command::Back, &t::HINT_BACK),
            (Command::Help, &t::HINT_HELP),
        ],
    ),
    (
        Scope::Brief,
        &[
            (Command::WriteBrief, &briefing::HINT_WRITE),
            (Command::Toggle, &briefing::HINT_CHANGE_CHOICE),
            (Command::NameFile, &briefing::HINT_NAME),
            (Command::OtherPart, &briefing::HINT_OTHER),
            (Command::Back, &t::HINT_BACK),
            (Command::RaiseLevel, &briefing::HINT_RAISE),
            (Command::Help, &t::HINT_HELP),
        ],
    ),
    (Scope::Name, &[(Command::Accept, &t::HINT_ACCEPT), (Command::Cancel, &t::HINT_CANCEL)]),
    (
        Scope::Query,
        &[
            (Command::Accept, &t::HINT_ACCEPT),
            (Command::Complete, &t::HINT_COMPLETE),
            (Command::Earlier, &t::HINT_EARLIER),
            (Command::Cancel, &t::HINT_CANCEL),
        ],
    ),
    (
        Scope::Pick,
        &[
            (Command::Accept, &t::HINT_CHOOSE),
            (Command::ListDown, &t::HINT_NEXT),
            (Command::ListUp, &t::HINT_PREVIOUS),
            (Command::Cancel, &t::HINT_CLOSE),
        ],
    ),
    (
        Scope::Help,
        &[
            (Command::ListDown, &t::HINT_NEXT),
            (Command::ListUp, &t::HINT_PREVIOUS),
            (Command::Cancel, &t::HINT_CLOSE),
        ],
    ),
    (
        Scope::Write,
        &[
            (Command::SaveNote, &notes::HINT_SAVE),
            (Command::LeaveNote, &notes::HINT_DRAFT),
            (Command::NextField, &notes::HINT_FIELD),
            (Command::CycleLevel, &notes::HINT_LEVEL),
            (Command::DiscardNote, &notes::HINT_DISCARD),
            (Command::UndoTyping, &t::HINT_UNDO),
            (Command::GoOutside, &notes::HINT_EDITOR),
        ],
    ),
    (
        Scope::Notes,
        &[
            (Command::OpenNote, &notes::HINT_CHANGE),
            (Command::RemoveNote, &notes::HINT_REMOVE),
            (Command::CloseNotes, &t::HINT_CLOSE),
            (Command::OpenNoteOutside, &notes::HINT_EDITOR),
            (Command::WriteNote, &notes::HINT_NEW),
            (Command::CopyNote, &notes::HINT_COPY),
        ],
    ),
    (
        Scope::Confirm,
        &[
            (Command::Yes, &t::HINT_YES),
            (Command::No, &t::HINT_NO),
            (Command::SaveElsewhere, &t::HINT_WRITE_TO_FILE),
        ],
    ),
    (
        Scope::Session,
        &[
            (Command::MarkReviewed, &t::HINT_REVIEWED),
            (Command::MarkComeBack, &t::HINT_COME_BACK),
            (Command::MarkOpen, &session::HINT_OPEN),
            (Command::Skip, &session::HINT_SKIP),
            (Command::SessionPrevious, &t::HINT_BACK),
            (Command::WriteNote, &notes::HINT_NOTE),
            (Command::Undo, &t::HINT_UNDO),
            (Command::Evaluation, &session::HINT_EVALUATION),
            (Command::Discreet, &session::HINT_DISCREET),
            (Command::Back, &session::HINT_PAUSE),
            (Command::Progress, &notes::HINT_PROGRESS),
            (Command::SwitchOrder, &session::HINT_ORDER),
            (Command::Help, &t::HINT_HELP),
        ],
    ),
    (
        Scope::Summary,
        &[
            (Command::Brief, &briefing::HINT_BRIEF),
            (Command::TheSkipped, &session::HINT_THE_SKIPPED),
            (Command::SessionPrevious, &t::HINT_BACK),
            (Command::Undo, &t::HINT_UNDO),
            (Command::Back, &session::HINT_LIST),
            (Command::QuitNow, &t::HINT_QUIT),
            (Command::Help, &t::HINT_HELP),
        ],
    ),
    (
        Scope::Resume,
        &[
            (Command::Resume, &session::HINT_RESUME),
            (Command::BeginAnew, &session::HINT_START_AGAIN),
            (Command::NotNow, &session::HINT_NOT_NOW),
        ],
    ),
];

/// While a range is selected, what can be done with it.
static SELECTING: &[Hint] = &[
    (Command::MarkReviewed, &t::HINT_REVIEWED),
    (Command::MarkComeBack, &t::HINT_COME_BACK),
    (Command::MarkOpen, &t::OPEN),
    (Command::Back, &t::HINT_STOP_SELECTING),
    (Command::WriteNote, &notes::HINT_NOTE),
    (Command::Progress, &notes::HINT_PROGRESS),
];

/// In the list of words of progress.
static STATING: &[Hint] = &[
    (Command::Accept, &t::HINT_CHOOSE),
    (Command::Evidence, &notes::HINT_EVIDENCE),
    (Command::Cancel, &t::HINT_CLOSE),
    (Command::ListDown, &t::HINT_NEXT),
];

/// Where a draft is read that is not open here.
static READING: &[Hint] = &[
    (Command::CopyNote, &notes::HINT_COPY),
    (Command::RemoveNote, &notes::HINT_DISCARD),
    (Command::CloseNotes, &t::HINT_BACK),
];

fn hints_of(scope: Scope) -> &'static [Hint] {
    HINTS.iter().find(|(of, _)| *of == scope).map_or(&[], |(_, hints)| hints)
}

/// The hints of the scope, as many as fit; the way to the help, last in the
/// list, keeps its place at the right. What has no key here gives no hint.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let scope = app.scope();
    let selecting = scope == Scope::Browse && app.selection != Selection::One;
    let unsaved = matches!(app.question, Some(Question::QuitUnsaved));
    let skipped =
        app.session.as_ref().is_some_and(|s| s.review_session.session_progress().skipped > 0);
    let part = app.overview.as_ref().map(|overview| overview.part);
    let wanted = |(command, _): &&Hint| match command {
        Command::CellLeft | Command::CellRight => part == Some(OverviewTab::Matrix),
        Command::Enter => part != Some(OverviewTab::Activity),
        Command::SaveElsewhere => unsaved,
        Command::TheSkipped => skipped,
        _ => true,
    };
    let all = match &app.mode {
        _ if selecting => SELECTING,
        _ if app.question.is_some() => hints_of(scope),
        Mode::Pick(picker) if picker.kind == PickerKind::Progress => STATING,
        Mode::Notes(NoteList { reading: Some(_), .. }) => READING,
        _ => hints_of(scope),
    };
    let all = all.iter().filter(wanted).filter_map(|(command, text)| {
        let key = key(app.keymap(), scope, *command, app.lang)?;
        Some((*command, key, format!(" {}", text.get(app.lang))))
    });
    let (help, hints): (Vec<_>, Vec<_>) = all.partition(|(command, ..)| *command == Command::Help);
    let wide = |(_, key, words): &(Command, String, String)| width(key) + width(words);
    let room =
        usize::from(area.width).saturating_sub(help.first().map_or(0, |help| wide(help) + 2));
    let mut put = |at: usize, (_, key, words): &(Command, String, String)| {
        let pieces = [(key.as_str(), look.strong()), (words.as_str(), look.quiet())];
        paint::put_all(frame, paint::skip(area, at), pieces)
    };
    let mut taken = 0;
    for hint in &hints {
        if taken + wide(hint) > room {
            break;
        }
        taken += put(taken, hint) + 2;
    }
    for help in &help {
        put(room + 2, help);
    }
}

/// A command's first key where one is; the digit keys are one, and "yes" has
/// the letter of its language.
fn key(keymap: &Keymap, scope: Scope, command: Command, lang: Lang) -> Option<String> {
    let first = keymap.key(scope, command)?.name(lang);
    let keys = keymap.keys(command);
    let has = |key: &str| keys.iter().any(|known| known.to_string() == key);
    match (command, lang) {
        (Command::Yes, Lang::Fr) if has("o") => Some("o".to_owned()),
        (Command::Actor1, _) if first == "1" && digits(keymap, scope) => Some("1-9".to_owned()),
        _ => Some(first),
    }
}

/// Whether the digits are the actors.
fn digits(keymap: &Keymap, scope: Scope) -> bool {
    let mut digits = '1'..='9';
    digits.all(|digit| {
        let command = keymap.command(scope, Key::plain(Code::Char(digit)));
        command.and_then(Command::actor).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hint_is_a_key_of_its_scope() {
        let keymap = Keymap::default();
        for scope in Scope::ALL {
            for (command, _) in hints_of(scope) {
                let key = keymap.key(scope, *command).unwrap();
                assert_eq!(key.to_string(), command.row().keys[0], "{scope:?}");
            }
        }
    }

    #[test]
    fn yes_has_the_letter_of_its_language() {
        let keymap = Keymap::default();
        let yes = |lang| key(&keymap, Scope::Confirm, Command::Yes, lang).unwrap();
        assert_eq!(Lang::ALL.map(yes), ["y", "y", "o"]);
    }
}
