//! Input of a brief, and the lookups in it that the parts share.

use super::Cited;
use super::choices::{Choices, Section};
use super::meta::Asked;
use super::part::{Changes, Group, Label, MarkPart, Passage, Superseded, Title};
use super::source::Source;
use crate::corpus::ReviewView;
use crate::declaration::{
    Chapter, ChapterIx, Concern, Declaration, Fingerprint, Footnote, LeadIn, PointIx, Under,
};
use crate::review::{Note, Vocabulary};
use crate::search::{OtherMatch, Query, search};
use crate::text::{Lang, SharedStr, clean};
use crate::texts::brief as t;
use crate::wording::{describe, no_match_report};

/// Input of a brief.
#[derive(Clone, Copy)]
pub struct BriefInput<'a> {
    /// The declaration, the reviews as seen by whose brief it is, and the day of
    /// the brief.
    pub review_view: ReviewView<'a>,
    /// The words of progress and the handling levels.
    pub vocabulary: &'a Vocabulary,
    /// The query.
    pub query: &'a Query,
    /// The points that it finds, in document order.
    pub points: &'a [PointIx],
    /// The parts and texts to show.
    pub choices: &'a Choices,
    /// What became of points since another edition; none where that is not asked for.
    pub changes: Option<&'a Changes>,
    /// The language of the brief.
    pub lang: Lang,
}

