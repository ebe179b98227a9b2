//! The hook for a panic, in whatever thread: the terminal is given back, and
//! what is not saved is written to a file, as where a signal ends the program.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::ending::CLOSE_TIMEOUT;
use super::last_words::{lost_words, say};
use super::screen;
use crate::store::{Jobs, rescue_folders};
use crate::text::Lang;
use crate::tui::word;

/// The work that a panic must not lose, and the language in which that is said. Whoever
/// holds it ends the program, or lets no panic do so meanwhile.
static AT_RISK: Mutex<Option<(Jobs, Lang)>> = Mutex::new(None);

fn at_risk() -> MutexGuard<'static, Option<(Jobs, Lang)>> {
    AT_RISK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From here on a panic saves what these jobs hold.
pub(super) fn arm(jobs: Jobs, lang: Lang) {
    *at_risk() = Some((jobs, lang));
}

/// All is saved, or said to be lost. While another thread ends the program, this
/// does not return.
pub(super) fn disarm() {
    *at_risk() = None;
}

/// On a panic, in whatever thread: gives the terminal back, says what happened,
/// saves what can be, and ends the program. Without the end, the loop would go on
/// drawing over the shell after a panic in another thread; and nothing catches a
/// panic where the program is built to abort.
pub fn install_panic_hook() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // Of two panics at once, the first ends the program for both.
        let at_risk = at_risk();
        screen::give_back();
        report(panic);
        if let Some((jobs, lang)) = at_risk.as_ref() {
            rescue(jobs, *lang);
        }
        std::process::exit(101);
    }));
}

fn rescue(jobs: &Jobs, lang: Lang) {
    match jobs.last_resort(CLOSE_TIMEOUT, &rescue_folders()) {
        Ok(said) => said.iter().for_each(|problem| say(&word(problem, lang))),
        Err(problem) => {
            let cause = problem.message(lang);
            lost_words(jobs.unsaved(), jobs.has_unkept(), &cause, lang).iter().for_each(say);
        }
    }
}
