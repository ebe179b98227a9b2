//! The text between the headings: evaluations, lead-ins, points, what goes on them,
//! what follows them.

use super::around::{before, plain_text, untitled};
use super::facts::Ending;
use super::ids::Id;
use super::label::Form;
use super::lexicon::Cue;
use super::work::Work;
use crate::import::{Class, Kind};

/// What the text after a heading belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before,
    Part,
    Chapter,
    Annex,
}

/// Decides all that is left.
pub(super) fn find(work: &mut Work) {
    let last = series_ends(work);
    let class = |work: &Work, at: usize| match work.verdicts[at] {
        Some(verdict) if !verdict.joined && work.heads[at].is_some() => match verdict.class {
            Class::Chapter => Some(Place::Chapter),
            Class::Part => Some(Place::Part),
            Class::Annex => Some(Place::Annex),
            Class::Label if verdict.rule == Id::LabelSteps => Some(Place::Part),
            _ => None,
        },
        _ => None,
    };
    let mut starts: Vec<(usize, Place)> = vec![(0, Place::Before)];
    starts.extend((0..work.len()).filter_map(|at| Some((at, class(work, at)?))));
    let chapters = starts.iter().any(|(_, place)| *place == Place::Chapter);
    let mut begun = false;
    for (index, (start, place)) in starts.iter().copied().enumerate() {
        let end = starts.get(index + 1).map_or(work.len(), |(next, _)| *next);
        begun |= place == Place::Chapter;
        match place {
            Place::Before if chapters => before(work, start, end, &last),
            Place::Before => untitled(work, start, end, &last),
            Place::Part => plain_text(work, start, end, part_class(begun), Id::PartText),
            Place::Annex => plain_text(work, start, end, Class::AnnexText, Id::AnnexText),
            Place::Chapter => Chapter::new(work, start, end, &last).read(),
        }
    }
}

/// The last unit of each series.
fn series_ends(work: &Work) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, number) in work.numbers.iter().enumerate() {
        let Some(number) = number else { continue };
        if ends.len() <= number.series {
            ends.resize(number.series + 1, 0);
        }
        ends[number.series] = at;
    }
    ends
}

fn part_class(begun: bool) -> Class {
    if begun { Class::Evaluation } else { Class::Context }
}

/// What the last label announced.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Free,
    Evaluation,
    Next,
    Topics,
}

/// What sets the items of one level of a list apart.
#[derive(Clone, Copy)]
struct Mark {
    /// The form of its number, or its bullet.
    label: Result<Form, char>,
    /// Levels above it, if the file says so.
    depth: Option<u8>,
    series: Option<usize>,
}

impl Mark {
    /// True for two items of one level: of one label, and one depth where both have one.
    fn is_like(&self, other: &Mark) -> bool {
        let depths = self.depth.zip(other.depth);
        self.label == other.label && depths.is_none_or(|(one, other)| one == other)
    }

    /// True if the file says that it is not above the other.
    fn is_as_deep(&self, other: &Mark) -> bool {
        self.depth.zip(other.depth).is_some_and(|(one, other)| one >= other)
    }
}

/// The reading of a chapter.
pub(super) struct Chapter<'w, 'a> {
    work: &'w mut Work<'a>,
    last: &'w [usize],
    start: usize,
    end: usize,
    /// The last item, and the last label before points.
    last_item: Option<usize>,
    last_next: Option<usize>,
    mode: Mode,
    points: usize,
    levels: Vec<Mark>,
    number: u32,
    /// True where numbers go on behind the end.
    runs_on: bool,
}

impl<'w, 'a> Chapter<'w, 'a> {
    pub(super) fn new(work: &'w mut Work<'a>, start: usize, end: usize, last: &'w [usize]) -> Self {
        let open = |at: &usize| work.is_open(*at);
        let last_item = (start..end).rev().filter(open).find(|at| work.is_item(*at));
        let is_next = |at: &usize| work.facts[*at].cue.is_some_and(|label| label.cue == Cue::Next);
        let last_next = (start..end).rev().filter(open).find(is_next);
        let (mode, levels) = (Mode::Free, Vec::new());
        let (points, number, runs_on) = (0, 0, false);
        Self { work, last, start, end, last_item, last_next, mode, points, levels, number, runs_on }
    }

    /// The same, where numbers go on behind the end: they number points already.
    pub(super) fn running_on(self) -> Self {
        Self { runs_on: true, ..self }
    }

    pub(super) fn read(mut self) {
        for at in self.start..self.end {
            if let Some(verdict) = self.work.verdicts[at] {
                if verdict.class == Class::Section || verdict.rule == Id::LabelRepeated {
                    self.levels.clear();
                    self.mode =
                        if verdict.class == Class::Section { Mode::Free } else { Mode::Next };
                }
                self.points += usize::from(verdict.class == Class::Point);
                if self.runs_on && verdict.class == Class::Point {
                    self.level(at);
                }
            } else if !self.label(at) {
                self.text(at);
            }
        }
        self.ask_for_points();
    }