impl<'a> BriefInput<'a> {
    pub(super) fn declaration(&self) -> &'a Declaration {
        self.review_view.corpus.declaration()
    }

    /// The declaration in the language of the quotes.
    pub(super) fn quoted(&self) -> &'a Declaration {
        let asked = self.choices.language.as_deref();
        let mut others = self.review_view.corpus.versions().others().iter();
        let other = others.find(|other| Some(other.language.as_str()) == asked);
        other.unwrap_or_else(|| self.declaration())
    }

    /// The declaration in whose language a point is quoted, and its place there: that of
    /// the quotes where it has the point.
    pub(super) fn quoted_point(&self, point: PointIx) -> (&'a Declaration, PointIx) {
        let quoted = self.quoted();
        let there = quoted.position(self.declaration().points[point].id);
        there.map_or((self.declaration(), point), |there| (quoted, there))
    }

    /// A chapter in the language that was asked for, where that has it.
    fn quoted_chapter(&self, chapter: &Chapter) -> Option<&'a Chapter> {
        self.choices.language.as_ref()?;
        let mut chapters = self.quoted().chapters.iter();
        chapters.find(|quoted| quoted.number == chapter.number)
    }

    pub(super) fn shows(&self, section: Section) -> bool {
        self.choices.shows(section)
    }

    /// Matches of the query outside the points, where it finds no point.
    pub(super) fn passages(&self) -> Vec<Passage<'a>> {
        if !self.points.is_empty() {
            return Vec::new();
        }
        let declaration = self.declaration();
        let passage = |found: OtherMatch| {
            let cited = Cited::of(&found)?;
            let text = cited.text(declaration)?;
            Some((cited, text, Fingerprint::of(text)))
        };
        search(&self.review_view, self.query)
            .other_matches
            .into_iter()
            .filter_map(passage)
            .collect()
    }

    pub(super) fn counts(&self) -> bool {
        [Section::Figures, Section::Bars, Section::Matrix].iter().any(|part| self.shows(*part))
    }

    /// The declaration as the brief names it.
    pub(super) fn source(&self) -> Source {
        let (declaration, quoted) = (self.declaration(), self.quoted());
        Source {
            title: clean(&quoted.title).into_owned(),
            subtitle: clean(&quoted.subtitle).into_owned(),
            declaration: declaration.id.clone(),
            edition: declaration.edition.clone(),
            fingerprint: self.review_view.corpus.fingerprint_in(&quoted.language),
            language: clean(&quoted.language).into_owned(),
            count: self.points.len(),
            total: declaration.points.len(),
            passages: self.passages().len(),
        }
    }

    /// True where the query finds points, or passages outside them.
    pub(super) fn has_found(&self) -> bool {
        !self.points.is_empty() || !self.passages().is_empty()
    }

    /// Records that could not be read, in words.
    pub(super) fn gaps(&self) -> Vec<String> {
        self.review_view.reviews.gaps().iter().map(|gap| gap.words(self.lang)).collect()
    }

    /// A query that looks into notes would tell what stands in those above the
    /// level; where there are none, it tells nothing.
    pub(super) fn asked(&self) -> Asked {
        if self.query.is_empty() {
            return Asked::Everything;
        }
        if self.query.looks_into_notes() && self.any_above() {
            return Asked::Withheld;
        }
        let words = describe(self.query, self.known(), self.lang);
        Asked::Query { typed: self.query.to_string(), words: clean(&words).into_owned() }
    }

    fn known(&self) -> crate::search::Known<'a> {
        crate::search::Known { declaration: self.declaration(), vocabulary: Some(self.vocabulary) }
    }

    pub(super) fn allows(&self, note: &Note) -> bool {
        self.vocabulary.allows(&note.body, &self.choices.level)
    }

    /// True where any note of the edition is above the level.
    fn any_above(&self) -> bool {
        let edition = &self.declaration().edition;
        let on = |point| self.review_view.reviews.notes(edition, point);
        let points = self.review_view.reviews.noted(edition);
        points.into_iter().flat_map(on).any(|note| !self.allows(&note))
    }

    /// The fingerprint of a point's text as it is quoted. Each is asked for once or
    /// twice, so it is not kept.
    pub(super) fn fingerprint(&self, point: PointIx) -> Fingerprint {
        let (quoted, there) = self.quoted_point(point);
        Fingerprint::of(&quoted.points[there].text)
    }

    /// Whom a point names and concerns; not kept either.
    pub(super) fn concerns(&self, point: PointIx) -> Vec<Concern> {
        let declaration = self.declaration();
        self.review_view.corpus.names().actors(declaration, &declaration.points[point])
    }

    /// The paragraphs of the lead-in that a point is read with.
    pub(super) fn lead_in(&self, point: PointIx) -> Vec<Passage<'a>> {
        let (declaration, point) = self.quoted_point(point);
        let LeadIn { chapter, section, paragraphs } = declaration.lead_in(point);
        let passage = |(text, paragraph): (&'a SharedStr, usize)| {
            (Cited::LeadIn { chapter, section, paragraph }, text.as_str(), Fingerprint::of(text))
        };
        paragraphs.iter().zip(1..).map(passage).collect()
    }

    /// The footnotes of a point, each with its mark.
    pub(super) fn footnotes(&self, point: PointIx) -> Vec<(&'a str, Passage<'a>)> {
        let (declaration, point) = self.quoted_point(point);
        let under = Under::Point(declaration.points[point].id);
        let passage = |(place, note): (usize, &'a Footnote)| {
            let quote = (Cited::Footnote(place), note.text.as_str(), Fingerprint::of(&note.text));
            (note.mark.as_str(), quote)
        };
        declaration.footnotes_under(under).map(passage).collect()
    }

    /// Number of quotes in the block of a point beside its wording.
    pub(super) fn quotes_beside(&self, point: PointIx) -> usize {
        let (declaration, point) = self.quoted_point(point);
        let under = Under::Point(declaration.points[point].id);
        declaration.lead_in(point).paragraphs.len() + declaration.footnotes_under(under).count()
    }

    pub(super) fn label(&self, point: PointIx) -> Label<'a> {
        let point = &self.declaration().points[point];
        Label { id: point.id, heading: point.heading.as_ref().map(|h| h.get(self.lang)) }
    }

    pub(super) fn title(&self, chapter: &'a Chapter) -> Title<'a> {
        let text = chapter.title(self.lang);
        if chapter.title != text {
            return Title { text, lang: None };
        }
        let quoted = self.quoted_chapter(chapter);
        let of = if quoted.is_some() { self.quoted() } else { self.declaration() };
        let text = &quoted.unwrap_or(chapter).title;
        Title { text, lang: (of.language != self.lang.code()).then_some(&of.language) }
    }

    /// The chapters in which there are points, in document order.
    pub(super) fn chapters(&self) -> Vec<ChapterIx> {
        let declaration = self.declaration();
        let mut chapters: Vec<ChapterIx> =
            self.points.iter().map(|point| declaration.chapter_of(*point)).collect();
        chapters.dedup();
        chapters
    }

    pub(super) fn chapter_group(&self, chapter: ChapterIx, has_points: bool) -> Group<'a> {
        let chapter = &self.declaration().chapters[chapter];
        let paragraph = |text: &'a SharedStr| (text.as_str(), Fingerprint::of(text));
        let quoted = self.quoted_chapter(chapter);
        let quoted = quoted.filter(|quoted| !quoted.evaluation.is_empty());
        let of = if quoted.is_some() { self.quoted() } else { self.declaration() };
        let evaluation = &quoted.unwrap_or(chapter).evaluation;
        let evaluation = self.shows(Section::Evaluations).then_some(evaluation);
        Group::Chapter {
            number: chapter.number,
            title: self.title(chapter),
            language: &of.language,
            evaluation: evaluation.into_iter().flatten().map(paragraph).collect(),
            has_points,
        }
    }

    /// Everybody's decisions on texts that have changed since.
    pub(super) fn superseded(&self) -> Vec<Superseded<'a>> {
        let of = |point: &PointIx| {
            let point = *point;
            let marks = self.marks(point).into_iter().filter(|(mark, _)| mark.stale);
            marks.map(move |(mark, then)| {
                let (label, now) = (self.label(point), self.fingerprint(point));
                Superseded { label, mark, then, now }
            })
        };
        self.points.iter().flat_map(of).collect()
    }

    /// Everybody's decisions on a point, each with the fingerprint of the text
    /// that was judged.
    pub(super) fn marks(&self, point: PointIx) -> Vec<(MarkPart<'a>, Fingerprint)> {
        let declaration = self.declaration();
        let marks =
            self.review_view.reviews.marks(&declaration.edition, declaration.points[point].id);
        let part = |marked: &'a crate::review::MarkEntry| {
            let review_state = crate::review::ReviewState::of(Some(marked), |judged| {
                self.review_view.corpus.is_current(point, judged)
            });
            let mark = MarkPart {
                by: &marked.by,
                on: self.day(marked.at),
                mark: marked.mark,
                stale: review_state == crate::review::ReviewState::Stale,
                lang: self.judged_in(point, marked.fingerprint),
            };
            (mark, marked.fingerprint)
        };
        marks.into_iter().map(part).collect()
    }

    /// The language in which a point's text has this fingerprint, if one at hand has: that
    /// of the quote before others.
    fn judged_in(&self, point: PointIx, judged: Fingerprint) -> Option<&'a str> {
        let quoted = (self.fingerprint(point) == judged)
            .then(|| self.quoted_point(point).0.language.as_str());
        quoted.or_else(|| self.review_view.corpus.language_of(point, judged))
    }

    pub(super) fn day(&self, at: jiff::Timestamp) -> jiff::civil::Date {
        at.to_zoned_datetime(self.review_view.zone.clone()).date()
    }

    /// The searches without a match: where there are no points at all, and the
    /// chapters in which there are none.
    pub(super) fn no_match_report(&self) -> Vec<String> {
        if !self.points.is_empty() && (!self.shows(Section::NoMatch) || self.query.is_empty()) {
            return Vec::new();
        }
        let mut lines = no_match_report(self.review_view.corpus, self.query, &[], self.lang);
        if self.points.is_empty() {
            if self.asked() == Asked::Withheld {
                t::NOTHING.get(self.lang).clone_into(&mut lines[0]);
            }
            return lines;
        }
        let found = self.chapters();
        let all = self.declaration().chapters.iter().enumerate();
        let empty: Vec<String> = all
            .filter(|(ix, _)| found.binary_search(ix).is_err())
            .map(|(_, chapter)| clean(&chapter.heading(self.lang)).into_owned())
            .collect();
        if empty.is_empty() {
            return Vec::new();
        }
        lines[0] = t::none_in_chapters(self.lang, empty.join("; "));
        lines
    }
}
