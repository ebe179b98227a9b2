//! The word lists made ready for looking up.

use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::FxHashMap;

use super::rules::{WordList, Words};

/// What a label, a heading or a table's head says by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cue {
    /// Over the context.
    Context,
    /// Before an evaluation.
    Evaluation,
    /// Before points.
    Next,
    /// Over chapters of both.
    Steps,
    /// Over a column of actions.
    Action,
    /// Who does it.
    Lead,
    /// By when.
    Deadline,
    /// How far it is.
    Status,
    /// Over the table of contents.
    Contents,
    /// Over a list of subjects or persons.
    Topics,
}

/// The languages of the word lists.
pub(super) const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "de"];

/// Bytes of a text by which its language is told, at most.
const LOOKED_AT: usize = 4096;

/// The languages that are told apart: those of the lists, and any other, as the last.
pub(super) const TOLD: usize = LANGUAGES.len() + 1;

/// The word lists.
#[derive(Debug)]
pub(super) struct Lexicon {
    cues: FxHashMap<String, Cue>,
    /// Beginnings of labels whose ends differ.
    cue_starts: Vec<(String, Cue)>,
    common: FxHashMap<String, [bool; TOLD]>,
    /// Of each language of the lists, and of all together for a text of any other.
    commitments: [AhoCorasick; TOLD],
    /// Ends of words, as `commitments`.
    commitment_ends: [AhoCorasick; TOLD],
    document: AhoCorasick,
    months: AhoCorasick,
    deadline_heads: AhoCorasick,
    pub(super) counted: Vec<String>,
    annex: Vec<String>,
    reference: Vec<String>,
    recitals: Vec<String>,
    closing: Vec<String>,
    subjects: Vec<String>,
    issued: Vec<String>,
    chrome: Vec<String>,
    cover: Vec<String>,
    page: Vec<String>,
}

impl Lexicon {
    pub(super) fn new(words: &Words) -> Result<Self, String> {
        let lists = [
            (&words.context, Cue::Context),
            (&words.evaluation, Cue::Evaluation),
            (&words.next, Cue::Next),
            (&words.action, Cue::Action),
            (&words.lead, Cue::Lead),
            (&words.deadline, Cue::Deadline),
            (&words.status, Cue::Status),
            (&words.contents, Cue::Contents),
            (&words.topics, Cue::Topics),
        ];
        let entries = || lists.iter().flat_map(|(list, cue)| list.all().map(|word| (word, *cue)));
        let starts = |(word, cue): (&String, Cue)| Some((word.strip_suffix('*')?.to_string(), cue));
        Ok(Self {
            cues: entries().map(|(word, cue)| (word.clone(), cue)).collect(),
            cue_starts: entries().filter_map(starts).collect(),
            common: common(&words.common),
            commitments: by_language(&words.commitment)?,
            commitment_ends: by_language(&words.commitment_ends)?,
            document: phrases(words.document.all())?,
            months: phrases(words.months.all())?,
            deadline_heads: phrases(words.deadline_heads.all())?,
            counted: words.counted.all().cloned().collect(),
            annex: words.annex.all().cloned().collect(),
            reference: words.reference.all().cloned().collect(),
            recitals: words.recitals.all().cloned().collect(),
            closing: words.closing.all().cloned().collect(),
            subjects: words.subjects.all().cloned().collect(),
            issued: words.issued.all().cloned().collect(),
            chrome: words.chrome.all().cloned().collect(),
            cover: words.cover.all().cloned().collect(),
            page: words.page.all().cloned().collect(),
        })
    }

    /// The cue of a label without its number and colon.
    pub(super) fn cue(&self, label: &str) -> Option<Cue> {
        let label = plain(label);
        self.one_cue(&label).or_else(|| self.both(&label))
    }

    fn one_cue(&self, label: &str) -> Option<Cue> {
        let starts = |(start, cue): &(String, Cue)| {
            (label.starts_with(start) && label.split(' ').count() <= 9).then_some(*cue)
        };
        self.cues.get(label).copied().or_else(|| self.cue_starts.iter().find_map(starts))
    }

    /// [`Cue::Steps`] for an evaluation and next steps, joined by "and".
    fn both(&self, label: &str) -> Option<Cue> {
        let and = |word: &&str| matches!(*word, "en" | "et" | "and" | "und" | "&");
        let and = label.split(' ').find(and)?;
        let at = label.find(&format!(" {and} "))?;
        let (left, right) = (label.get(..at)?, label.get(at + and.len() + 2..)?);
        let pair = (self.one_cue(left)?, self.one_cue(right)?);
        (pair == (Cue::Evaluation, Cue::Next)).then_some(Cue::Steps)
    }

