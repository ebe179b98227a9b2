//! Two pieces of work at once.

use std::panic::resume_unwind;
use std::thread;

/// Texts of which the comparison is worth a second thread.
const WORTH: usize = 500;

/// The results of two pieces of work on so many texts, in two threads if they are worth it.
pub(super) fn both<A, B: Send>(
    texts: usize,
    first: impl FnOnce() -> A,
    second: impl FnOnce() -> B + Send,
) -> (A, B) {
    if texts < WORTH {
        return (first(), second());
    }
    thread::scope(|scope| {
        let second = scope.spawn(second);
        let first = first();
        // A panic of the other thread goes on here.
        (first, second.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}
