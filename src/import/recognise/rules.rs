//! The rules and word lists of `assets/recognise.ron`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::ids::Id;
use super::lexicon::Lexicon;
use crate::import::Certainty;
use crate::text::Lang;

/// The file that the program brings along.
const BUILTIN: &str = include_str!("../../../assets/recognise.ron");

/// The recogniser's rules and words.
#[derive(Debug)]
pub struct Rules {
    rules: FxHashMap<&'static str, Rule>,
    pub(super) lexicon: Lexicon,
}

/// A rule as the file has it: how sure it is, and its explanation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// How sure a decision by this rule is.
    pub certainty: Certainty,
    /// How sure the pieces behind the first are, where one answer goes for all; `None`
    /// where each is as sure as the first.
    #[serde(default)]
    pub again: Option<Certainty>,
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
    /// French.
    pub fr: String,
}

impl Rule {
    /// The reason, or the question where it is a doubt, in one language.
    pub fn explanation(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Nl => &self.nl,
            Lang::Fr => &self.fr,
        }
    }
}

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recognise {
    rules: BTreeMap<String, Rule>,
    words: Words,
}

/// The word lists of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) common: WordList,
    pub(super) document: WordList,
    pub(super) months: WordList,
    pub(super) counted: WordList,
    pub(super) context: WordList,
    pub(super) evaluation: WordList,
    pub(super) next: WordList,
    pub(super) action: WordList,
    pub(super) lead: WordList,
    pub(super) deadline: WordList,
    pub(super) status: WordList,
    pub(super) deadline_heads: WordList,
    pub(super) commitment: WordList,
    pub(super) commitment_ends: WordList,
    pub(super) annex: WordList,
    pub(super) reference: WordList,
    pub(super) contents: WordList,
    pub(super) topics: WordList,
    pub(super) subjects: WordList,
    pub(super) recitals: WordList,
    pub(super) closing: WordList,
    pub(super) issued: WordList,
    pub(super) chrome: WordList,
    pub(super) cover: WordList,
    pub(super) page: WordList,
}

/// One list, in small letters, by language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordList {
    pub(super) nl: Vec<String>,
    pub(super) fr: Vec<String>,
    pub(super) en: Vec<String>,
    pub(super) de: Vec<String>,
    #[serde(default)]
    pub(super) other: Vec<String>,
}

impl WordList {
    /// The words of all languages.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        [&self.nl, &self.fr, &self.en, &self.de, &self.other].into_iter().flatten()
    }
}

impl Rules {
    /// The rules that the program brings along.
    pub fn builtin() -> Self {
        #[expect(clippy::expect_used, reason = "the file is part of the program and tests read it")]
        Self::read(BUILTIN).expect("the built-in rules read")
    }

    /// Reads rules and words.
    ///
    /// # Errors
    /// A sentence in English if the text is no such file, lacks a rule that the
    /// program knows, or has one that it does not know.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut file: Recognise = ron::from_str(text).map_err(|error| error.to_string())?;
        let mut rules = FxHashMap::default();
        for id in Id::ALL {
            let name = id.name();
            let rule = file.rules.remove(name).ok_or_else(|| format!("no rule {name:?}"))?;
            rules.insert(name, rule);
        }
        match file.rules.pop_first() {
            Some((name, _)) => Err(format!("the rule {name:?} is not known")),
            None => Ok(Self { rules, lexicon: Lexicon::new(&file.words)? }),
        }
    }

    /// The rule with this id, as [`Piece::rule`](crate::import::Piece::rule) has it;
    /// none if there is none (`person`).
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rules.get(id)
    }
}
