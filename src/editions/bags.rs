//! The words of texts with their weights, by which texts resemble each other.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::tokens::{weight_of, words};

/// A word, the same number in both editions.
pub(super) type WordId = u32;

/// An odd factor that spreads letters over the upper half of a product.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The words of both editions.
#[derive(Default)]
struct Lexicon {
    ids: FxHashMap<String, WordId>,
    words: Vec<Word>,
}

/// What is known of a word.
#[derive(Clone, Copy, Default)]
struct Word {
    /// Its weight: the more, the fewer texts of both editions have it.
    rareness: f32,
    /// True if it has a digit, or a capital that no sentence begins with.
    is_fact: bool,
}

/// The words of the texts of one edition.
pub(super) struct Bags {
    /// The words of each text, as they follow each other.
    pub(super) words: Vec<Vec<WordId>>,
    /// The weight of each word of a text, by word; of length 1 in all.
    pub(super) weights: Vec<Vec<(WordId, f32)>>,
    /// Runs of four letters of each text, sorted; made when they are first asked for.
    runs: Vec<OnceLock<Vec<u32>>>,
    /// The words of each text in lower case.
    plain: Vec<String>,
    lexicon: Arc<Vec<Word>>,
}

impl Bags {
    /// The words of both editions: those in few texts of both weigh most.
    pub(super) fn of_both(old: &[&str], new: &[&str]) -> (Self, Self) {
        let mut lexicon = Lexicon::default();
        let (mut old, mut new) = (Self::read(old, &mut lexicon), Self::read(new, &mut lexicon));
        let mut words = lexicon.words;
        let counts =
            [&old, &new].map(|bags| bags.words.iter().map(|words| counted(words)).collect());
        let [of_old, of_new]: [Vec<Vec<(WordId, f32)>>; 2] = counts;
        for (word, _) in of_old.iter().chain(&of_new).flatten() {
            words[*word as usize].rareness += 1.0;
        }
        let all = weight_of(old.words.len() + new.words.len());
        for word in &mut words {
            word.rareness = (1.0 + all / word.rareness).ln();
        }
        let words = Arc::new(words);
        (old.lexicon, new.lexicon) = (Arc::clone(&words), words);
        old.weights = of_old.into_iter().map(|counts| old.weighed(counts)).collect();
        new.weights = of_new.into_iter().map(|counts| new.weighed(counts)).collect();
        (old, new)
    }

    fn read(texts: &[&str], lexicon: &mut Lexicon) -> Self {
        let read: Vec<(Vec<WordId>, String)> =
            texts.iter().map(|text| lexicon.read(text)).collect();
        let (words, plain) = read.into_iter().unzip();
        let runs = vec![OnceLock::new(); texts.len()];
        Self { words, weights: Vec::new(), runs, plain, lexicon: Arc::default() }
    }

    /// Weights that are 1 long together.
    fn weighed(&self, mut counts: Vec<(WordId, f32)>) -> Vec<(WordId, f32)> {
        for (word, count) in &mut counts {
            *count *= self.rareness(*word);
        }
        let length = counts.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in &mut counts {
            *weight /= length;
        }
        counts
    }

    fn rareness(&self, word: WordId) -> f32 {
        self.lexicon[word as usize].rareness
    }

    /// True of a word that seems to be a name, date or number.
    pub(super) fn is_fact(&self, word: WordId) -> bool {
        self.lexicon[word as usize].is_fact
    }

    /// True of a word that one text of ten has.
    pub(super) fn is_common(&self, word: WordId) -> bool {
        self.rareness(word) < 11.0_f32.ln()
    }

    /// The words of a text with their weights, those first that the fewest texts have.
    pub(super) fn rarest_first(&self, at: usize) -> Vec<(WordId, f32)> {
        let words = self.weights[at].iter().map(|of| (self.rareness(of.0), *of));
        let mut words: Vec<(f32, (WordId, f32))> = words.collect();
        words.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        words.into_iter().map(|(_, of)| of).collect()
    }

    /// Number of words in both editions, each counted once.
    pub(super) fn distinct(&self) -> usize {
        self.lexicon.len()
    }

    /// The share of rare words that two runs of words have in common, 0 to 1.
    pub(super) fn share(&self, old: &[WordId], new: &[WordId]) -> f32 {
        cosine(&self.weighed(counted(old)), &self.weighed(counted(new)))
    }

