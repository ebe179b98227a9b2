//! A brief of one declaration, or over all of a library: what its declarations share.

use std::fmt::Display;

use super::BriefInput;
use super::choices::Section;
use super::form::BriefFormat;
use super::meta::{Asked, Meta, Searched};
use crate::text::clean;
use crate::texts::{brief as t, library};

/// Input of a brief: of one declaration, or over all of a library.
#[derive(Clone, Copy)]
pub struct Brief<'a> {
    /// The declarations, all with the same choices and language; over a library, those in
    /// which something was found, else any of them. Never empty.
    inputs: &'a [BriefInput<'a>],
    /// The library over which it is; none for a brief of one declaration.
    library: Option<Searched>,
}

impl<'a> Brief<'a> {
    /// A brief of one declaration.
    pub fn one(input: &'a BriefInput<'a>) -> Self {
        Self { inputs: std::slice::from_ref(input), library: None }
    }

    /// A brief over a library, of the declarations in which something was found; any of them
    /// where nothing was. None without any.
    pub fn over(inputs: &'a [BriefInput<'a>], library: Searched) -> Option<Self> {
        (!inputs.is_empty()).then_some(Self { inputs, library: Some(library) })
    }

    /// The declaration that speaks for all.
    pub(super) fn first(&self) -> &'a BriefInput<'a> {
        &self.inputs[0]
    }

    pub(super) fn is_over_library(&self) -> bool {
        self.library.is_some()
    }

    /// The declarations that it tells of.
    pub(super) fn told(&self) -> impl Iterator<Item = &'a BriefInput<'a>> + use<'a> {
        let all = self.library.is_none();
        self.inputs.iter().filter(move |of| all || of.has_found())
    }

    /// Number of points that it shows.
    pub fn count_points(&self) -> usize {
        self.inputs.iter().map(|of| of.points.len()).sum()
    }

    pub(super) fn shows(&self, section: Section) -> bool {
        self.first().shows(section)
    }

    /// The brief's data about itself.
    pub fn meta(&self) -> Meta {
        let first = self.first();
        let level = first.choices.level.clone();
        let counted = self.shows(Section::Notes) && self.shows(Section::Withheld);
        Meta {
            sources: self.told().map(BriefInput::source).collect(),
            searched: self.library,
            asked: self.asked(),
            reviewer: first.review_view.reviews.me().reviewer.clone(),
            date: first.review_view.today,
            lang: first.lang,
            level_label: clean(first.vocabulary.level_label(&level, first.lang)).into_owned(),
            level,
            withheld: counted.then(|| self.withheld()),
            gaps: self.gaps(),
        }
    }

    /// Over a library, a query that looks into notes is never told: the notes of those in
    /// which nothing was found are not known.
    fn asked(&self) -> Asked {
        let first = self.first();
        let is_unsaid = self.is_over_library() && first.query.looks_into_notes();
        if is_unsaid { Asked::Withheld } else { first.asked() }
    }

    /// What could not be read, in words.
    fn gaps(&self) -> Vec<String> {
        let lang = self.first().lang;
        let unread = self.library.map_or(0, |library| library.unread);
        let unread = (unread > 0).then(|| library::n_files_unread(lang, unread));
        self.inputs.iter().flat_map(BriefInput::gaps).chain(unread).collect()
    }

    /// Number of notes left out for their level.
    fn withheld(&self) -> usize {
        self.told().map(BriefInput::withheld).sum()
    }

    /// A line about a written file: "nota.md: Markdown, 3 of 51 points, level public".
    pub fn written(&self, form: BriefFormat, file: &dyn Display) -> String {
        let (meta, lang) = (self.meta(), self.first().lang);
        let count = meta.shown();
        let written = t::written(lang, file, form.label().get(lang), count, &meta.level_label);
        let counted = self.counts_only(form).then(|| t::ONLY_COUNTED.get(lang));
        let said = [written].into_iter();
        let said = said.chain(meta.left_out()).chain(counted.map(str::to_owned));
        said.collect::<Vec<_>>().join("; ")
    }

    /// That notes are left out, and what raises the level, unless that is the
    /// highest; none where no note is left out.
    pub(crate) fn left_out(&self, raise: &dyn Display) -> Option<String> {
        let (n, first) = (self.withheld(), self.first());
        let (level, lang) = (&first.choices.level, first.lang);
        let highest = first.vocabulary.levels().last().map(|level| &level.word);
        match n {
            0 => None,
            n if highest == Some(level) => Some(t::notes_of_unknown_level(lang, n)),
            n => {
                let level = clean(first.vocabulary.level_label(level, lang));
                Some(t::notes_above(lang, n, level, raise))
            }
        }
    }
}
