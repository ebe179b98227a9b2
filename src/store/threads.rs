//! Work on many files in several threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

/// Items that a thread takes at a time.
const BLOCK: usize = 16;

/// Works on every item with what `start` makes for each thread, in as many threads
/// as can work at once; each takes the next items when it has done its own, since
/// files differ in size.
pub(crate) fn in_threads<I: Sync, W, T: Send>(
    items: &[I],
    start: impl Fn() -> W + Sync,
    work: impl Fn(&mut W, &I) -> T + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let take = || {
        let (mut with, mut done) = (start(), Vec::new());
        loop {
            let at = next.fetch_add(BLOCK, Ordering::Relaxed);
            let Some(rest) = items.get(at..).filter(|rest| !rest.is_empty()) else { return done };
            let block = rest.iter().take(BLOCK).map(|item| work(&mut with, item));
            done.push((at, block.collect::<Vec<T>>()));
        }
    };
    let most = available_parallelism().map_or(1, std::num::NonZero::get);
    let mut blocks = std::thread::scope(|scope| {
        let others = 1..most.min(items.len().div_ceil(BLOCK));
        let others: Vec<_> = others.map(|_| scope.spawn(take)).collect();
        let mut blocks = take();
        for other in others {
            blocks.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        blocks
    });
    blocks.sort_unstable_by_key(|(at, _)| *at);
    blocks.into_iter().flat_map(|(_, block)| block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_worked_on_once_and_keeps_its_place() {
        for count in [0, 1, 15, 16, 17, 1000] {
            let items: Vec<usize> = (0..count).collect();
            let doubled = in_threads(&items, || (), |(), item| item * 2);
            assert_eq!(doubled, items.iter().map(|item| item * 2).collect::<Vec<_>>());
        }
    }
}