    /// True if the text has a verb by which something is promised in its language, or where
    /// that cannot be told in the document's: *werden* promises in German and tells of the
    /// past in Dutch.
    pub(super) fn commits(&self, text: &str, document: Option<usize>) -> bool {
        let [.., any] = &self.commitments;
        let [.., any_end] = &self.commitment_ends;
        if !has_phrase(any, text) && !has_end(any_end, text) {
            return false;
        }
        let at = self.language(text).or(document).unwrap_or(LANGUAGES.len());
        let own = |lists: &[AhoCorasick; TOLD], has: fn(&AhoCorasick, &str) -> bool| {
            lists.get(at).is_some_and(|own| has(own, text))
        };
        own(&self.commitments, has_phrase) || own(&self.commitment_ends, has_end)
    }

    /// True if the text begins with a word for those who promise: a sentence, no title.
    pub(super) fn has_subject(&self, text: &str) -> bool {
        starts_with_word(&self.subjects, text)
    }

    /// True for a label that ends in the word for a list of subjects: "the following themes".
    pub(super) fn ends_in_topics(&self, label: &str) -> bool {
        let label = plain(label);
        let is_last = |(word, cue): (&String, &Cue)| {
            let rest = label.strip_suffix(word.as_str()).filter(|_| *cue == Cue::Topics);
            rest.is_some_and(|rest| rest.ends_with(' '))
        };
        self.cues.iter().any(is_last)
    }

    /// True if the text names a kind of document.
    pub(super) fn names_document(&self, text: &str) -> bool {
        has_phrase(&self.document, text)
    }

    /// True if the text names a span of time as a heading of points does.
    pub(super) fn heads_deadline(&self, text: &str) -> bool {
        has_phrase(&self.deadline_heads, text)
    }

    /// True if the text has a month and a year, or a date in figures.
    pub(super) fn has_date(&self, text: &str) -> bool {
        let figures = |word: &str| word.chars().filter(char::is_ascii_digit).count();
        let mut words = text.split(|c: char| !c.is_alphanumeric() && !"/.-".contains(c));
        let year = words.clone().any(|word| {
            let word = word.trim_matches(['.', '-', '/']);
            word.len() == 4 && figures(word) == 4
        });
        let numeric = words.any(|word| {
            word.split(['/', '.', '-'])
                .filter(|part| !part.is_empty() && figures(part) == part.len())
                .count()
                == 3
        });
        numeric || year && has_phrase(&self.months, text)
    }

    /// True if the text begins as the title of an annex does.
    pub(super) fn is_annex(&self, text: &str) -> bool {
        starts_with_word(&self.annex, text) || self.is_reference(text)
    }

    /// True if the text is the title of a list of references.
    pub(super) fn is_reference(&self, text: &str) -> bool {
        starts_with_word(&self.reference, text)
    }

    pub(super) fn is_recital(&self, text: &str) -> bool {
        starts_with_word(&self.recitals, text)
    }

    pub(super) fn is_closing(&self, text: &str) -> bool {
        starts_with_word(&self.closing, text)
    }

    /// True for a line that begins with the words before the day of issue, and has a date.
    pub(super) fn is_issued(&self, text: &str) -> bool {
        starts_with_word(&self.issued, text) && self.has_date(text)
    }

    pub(super) fn is_chrome(&self, text: &str) -> bool {
        let whole = plain(text);
        let starts =
            |known: &String| known.strip_suffix('*').is_some_and(|start| whole.starts_with(start));
        self.chrome.iter().any(|known| *known == whole || starts(known))
    }

    /// True for a line of a cover note: its sender or addressee.
    pub(super) fn is_cover(&self, text: &str) -> bool {
        starts_with_word(&self.cover, text)
    }

    /// True for a page number, with the word for page or between dashes.
    pub(super) fn is_page_number(&self, text: &str) -> bool {
        if text.len() > 32 || !text.bytes().any(|b| b.is_ascii_digit()) {
            return false;
        }
        let text = plain(text);
        let words = || text.split([' ', '/', '-', '–', '|']).filter(|word| !word.is_empty());
        let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
        let known = |word: &str| self.page.iter().any(|page| page == word);
        let dashed = text.starts_with(['-', '–']) && text.ends_with(['-', '–']);
        let paged = words().next().is_some_and(known) || dashed;
        paged && words().any(number) && words().all(|word| number(word) || known(word))
    }

