//! Work on many items in several threads.

use std::thread::{ScopedJoinHandle, available_parallelism};

/// Items that are worth a thread.
const PART: usize = 500;

/// Works on every item with what `start` makes, in as many threads as can work
/// at once.
pub(crate) fn each<I: Sync, W, T: Send>(
    items: &[I],
    start: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, &I) -> T + Sync,
) -> Vec<T> {
    let work = |items: &[I]| -> Vec<T> {
        let mut with = start();
        items.iter().map(|item| work(&mut with, item)).collect()
    };
    let threads = match items.len() / PART {
        0 | 1 => return work(items),
        most => available_parallelism().map_or(1, |threads| most.min(threads.get())),
    };
    std::thread::scope(|scope| {
        let parts = items.chunks(items.len().div_ceil(threads));
        // All of them start before the first is waited for.
        let parts: Vec<_> = parts.map(|items| scope.spawn(|| work(items))).collect();
        parts.into_iter().flat_map(joined).collect()
    })
}

/// The result of another thread; its panic goes on here.
pub(super) fn joined<T>(thread: ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
