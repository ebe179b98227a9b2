//! The same promise in other declarations, looked for by a thread of its own that keeps
//! what it has read of the library while that is as it was.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::Message;
use super::effect_runner::{EffectRunner, Question};
use crate::app::Event;
use crate::declaration::Declaration;
use crate::review::Reviewer;
use crate::store::{Folders, Tracer};

/// Sends a question to the thread that answers, which begins with the first one.
pub(super) fn ask(question: Question, runner: &mut EffectRunner) {
    let questions = runner.tracing.get_or_insert_with(|| {
        let (questions, asked) = channel();
        let found = runner.sender.clone();
        let library = (runner.folders.clone(), runner.reviewer.clone());
        let here = Arc::clone(&runner.declaration);
        std::thread::spawn(move || serve(&library, &here, &asked, &found));
        questions
    });
    // The thread ends with the program alone.
    let _ = questions.send(question);
}

fn serve(
    (folders, reviewer): &(Folders, Reviewer),
    here: &Arc<Declaration>,
    asked: &Receiver<Question>,
    found: &Sender<Message>,
) {
    let mut known: Option<Tracer> = None;
    while let Ok((point, decided)) = asked.recv() {
        let current = known.take().filter(|tracer| tracer.is_current(folders));
        let tracer = known.insert(current.unwrap_or_else(|| Tracer::open(folders, here)));
        let rows = tracer.trace(folders, reviewer, point, &decided);
        if found.send(Message::Event(Event::Traced(point, rows))).is_err() {
            return;
        }
    }
}
