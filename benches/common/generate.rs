//! Makes large declarations that read like the built-in one, always the same for
//! the same number of points.
//!
//! A point is a sentence of the built-in declaration in which words are
//! replaced by Zipf's law: a word's chance falls with its rank. The common ranks
//! are the declaration's own words; the rare ones are made here, and there are
//! more of them the longer the text gets, as in any language. Names of actors
//! stay, so that some points name them. Nothing is kept in memory but the
//! built-in declaration: what is written goes straight to the writer.

use std::collections::BTreeMap;
use std::io::{self, Write};

use hertog::declaration::{BUILTIN, Localized, builtin};

/// Points in a chapter.
const CHAPTER: usize = 200;
/// Points that are related to an actor, and that have a date: one in so many.
const RELATED: u64 = 20;
const DATED: u64 = 30;
/// Letters of a heading that stand before what sets it apart.
const HEADING: usize = 36;

/// Writes a declaration of this many points as a data file.
///
/// # Errors
/// Where the writer cannot be written to.
pub(crate) fn write(out: &mut impl Write, points: usize) -> io::Result<()> {
    declaration(out, &mut Text::new(), &format!("generated-{points}"), points)
}

/// Writes a declaration of this many points in the words of a text that may go on.
///
/// # Errors
/// Where the writer cannot be written to.
pub(crate) fn declaration(
    out: &mut impl Write,
    text: &mut Text,
    id: &str,
    points: usize,
) -> io::Result<()> {
    let head = BUILTIN.split("\n  chapters: [").next().unwrap_or_default();
    writeln!(out, "{}\n  chapters: [", head.replace("hertoginnedal-2023\",", &format!("{id}\",")))?;
    for first in (0..points).step_by(CHAPTER) {
        let number = first / CHAPTER + 1;
        writeln!(out, "    (number: {number}, title: {:?},", text.title(number))?;
        writeln!(out, "      evaluation: [{:?}],\n      points: [", text.sentence())?;
        for point in 1..=CHAPTER.min(points - first) {
            write_point(out, text, &format!("{number}.{point}"))?;
        }
        writeln!(out, "      ],\n    ),")?;
    }
    writeln!(out, "  ],\n)")
}

fn write_point(out: &mut impl Write, text: &mut Text, id: &str) -> io::Result<()> {
    let sentence = text.sentence();
    let Localized { nl, en, fr } = text.heading(id);
    write!(out, "(text: {sentence:?}, heading: (nl: {nl:?}, en: {en:?}, fr: {fr:?})")?;
    let quote = start(&sentence, 30);
    if text.chance.one_in(RELATED) {
        let actor = ["ccpd-doornik", "europol", "maoc-n"][text.chance.below(3)];
        write!(out, ", related: [(actor: {actor:?}, quote: {quote:?})]")?;
    }
    if text.chance.one_in(DATED) {
        let (year, month) = (2023 + text.chance.below(4), 1 + text.chance.below(12));
        let on = format!("{year}-{month:02}");
        write!(out, ", dates: [(on: {on:?}, role: Deadline, quote: {quote:?})]")?;
    }
    writeln!(out, "),")
}

/// Sentences, titles and headings.
pub(crate) struct Text {
    chance: SplitMix64,
    /// Sentences of the built-in declaration, each with the points' own words.
    sentences: Vec<String>,
    headings: Vec<Localized>,
    titles: Vec<String>,
    /// Words of the built-in declaration that may take another's place, the
    /// most frequent first.
    common: Vec<String>,
    /// Sentences made so far: the vocabulary grows with them.
    made: usize,
}