    /// The runs of four letters of a text, as hashes, sorted.
    fn runs(&self, at: usize) -> &[u32] {
        self.runs[at].get_or_init(|| {
            let plain = &self.plain[at];
            let mut runs = Vec::with_capacity(plain.len());
            // 16 bits of each of the last four letters.
            let mut window = u64::from(' ');
            for (at, c) in plain.chars().chain([' ']).enumerate() {
                window = (window << 16) | (u64::from(c) & 0xffff);
                if at >= 2 {
                    runs.push((window.wrapping_mul(SPREAD) >> 32) as u32);
                }
            }
            runs.sort_unstable();
            runs
        })
    }

    /// The most that two texts of such lengths can have in common of their runs of four
    /// letters, 0 to 1.
    pub(super) fn most_alike(&self, at: usize, other: &Self, place: usize) -> f32 {
        let (left, right) = (self.runs(at).len(), other.runs(place).len());
        2.0 * weight_of(left.min(right)) / weight_of((left + right).max(1))
    }

    /// The share of runs of four letters that a text has in common with one of another
    /// edition, 0 to 1: it finds words in another spelling or form.
    pub(super) fn letters_alike(&self, at: usize, other: &Self, place: usize) -> f32 {
        let (left, right) = (self.runs(at), other.runs(place));
        let (mut first, mut second, mut common) = (0, 0, 0);
        // No branch: which of two runs comes first cannot be foreseen.
        while let (Some(a), Some(b)) = (left.get(first), right.get(second)) {
            common += usize::from(a == b);
            first += usize::from(a <= b);
            second += usize::from(b <= a);
        }
        2.0 * weight_of(common) / weight_of((left.len() + right.len()).max(1))
    }
}

impl Lexicon {
    /// The words of a text, and their letters in lower case, joined by blanks.
    fn read(&mut self, text: &str) -> (Vec<WordId>, String) {
        // Most words are longer than five letters and a blank.
        let mut read = Vec::with_capacity(text.len() / 6 + 1);
        let mut plain = String::with_capacity(text.len() + 1);
        let mut end = 0;
        for range in words(text) {
            let word = &text[range.clone()];
            let begins = || end == 0 || text[end..range.start].contains(['.', '?', '!', '\n']);
            let is_name = word.starts_with(char::is_uppercase) && !begins();
            end = range.end;
            if !plain.is_empty() {
                plain.push(' ');
            }
            let start = plain.len();
            push_plain(&mut plain, word);
            let id = self.id(&plain[start..]);
            self.words[id as usize].is_fact |= is_name || word.contains(char::is_numeric);
            read.push(id);
        }
        (read, plain)
    }

    fn id(&mut self, word: &str) -> WordId {
        if let Some(id) = self.ids.get(word) {
            return *id;
        }
        // No text in memory has more words than that.
        let id = WordId::try_from(self.words.len()).unwrap_or(WordId::MAX);
        self.ids.insert(word.to_owned(), id);
        self.words.push(Word::default());
        id
    }
}

fn push_plain(plain: &mut String, word: &str) {
    if word.is_ascii() {
        let start = plain.len();
        plain.push_str(word);
        return plain[start..].make_ascii_lowercase();
    }
    let letters = word.nfc().flat_map(char::to_lowercase).filter(|c| *c != '\u{ad}');
    plain.extend(letters.map(|c| if c == '\u{2019}' { '\'' } else { c }));
}

/// Each word once, in order, with how often it is there.
fn counted(words: &[WordId]) -> Vec<(WordId, f32)> {
    let mut sorted = words.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|same| (same[0], weight_of(same.len()))).collect()
}

/// The share of rare words that two texts have in common, 0 to 1: the cosine of their weights.
pub(super) fn cosine(old: &[(WordId, f32)], new: &[(WordId, f32)]) -> f32 {
    common(old, new, |(word, _)| *word).map(|((_, a), (_, b))| a * b).sum()
}

/// What two sorted lists have in common, as often as both have it.
fn common<'l, T, K: Ord>(
    mut left: &'l [T],
    mut right: &'l [T],
    key: impl Fn(&T) -> K,
) -> impl Iterator<Item = (&'l T, &'l T)> {
    std::iter::from_fn(move || {
        loop {
            let (first, second) = (left.first()?, right.first()?);
            let order = key(first).cmp(&key(second));
            left = &left[usize::from(order.is_le())..];
            right = &right[usize::from(order.is_ge())..];
            if order.is_eq() {
                return Some((first, second));
            }
        }
    })
}