    /// Which of the languages that are told apart the text is in; none if that cannot be told.
    ///
    /// The words of Spanish are half those of French, so that another language is one
    /// with a quarter more of its words than any of the four has. Among the four a word
    /// counts the less the more of them have it.
    pub(super) fn language(&self, text: &str) -> Option<usize> {
        let (mut hits, mut shares) = ([0_u32; TOLD], [0_u32; TOLD]);
        let words = beginning(text, LOOKED_AT).split(|c: char| !c.is_alphabetic());
        for word in words.filter(|word| !word.is_empty()).take(60) {
            let Some(languages) = self.common.get(word.to_lowercase().as_str()) else { continue };
            let [four @ .., _] = languages;
            let share = 12 / four.iter().map(|is_common| u32::from(*is_common)).sum::<u32>().max(1);
            for ((hit, own), is_common) in hits.iter_mut().zip(&mut shares).zip(languages) {
                *hit += u32::from(*is_common);
                *own += u32::from(*is_common) * share;
            }
        }
        let ([hits @ .., other], [shares @ .., _]) = (hits, shares);
        let most = hits.into_iter().max()?;
        if other >= 3 && other > most + most / 4 {
            return Some(LANGUAGES.len());
        }
        let (best, share) = shares.into_iter().enumerate().max_by_key(|(_, share)| *share)?;
        let second = shares.into_iter().enumerate().filter(|(at, _)| *at != best);
        let second = second.map(|(_, share)| share).max()?;
        (hits[best] >= 3 && share > second + second / 2).then_some(best)
    }
}

/// The beginning of a text, at most `most` bytes of it.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// A label in small letters, without outer signs, with single blanks.
fn plain(label: &str) -> String {
    let label = beginning(label, 160);
    let inner = label.trim_matches(|c: char| c.is_whitespace() || ":.;*_«»\"“”#".contains(c));
    let mut out = String::with_capacity(inner.len());
    for word in inner.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(
            word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }),
        );
    }
    out
}

/// True if one of the words stands at the start of the text, whole.
fn starts_with_word(words: &[String], text: &str) -> bool {
    let start = text.trim_start_matches(['(', '*', '"', '«', '“', '[']);
    words.iter().any(|word| {
        let mut letters = start.chars().flat_map(char::to_lowercase);
        let same = word.chars().all(|letter| letters.next() == Some(letter));
        same && letters.next().is_none_or(|after| !after.is_alphanumeric())
    })
}

fn by_language(list: &WordList) -> Result<[AhoCorasick; TOLD], String> {
    let [nl, fr, en, de] = [&list.nl, &list.fr, &list.en, &list.de].map(phrases);
    Ok([nl?, fr?, en?, de?, phrases(list.all())?])
}

fn phrases<'a>(words: impl IntoIterator<Item = &'a String>) -> Result<AhoCorasick, String> {
    let builder = &mut AhoCorasick::builder();
    let builder = builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
    builder.build(words).map_err(|error| error.to_string())
}

/// True if a phrase stands in the text as whole words.
fn has_phrase(phrases: &AhoCorasick, text: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    phrases.find_iter(text).any(|found| {
        let before = text.get(..found.start()).and_then(|text| text.chars().next_back());
        let after = text.get(found.end()..).and_then(|text| text.chars().next());
        !is_letter(before) && !is_letter(after)
    })
}

/// True if a word that begins with a small letter ends so.
fn has_end(ends: &AhoCorasick, text: &str) -> bool {
    ends.find_iter(text).any(|found| {
        let behind = text.get(found.end()..).and_then(|text| text.chars().next());
        let before = text.get(..found.start()).unwrap_or_default().chars().rev();
        let first = before.take_while(|c| c.is_alphabetic()).last();
        behind.is_none_or(|c| !c.is_alphabetic()) && first.is_some_and(char::is_lowercase)
    })
}

fn common(list: &WordList) -> FxHashMap<String, [bool; TOLD]> {
    let mut common: FxHashMap<String, [bool; TOLD]> = FxHashMap::default();
    let lists = [&list.nl, &list.fr, &list.en, &list.de, &list.other];
    for (at, words) in lists.into_iter().enumerate() {
        for word in words {
            common.entry(word.clone()).or_default()[at] = true;
        }
    }
    common
}
