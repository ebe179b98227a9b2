//! The hint line: the keys that matter where one is.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::command::{Command, Scope};
use crate::app::overview::OverviewPart;
use crate::app::{App, Code, Key, Keymap, Prompt};
use crate::text::{Lang, Text, width};
use crate::ui::{RenderOptions, paint};

/// The hints of the scope, as many as fit; the way to the help, last in the
/// list, keeps its place at the right. What has no key here gives no hint.
pub(super) fn draw(frame: &mut Frame, area: Rect, app: &App, look: RenderOptions) {
    let scope = app.scope();
    let unsaved = matches!(app.prompt.top(), Some(Prompt::QuitUnsaved));
    let skipped =
        app.screens.session().is_some_and(|s| s.review_session.session_progress().skipped > 0);
    let part = app.screens.overview().map(|overview| overview.part);
    let import = app.screens.import();
    let doubts = import.is_none_or(|import| !import.assembly.report.doubts.is_empty());
    let unsure = doubts || import.is_some_and(|import| import.likely().0 > 0);
    let wanted = |(command, _): &&(Command, &Text)| match command {
        Command::NextDoubt | Command::RightAsItIs => doubts,
        Command::NextUnsure => unsure,
        Command::CellLeft | Command::CellRight => part == Some(OverviewPart::Matrix),
        Command::Enter => part != Some(OverviewPart::Activity),
        Command::SaveElsewhere => unsaved,
        Command::TheSkipped => skipped,
        _ => true,
    };
    let all = app.hint_line().hints();
    let all = all.iter().filter(wanted).filter_map(|(command, text)| {
        let key = key(app.keymap(), scope, *command, app.context.lang)?;
        Some((*command, key, format!(" {}", text.get(app.context.lang))))
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

/// True where the digits are the actors.
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
    use crate::app::command::HintLine;

    #[test]
    fn every_hint_is_a_key_of_its_scope() {
        let keymap = Keymap::default();
        for scope in Scope::ALL {
            for (command, _) in HintLine::In(scope).hints() {
                let key = keymap.key(scope, command).unwrap();
                assert_eq!(key.to_string(), command.row().keys[0], "{scope:?}");
            }
        }
    }

    #[test]
    fn the_way_back_from_a_screen_is_in_sight_at_80_columns_in_every_language() {
        let keymap = Keymap::default();
        let scopes = [Scope::Compare, Scope::Tracing];
        for (scope, lang) in scopes.into_iter().flat_map(|of| Lang::ALL.map(|l| (of, l))) {
            let hints = HintLine::In(scope).hints();
            let wide = |(command, text): &(Command, &Text)| {
                let key = key(&keymap, scope, *command, lang).unwrap();
                width(&key) + 1 + width(text.get(lang))
            };
            let is_help = |(command, _): &&(Command, &Text)| *command == Command::Help;
            let help = hints.iter().find(is_help).map_or(0, |help| wide(help) + 2);
            let is_back = |(command, _): &(Command, &Text)| *command == Command::Back;
            let back = hints.iter().position(is_back).unwrap();
            let before = hints[..=back].iter().filter(|hint| !is_help(hint));
            let taken: usize = before.map(|hint| wide(hint) + 2).sum();
            assert!(taken - 2 + help <= 78, "{scope:?} {lang:?}: {taken} + {help}");
        }
    }

    #[test]
    fn yes_has_the_letter_of_its_language() {
        let keymap = Keymap::default();
        let yes = |lang| key(&keymap, Scope::Confirm, Command::Yes, lang).unwrap();
        assert_eq!(Lang::ALL.map(yes), ["y", "y", "o"]);
    }
}