    /// Asks where nothing in a chapter was taken for a point.
    fn ask_for_points(&mut self) {
        let is_prose = |at: &usize| {
            let verdict = self.work.verdicts[*at];
            verdict.is_some_and(|verdict| verdict.rule == Id::EvaluationProse)
        };
        if self.points == 0
            && let Some(at) = (self.start..self.end).find(is_prose)
        {
            self.work.set(at, Class::Evaluation, Id::EvaluationAlone);
        }
    }

    /// Decides a label with the text behind it; false if it is none.
    fn label(&mut self, at: usize) -> bool {
        let Some(label) = self.work.facts[at].cue else { return false };
        let colon = self.work.facts[at].ending == Ending::Colon || !label.alone;
        if self.work.is_item(at) && !label.alone {
            return false;
        }
        match label.cue {
            Cue::Context if !label.alone || !colon => return false,
            Cue::Evaluation | Cue::Context if label.alone => {
                self.mode = Mode::Evaluation;
                self.work.decide(at, Class::Label, Id::LabelEvaluation, 0);
            }
            Cue::Evaluation => {
                self.mode = Mode::Evaluation;
                self.work.decide(at, Class::Evaluation, Id::EvaluationInline, label.len);
            }
            Cue::Next if label.alone => {
                self.mode = Mode::Next;
                self.work.decide(at, Class::Label, Id::LabelNext, 0);
            }
            Cue::Next if self.leads(at) => {
                self.mode = Mode::Next;
                self.work.decide(at, Class::LeadIn, Id::LeadInInline, label.len);
            }
            Cue::Next => {
                self.mode = Mode::Next;
                self.points += 1;
                self.work.decide(at, Class::Point, Id::PointLabelled, label.len);
            }
            Cue::Topics if colon || label.alone => {
                self.mode = Mode::Topics;
                self.work.set(at, Class::LeadIn, Id::LeadIn);
            }
            Cue::Lead if colon => self.work.decide(at, Class::Aside, Id::Lead, 0),
            Cue::Deadline if colon => self.work.decide(at, Class::Aside, Id::Deadline, 0),
            Cue::Status if colon => self.work.decide(at, Class::Aside, Id::Status, 0),
            _ => return false,
        }
        self.levels.clear();
        true
    }

    fn text(&mut self, at: usize) {
        if self.work.is_item(at) {
            self.item(at);
        } else if self.work.facts[at].goes_on() && self.join(at, Id::Continuation) {
        } else {
            self.paragraph(at);
        }
    }

    /// Joins to the unit before it, if that was decided here.
    fn join(&mut self, at: usize, rule: Id) -> bool {
        let kept = |at: &usize| {
            self.work.verdicts[*at].is_some_and(|verdict| verdict.class != Class::Furniture)
        };
        let above = (self.start..at).rev().find(kept).and_then(|at| self.work.verdicts[at]);
        let texts = [Class::Point, Class::SubPoint, Class::Evaluation, Class::LeadIn, Class::After];
        let Some(class) = above.map(|verdict| verdict.class).filter(|class| texts.contains(class))
        else {
            return false;
        };
        self.work.join(at, class, rule);
        true
    }

    fn item(&mut self, at: usize) {
        let before_label = self.last_next.is_some_and(|next| next > at);
        if self.mode == Mode::Topics {
            return self.work.set(at, Class::Evaluation, Id::TopicItem);
        }
        if self.mode == Mode::Evaluation && before_label {
            return self.work.set(at, Class::Evaluation, Id::EvaluationItem);
        }
        let of_chapters = self.is_of_chapters(at);
        let is_astray = of_chapters || self.begins_far(at);
        if self.level(at) > 0 && self.points > 0 {
            let rule = match self.is_deeper() {
                _ if is_astray => Id::NumberAstray,
                true => Id::SubPointItem,
                false => Id::SubPointMark,
            };
            return self.work.set(at, Class::SubPoint, rule);
        }
        self.points += 1;
        let Some(number) = self.work.numbers[at] else {
            return self.work.set(at, Class::Point, Id::PointItem);
        };
        let again = number.value <= self.number && !number.bis && !number.unordered;
        self.number = if again { self.number + 1 } else { number.value };
        let rule = match number {
            _ if of_chapters => Id::NumberAstray,
            _ if again => Id::PointRestart,
            _ if number.bis => Id::PointBis,
            _ if number.unordered => Id::PointUnordered,
            _ if self.work.facts[at].unit.range.start > 0 => Id::PointSplit,
            _ => Id::PointNumber,
        };
        self.work.set(at, Class::Point, rule);
    }

    /// True for a number of the series that the chapter's own is in.
    fn is_of_chapters(&self, at: usize) -> bool {
        let series = |at: usize| self.work.numbers[at].map(|number| number.series);
        let chapter = self.work.heads[self.start].and_then(|_| series(self.start));
        chapter.is_some() && chapter == series(at)
    }

    /// True for a number that is not the first, of a series that the list has not had.
    fn begins_far(&self, at: usize) -> bool {
        self.work.numbers[at].is_some_and(|number| {
            let new = self.levels.iter().all(|mark| mark.series != Some(number.series));
            number.value > 1 && !number.unordered && new
        })
    }