impl Text {
    pub(crate) fn new() -> Self {
        let declaration = builtin();
        let texts = declaration.points.iter().map(|point| point.text.as_str());
        let sentences: Vec<String> = texts
            .flat_map(|text| text.split_inclusive(". "))
            .map(|s| s.trim().to_owned())
            .collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in sentences.iter().flat_map(|s| words(s)).filter(|w| replaceable(w)) {
            *counts.entry(word).or_default() += 1;
        }
        let mut common: Vec<(&str, usize)> = counts.into_iter().collect();
        common.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let common = common.into_iter().map(|(word, _)| word.to_owned()).collect();
        Self {
            chance: SplitMix64(2023),
            headings: declaration.points.into_iter().filter_map(|point| point.heading).collect(),
            titles: declaration.chapters.iter().map(|chapter| chapter.title.to_string()).collect(),
            sentences,
            common,
            made: 0,
        }
    }

    /// A sentence of the declaration with some words replaced.
    fn sentence(&mut self) -> String {
        self.made += 1;
        let template = self.sentences[self.chance.below(self.sentences.len())].clone();
        let mut sentence = String::with_capacity(template.len() + 64);
        for word in words(&template) {
            if replaceable(word) && self.chance.one_in(2) {
                sentence.push_str(&self.word());
            } else {
                sentence.push_str(word);
            }
        }
        sentence
    }

    /// A word by Zipf's law: the chance of a rank falls as the rank grows.
    fn word(&mut self) -> String {
        let ranks = self.common.len() + self.made * 2;
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "ranks are small, and the power of them is at most their number"
        )]
        let rank = (ranks as f64).powf(self.chance.unit()) as usize - 1;
        self.common.get(rank).cloned().unwrap_or_else(|| rare(rank))
    }

    /// A heading that no other point has.
    fn heading(&mut self, id: &str) -> Localized<String> {
        let heading = &self.headings[self.chance.below(self.headings.len())];
        let own = |text: &str| format!("{} {id}", start(text, HEADING));
        Localized { nl: own(&heading.nl), en: own(&heading.en), fr: own(&heading.fr) }
    }

    fn title(&mut self, number: usize) -> String {
        format!("{} {number}", self.titles[self.chance.below(self.titles.len())])
    }
}

/// The pieces of a text: words, and what stands between them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| !c.is_alphabetic()).flat_map(|piece| {
        let end = piece.trim_end_matches(|c: char| !c.is_alphabetic()).len();
        [&piece[..end], &piece[end..]].into_iter().filter(|part| !part.is_empty())
    })
}

/// Names and little words stay where they are.
fn replaceable(word: &str) -> bool {
    word.len() > 5 && word.chars().all(char::is_lowercase)
}

/// The rare word of a rank: syllables, as many as it takes.
fn rare(rank: usize) -> String {
    const FIRST: [&str; 16] = [
        "be", "gron", "ha", "kel", "lo", "mar", "ne", "op", "per", "ru", "sta", "ter", "ui", "ver",
        "wa", "zee",
    ];
    const LAST: [&str; 16] = [
        "baar", "ding", "dienst", "gen", "heid", "ken", "lijk", "ling", "man", "nis", "recht",
        "schap", "sel", "stof", "teit", "ven",
    ];
    let mut chance = SplitMix64(rank as u64);
    let middle = (0..2 + chance.below(2)).map(|_| FIRST[chance.below(16)]).collect::<String>();
    middle + LAST[chance.below(16)]
}

/// The start of a text: whole words, at most so many bytes.
fn start(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let cut = &text[..text.floor_char_boundary(bytes)];
    cut.rsplit_once(' ').map_or(cut, |(words, _)| words)
}

/// The generator of that name: small, quick, and the same everywhere.
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, reason = "below a usize")]
        let number = (self.next() % end as u64) as usize;
        number
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.next().is_multiple_of(n)
    }

    /// A number from 0 to 1.
    fn unit(&mut self) -> f64 {
        // 53 bits are exact.
        #[expect(clippy::cast_precision_loss, reason = "no bit is lost")]
        let [bits, all] = [self.next() >> 11, 1 << 53].map(|n| n as f64);
        bits / all
    }
}
