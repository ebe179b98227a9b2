//! Walks what a query shows and hands it to a format, part by part.

use std::io::{self, Write};

use super::Cited;
use super::choices::{By, Choices, Section};
use super::counts::counts;
use super::extent::Extent;
use super::groups::{Heap, heaps};
use super::meta::{Asked, Meta};
use super::part::{Format, Group, Label, MarkPart, Part, Passage, Superseded, Title};
use super::points::point_part;
use super::summary::summary;
use crate::corpus::Lens;
use crate::declaration::{Chapter, ChapterIx, Concern, Declaration, Fingerprint, PointIx};
use crate::review::{Note, Vocabulary};
use crate::search::{Elsewhere, Query, search};
use crate::text::texts::brief as t;
use crate::text::{Lang, clean};
use crate::wording::{describe, receipt};

/// What a brief is made of.
#[derive(Clone, Copy)]
pub struct Matter<'a> {
    /// The declaration, the reviews as seen by whose brief it is, and the day of
    /// the brief.
    pub lens: Lens<'a>,
    /// The words of progress and the handling levels.
    pub vocabulary: &'a Vocabulary,
    /// What was asked for.
    pub query: &'a Query,
    /// The points that it finds, in document order.
    pub points: &'a [PointIx],
    /// What is shown.
    pub choices: &'a Choices,
    /// The language of the brief.
    pub lang: Lang,
}

/// Writes a brief; `told` hears after every point how many are done.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn compose(
    matter: &Matter<'_>,
    format: &mut dyn Format,
    out: &mut dyn Write,
    told: &mut dyn FnMut(usize),
) -> io::Result<()> {
    format.open(&matter.meta(), out)?;
    if matter.shows(Section::Cover) {
        format.part(&Part::Cover, out)?;
    }
    let extent = matter.extent(format.is_for_people());
    if matter.counts() && !matter.points.is_empty() {
        let room = matter.room_for_dates(format.is_for_people());
        format.part(&Part::Figures(summary(matter, extent, room)), out)?;
    }
    if extent == Extent::Counted {
        format.part(&Part::Counts(counts(matter)), out)?;
        write_evaluations(matter, format, out)?;
    } else {
        write_points(matter, extent, format, out, told)?;
    }
    let passages = matter.passages();
    if !passages.is_empty() {
        format.part(&Part::Group(Group::Outside(passages)), out)?;
    }
    let stale = if matter.shows(Section::Stale) { matter.superseded() } else { Vec::new() };
    if !stale.is_empty() {
        format.part(&Part::Stale(stale), out)?;
    }
    let lines = matter.receipt();
    if !lines.is_empty() {
        format.part(&Part::Receipt(lines), out)?;
    }
    format.close(out)
}

fn write_points(
    matter: &Matter<'_>,
    extent: Extent,
    format: &mut dyn Format,
    out: &mut dyn Write,
    told: &mut dyn FnMut(usize),
) -> io::Result<()> {
    let in_line = extent == Extent::Named;
    let once = matter.is_paged(format.is_for_people());
    let mut done = 0;
    for Heap { group, points, again } in heaps(matter) {
        if once && points.is_empty() {
            continue;
        }
        format.part(&Part::Group(group), out)?;
        for point in points {
            format.part(&Part::Point(point_part(matter, point, in_line)), out)?;
            done += 1;
            told(done);
        }
        if !again.is_empty() && !once {
            let labels = again.into_iter().map(|point| matter.label(point)).collect();
            format.part(&Part::Again(labels), out)?;
        }
    }
    // The chapters' own groups have them already.
    if matter.choices.by == By::Chapter { Ok(()) } else { write_evaluations(matter, format, out) }
}

/// The evaluations of the chapters in which there are points.
fn write_evaluations(
    matter: &Matter<'_>,
    format: &mut dyn Format,
    out: &mut dyn Write,
) -> io::Result<()> {
    if matter.shows(Section::Evaluations) {
        for chapter in matter.chapters() {
            format.part(&Part::Group(matter.chapter_group(chapter, false)), out)?;
        }
    }
    Ok(())
}