    /// True if the last item has a number of another series than the level above it, or the
    /// file says that it is below that.
    fn is_deeper(&self) -> bool {
        let [.., above, last] = &self.levels[..] else { return false };
        let deeper = above.depth.zip(last.depth).is_some_and(|(above, last)| above < last);
        deeper || last.series.is_some()
    }

    /// The level of an item in its list, from 0.
    fn level(&mut self, at: usize) -> usize {
        let fact = &self.work.facts[at];
        let number = self.work.numbers[at];
        let shown = fact.source.label.as_ref().and_then(|label| label.shown.chars().next());
        let bullet = fact.bullet.map(|(sign, _)| sign).or(shown).unwrap_or('•');
        let label = number.map(|number| number.form).ok_or(bullet);
        let series = number.map(|number| number.series);
        let mark = Mark { label, depth: fact.depth(), series };
        let levels = &self.levels;
        let same = levels.iter().position(|other| other.is_like(&mark)).or_else(|| {
            let deep = |other: &Mark| {
                number.is_none() && other.series.is_none() && other.is_as_deep(&mark)
            };
            levels.iter().position(deep)
        });
        self.levels.truncate(same.unwrap_or(self.levels.len()).min(8));
        self.levels.push(mark);
        self.levels.len() - 1
    }

    /// True for a paragraph that ends in a colon before an item.
    fn leads(&self, at: usize) -> bool {
        let next = self.work.next_open(at + 1, self.end);
        self.work.facts[at].ending == Ending::Colon
            && next.is_some_and(|next| self.work.is_item(next))
    }

    fn paragraph(&mut self, at: usize) {
        if self.bare_label_above(at) && self.join(at, Id::Continuation) {
            return;
        }
        if self.leads(at) {
            self.interrupt(at);
            let text = self.work.facts[at].text;
            if self.work.lexicon.ends_in_topics(text) && !self.work.commits(at) {
                self.mode = Mode::Topics;
            }
            return self.work.set(at, Class::LeadIn, Id::LeadIn);
        }
        let (class, rule) = match (self.mode, self.last_item) {
            (Mode::Evaluation, _) => (Class::Evaluation, Id::EvaluationLabelled),
            (Mode::Next, Some(item)) if item > at && self.points == 0 => {
                (Class::LeadIn, Id::LeadIn)
            }
            (Mode::Next, item) if item.is_none_or(|item| item < at && self.points == 0) => {
                (Class::Point, Id::PointLabelled)
            }
            (_, None) if self.work.promises(at) => (Class::Point, Id::PointCommitment),
            (_, None) => (Class::Evaluation, Id::EvaluationProse),
            _ if self.points == 0 => (Class::Evaluation, Id::EvaluationBefore),
            (_, Some(item)) => return self.after_point(at, item > at),
        };
        self.points += usize::from(class == Class::Point);
        self.work.set(at, class, rule);
    }

    /// True if the unit before is nothing but its label.
    fn bare_label_above(&self, at: usize) -> bool {
        let Some(above) = at.checked_sub(1).filter(|above| *above >= self.start) else {
            return false;
        };
        let body = self.work.facts[above].text.get(self.work.label(above)..);
        self.work.is_item(above) && body.is_some_and(|body| body.trim().is_empty())
    }

    /// A paragraph behind a point: it goes on the point, or stands between or after.
    fn after_point(&mut self, at: usize, more: bool) {
        let numbered = self.levels.iter().any(|mark| self.goes_on(mark, at));
        let next_item =
            self.work.next_open(at + 1, self.end).is_some_and(|next| self.work.is_item(next));
        let small =
            self.work.begins_small(at) && matches!(self.work.facts[at].kind(), Kind::Paragraph);
        if numbered && !self.work.begins_small(at) && self.is_behind_sub_points(at) {
            self.interrupt(at);
            return self.work.set(at, Class::After, Id::BehindSubPoints);
        }
        let joined = if numbered {
            self.join(at, Id::ContinuationUnnumbered)
        } else if small && more {
            self.join(at, Id::Continuation)
        } else {
            more && next_item && self.join(at, Id::ContinuationAsk)
        };
        if joined {
            return;
        }
        self.levels.clear();
        let rule = if more { Id::BetweenPoints } else { Id::AfterPoints };
        self.work.set(at, Class::After, rule);
    }

    /// True if the last item is below another, and the last of its list.
    fn is_behind_sub_points(&self, at: usize) -> bool {
        matches!(&self.levels[..], [_, .., last] if !self.goes_on(last, at))
    }

    /// True if numbers of the same series stand behind this place in the chapter.
    fn goes_on(&self, mark: &Mark, at: usize) -> bool {
        let last = mark.series.and_then(|series| self.last.get(series));
        last.is_some_and(|last| *last > at && (self.runs_on || *last < self.end))
    }

    /// Ends the lists that do not go on behind a lead-in.
    fn interrupt(&mut self, at: usize) {
        let kept = self.levels.iter().take_while(|mark| self.goes_on(mark, at)).count();
        self.levels.truncate(kept);
    }
}
