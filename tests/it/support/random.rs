//! Chance that a seed repeats.

/// A small generator (xorshift).
pub(crate) struct Chance(u64);

impl Chance {
    /// The generator of `HERTOG_SEED`, else of a fixed seed; says which.
    pub(crate) fn new() -> Self {
        let seed = std::env::var("HERTOG_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or(20_230_505);
        println!("seed {seed} (another: HERTOG_SEED)");
        Self(seed | 1)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}