impl<'a> Matter<'a> {
    pub(super) fn declaration(&self) -> &'a Declaration {
        self.lens.corpus.declaration()
    }

    pub(super) fn shows(&self, section: Section) -> bool {
        self.choices.shows(section)
    }

    /// What the query finds outside the points, where it finds no point.
    pub(super) fn passages(&self) -> Vec<Passage<'a>> {
        if !self.points.is_empty() {
            return Vec::new();
        }
        let declaration = self.declaration();
        let passage = |found: Elsewhere| {
            let cited = Cited::of(&found)?;
            let text = cited.text(declaration)?;
            Some((cited, text, Fingerprint::of(text)))
        };
        search(&self.lens, self.query).elsewhere.into_iter().filter_map(passage).collect()
    }

    fn counts(&self) -> bool {
        [Section::Figures, Section::Bars, Section::Matrix].iter().any(|part| self.shows(*part))
    }

    /// What the brief is.
    pub fn meta(&self) -> Meta {
        let declaration = self.declaration();
        let level = self.choices.level.clone();
        let counted = self.shows(Section::Notes) && self.shows(Section::Withheld);
        Meta {
            title: clean(&declaration.title).into_owned(),
            subtitle: clean(&declaration.subtitle).into_owned(),
            declaration: declaration.id.clone(),
            edition: declaration.edition.clone(),
            fingerprint: self.lens.corpus.edition_fingerprint(),
            language: clean(&declaration.language).into_owned(),
            asked: self.asked(),
            reviewer: self.lens.reviews.me().reviewer.clone(),
            date: self.lens.today,
            lang: self.lang,
            level_label: clean(self.vocabulary.level_label(&level, self.lang)).into_owned(),
            level,
            withheld: counted.then(|| self.withheld()),
            gaps: self.lens.reviews.gaps().iter().map(|gap| gap.words(self.lang)).collect(),
            count: self.points.len(),
            total: declaration.points.len(),
            passages: self.passages().len(),
        }
    }

    /// A query that looks into notes would tell what stands in those above the
    /// level; where there are none, it tells nothing.
    fn asked(&self) -> Asked {
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

    /// Whether any note of the edition is above the level.
    fn any_above(&self) -> bool {
        let edition = &self.declaration().edition;
        let on = |point| self.lens.reviews.notes(edition, point);
        let points = self.lens.reviews.noted(edition);
        points.into_iter().flat_map(on).any(|note| !self.allows(&note))
    }

    /// The fingerprint of a point's text. Each is asked for once, so it is not
    /// kept.
    pub(super) fn fingerprint(&self, point: PointIx) -> Fingerprint {
        Fingerprint::of(&self.declaration().points[point].text)
    }

    /// Whom a point names and concerns; not kept either.
    pub(super) fn concerns(&self, point: PointIx) -> Vec<Concern> {
        let declaration = self.declaration();
        self.lens.corpus.names().actors(declaration, &declaration.points[point])
    }

    pub(super) fn label(&self, point: PointIx) -> Label<'a> {
        let point = &self.declaration().points[point];
        Label { id: point.id, heading: point.heading.as_ref().map(|h| h.get(self.lang)) }
    }

    pub(super) fn title(&self, chapter: &'a Chapter) -> Title<'a> {
        let own = &*self.declaration().language;
        let text = chapter.title(self.lang);
        let official = text == chapter.title && own != self.lang.code();
        Title { text, lang: official.then_some(own) }
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
        let paragraph = |text: &'a String| (text.as_str(), Fingerprint::of(text));
        let evaluation = self.shows(Section::Evaluations).then_some(&chapter.evaluation);
        Group::Chapter {
            number: chapter.number,
            title: self.title(chapter),
            evaluation: evaluation.into_iter().flatten().map(paragraph).collect(),
            has_points,
        }
    }

    /// Everybody's decisions on texts that have changed since.
    fn superseded(&self) -> Vec<Superseded<'a>> {
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
        let marks = self.lens.reviews.marks(&declaration.edition, declaration.points[point].id);
        let part = |marked: &'a crate::review::Marked| {
            let standing =
                crate::review::Standing::of(Some(marked), || self.lens.corpus.fingerprint(point));
            let mark = MarkPart {
                by: &marked.by,
                on: self.day(marked.at),
                mark: marked.mark,
                stale: standing == crate::review::Standing::Stale,
            };
            (mark, marked.fingerprint)
        };
        marks.into_iter().map(part).collect()
    }

    pub(super) fn day(&self, at: jiff::Timestamp) -> jiff::civil::Date {
        at.to_zoned_datetime(self.lens.zone.clone()).date()
    }

    /// What was searched and not found: where there are no points at all, and
    /// the chapters in which there are none.
    pub(super) fn receipt(&self) -> Vec<String> {
        if !self.points.is_empty() && (!self.shows(Section::Receipts) || self.query.is_empty()) {
            return Vec::new();
        }
        let mut lines = receipt(self.lens.corpus, self.query, &[], self.lang);
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
            .map(|(_, chapter)| format!("{} {}", chapter.number, clean(chapter.title(self.lang))))
            .collect();
        if empty.is_empty() {
            return Vec::new();
        }
        lines[0] = t::NONE_IN_CHAPTERS.with(self.lang, &[("chapters", &empty.join("; "))]);
        lines
    }
}
