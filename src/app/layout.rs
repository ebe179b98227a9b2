//! The areas of a screen of a given size.
//!
//! This is arithmetic on cells, shared by the state (how far is a page?) and
//! the drawing.

use ratatui::layout::Rect;

/// Smallest screen on which the program can be used, in columns and rows.
pub const SMALLEST: (u16, u16) = (60, 16);
/// Rows that no message takes: the bars, the rules, and three rows of the body.
const KEPT: u16 = 8;
/// Columns from which two panes stand side by side.
const TWO: u16 = 76;
/// Columns from which three panes stand side by side.
const THREE: u16 = 120;
/// Columns from which a point is read large in two languages side by side.
pub(crate) const SIDE_BY_SIDE: u16 = 140;
/// Columns beyond which a line of text is hard to read.
pub(crate) const READABLE: u16 = 80;

/// Most rows that messages take on a screen of so many rows.
pub(crate) fn most_messages(rows: u16) -> usize {
    rows.saturating_sub(KEPT).into()
}

/// A pane that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    /// Chapters with their progress; on wide screens only.
    Chapters,
    /// Points.
    Points,
    /// The selected point's text.
    Text,
}

/// The areas of the screen. A pane that is not shown has no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Areas {
    /// Declaration, edition, progress.
    pub title: Rect,
    /// The filter in words, and the query.
    pub status: Rect,
    /// Messages that must stay on screen; empty without any.
    pub messages: Rect,
    /// Keys, or the last message.
    pub hint: Rect,
    /// All between the two rules.
    pub body: Rect,
    /// Chapters.
    pub chapters: Option<Rect>,
    /// Points.
    pub points: Option<Rect>,
    /// Text.
    pub text: Option<Rect>,
}

impl Areas {
    /// The areas of a screen, or `None` where it is too small. `focus` decides
    /// which pane is shown where there is room for one.
    pub fn of((columns, rows): (u16, u16), focus: Pane, messages: usize) -> Option<Self> {
        if columns < SMALLEST.0 || rows < SMALLEST.1 {
            return None;
        }
        let line = |y, height| Rect::new(0, y, columns, height);
        let messages = u16::try_from(messages.min(most_messages(rows))).unwrap_or(0);
        let body = line(3, rows - 5 - messages);
        let mut areas = Self {
            title: line(0, 1),
            status: line(1, 1),
            messages: line(rows - 1 - messages, messages),
            hint: line(rows - 1, 1),
            body,
            chapters: None,
            points: None,
            text: None,
        };
        areas.split(focus);
        Some(areas)
    }

    fn split(&mut self, focus: Pane) {
        let body = self.body;
        let part = |x: u16, width: u16| Some(Rect::new(body.x + x, body.y, width, body.height));
        match body.width {
            wide if wide >= THREE => {
                let chapters = (wide / 6).min(32);
                let points = (wide * 3 / 8).min(64);
                self.chapters = part(0, chapters);
                self.points = part(chapters + 1, points);
                self.text = part(chapters + points + 2, wide - chapters - points - 2);
            }
            wide if wide >= TWO => {
                let points = wide * 12 / 25;
                self.points = part(0, points);
                self.text = part(points + 1, wide - points - 1);
            }
            wide if focus == Pane::Text => self.text = part(0, wide),
            wide => self.points = part(0, wide),
        }
    }

    /// The panes that can have the focus at this size, from left to right.
    pub fn panes(&self) -> &'static [Pane] {
        if self.chapters.is_some() {
            &[Pane::Chapters, Pane::Points, Pane::Text]
        } else {
            &[Pane::Points, Pane::Text]
        }
    }
}

/// The parts of the screen with a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BriefAreas {
    /// The choices.
    pub choices: Rect,
    /// The preview; the line above it is free where it stands below the choices.
    pub preview: Rect,
    /// Facts on the brief; the line above is free. Empty where there are none.
    pub facts: Rect,
}

impl BriefAreas {
    /// The parts of a body. Where they stand one above the other, the one that
    /// has the focus gets most of the room.
    pub fn of(body: Rect, reading: bool, facts: usize) -> Self {
        let most = body.height.saturating_sub(5);
        let facts = u16::try_from(facts).unwrap_or(most).min(most);
        let upper = body.height - facts - u16::from(facts > 0);
        let facts = Rect { y: body.bottom() - facts, height: facts, ..body };
        let upper = Rect { height: upper, ..body };
        if body.width >= TWO {
            let left = (body.width * 12 / 25).min(WIDEST_CHOICES);
            let choices = Rect { width: left, ..upper };
            let preview = Rect { x: body.x + left + 1, width: body.width - left - 1, ..upper };
            return Self { choices, preview, facts };
        }
        let small = (upper.height / 3).max(1);
        let first = if reading { small } else { upper.height - 1 - small };
        let choices = Rect { height: first, ..upper };
        let rest = upper.height - 1 - first;
        let preview = Rect { y: body.y + first + 1, height: rest, ..upper };
        Self { choices, preview, facts }
    }
}

/// The parts of an import's screen. Where there is room for one side, the other
/// has no area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ImportAreas {
    /// The pieces of the document.
    pub pieces: Option<Rect>,
    /// The declaration so far.
    pub declaration: Option<Rect>,
    /// Why the selected piece is what it is, and its words; the line above is free.
    pub why: Rect,
}

impl ImportAreas {
    /// The parts of a body; `so_far` shows the declaration where there is room for one side.
    pub(crate) fn of(body: Rect, so_far: bool) -> Self {
        let (upper, why) = Self::upper_and_why(body);
        if body.width >= TWO {
            let left = body.width * 11 / 20;
            let declaration = Rect { x: body.x + left + 1, width: body.width - left - 1, ..upper };
            let pieces = Rect { width: left, ..upper };
            return Self { pieces: Some(pieces), declaration: Some(declaration), why };
        }
        let [pieces, declaration] = [!so_far, so_far].map(|shown| shown.then_some(upper));
        Self { pieces, declaration, why }
    }

    /// The parts where one list takes the room of both sides.
    pub(crate) fn whole(body: Rect) -> Self {
        let (upper, why) = Self::upper_and_why(body);
        Self { pieces: Some(upper), declaration: None, why }
    }

    fn upper_and_why(body: Rect) -> (Rect, Rect) {
        let height = ((body.height + 1) / 4).clamp(1, 6);
        let why = Rect { y: body.bottom() - height, height, ..body };
        (Rect { height: body.height.saturating_sub(height + 1), ..body }, why)
    }
}

/// The parts of a comparison's screen: side by side where there is room, else one above
/// the other with a free line between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CompareAreas {
    /// The changes.
    pub rows: Rect,
    /// What is said of the selected one.
    pub details: Rect,
}

impl CompareAreas {
    pub(crate) fn of(body: Rect) -> Self {
        if body.width >= THREE {
            let left = body.width / 2;
            let details = Rect { x: body.x + left + 1, width: body.width - left - 1, ..body };
            return Self { rows: Rect { width: left, ..body }, details };
        }
        let height = body.height / 2;
        let below = body.height.saturating_sub(height + 1);
        let details = Rect { y: body.y + height + 1, height: below, ..body };
        Self { rows: Rect { height, ..body }, details }
    }
}

/// Columns that choices take at most.
const WIDEST_CHOICES: u16 = 48;

/// The part of a text area in which lines of text stand: a margin on either
/// side, never wider than is readable.
pub fn column(area: Rect) -> Rect {
    let width = area.width.saturating_sub(2).min(READABLE);
    Rect { x: area.x + 1, width, ..area }
}

/// Columns of a review session, and of a point that is read large.
pub(crate) fn session_columns(columns: u16) -> u16 {
    columns.saturating_sub(6).min(READABLE)
}

/// The area of a point that is read large, in the body.
pub fn large(body: Rect) -> Rect {
    let width = session_columns(body.width);
    Rect { x: body.x + (body.width - width) / 2, y: body.y, width, height: body.height }
}

/// The areas of a point that is read large in two languages, in the body.
pub(crate) fn side_by_side(body: Rect) -> [Rect; 2] {
    let width = (body.width.saturating_sub(6 + BETWEEN) / 2).min(READABLE);
    let left = Rect { x: body.x + (body.width - BETWEEN - 2 * width) / 2, width, ..body };
    [left, Rect { x: left.right() + BETWEEN, ..left }]
}

/// Columns between two texts that stand side by side.
const BETWEEN: u16 = 3;

/// The areas of a note that is being written, in the body, and of the point above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WritingAreas {
    /// The text of the point.
    pub point: Rect,
    /// The box around the note.
    pub frame: Rect,
    /// The text of the note.
    pub text: Rect,
    /// The source of the note and its date.
    pub source: Rect,
}

/// Rows of a box beside those of the text in it: its edges, and the source.
const AROUND: u16 = 3;
/// Rows that a note has at least, where there are so many.
const NOTE: u16 = 5;

/// The areas of a note that is being written, in the body.
pub fn writing(body: Rect) -> WritingAreas {
    let height = (body.height * 3 / 5).max(NOTE + AROUND).min(body.height);
    let width = body.width.min(READABLE + 4);
    let x = body.x + (body.width - width) / 2;
    let frame = Rect { x, y: body.bottom() - height, width, height };
    let text = Rect {
        x: frame.x + 2,
        y: frame.y + 1,
        width: frame.width - 4,
        height: frame.height - AROUND,
    };
    let source = Rect { y: text.bottom(), height: 1, ..text };
    let point = Rect { height: body.height - height, ..large(body) };
    WritingAreas { point, frame, text, source }
}

/// The part of an area above a box.
pub fn above(area: Rect, frame: Rect) -> Rect {
    Rect { height: area.height.min(frame.y.saturating_sub(area.y)), ..area }
}

/// The areas of a review session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SessionAreas {
    /// The query of the session and its progress.
    pub session_progress: Rect,
    /// The point's id and chapter, and the bar.
    pub bar: Rect,
    /// The point.
    pub text: Rect,
    /// The last notice.
    pub said: Rect,
}

/// The areas of a review session: one column with wide margins, with air
/// above it where there is room.
pub(crate) fn review_session(areas: &Areas) -> SessionAreas {
    let Rect { x, width, .. } = large(areas.body);
    let line = |y, height| Rect::new(x, y, width, height);
    let air = (areas.body.height.saturating_sub(11) / 8).min(4);
    let text = areas.body.y + air;
    SessionAreas {
        session_progress: line(areas.title.y + air, 1),
        bar: line(areas.status.y + air, 1),
        text: line(text, areas.body.bottom() - text),
        said: line(areas.body.bottom(), 1),
    }
}

/// Most columns of the box of a list.
const WIDEST_LIST: u16 = 76;
/// Most columns of a list of declarations, or of what is found in them: titles are long.
const WIDEST_LIBRARY: u16 = 140;
/// Most columns of the help: no line of it is longer.
const WIDEST_HELP: u16 = 160;

/// The box of a list, over the body.
pub(crate) fn popup(body: Rect) -> Rect {
    boxed(body, WIDEST_LIST)
}

/// The box of a list of declarations, over the body.
pub(crate) fn library_popup(body: Rect) -> Rect {
    boxed(body, WIDEST_LIBRARY)
}

/// Rows that a note takes in a list of them.
pub(crate) const NOTE_ROWS: u16 = 2;

/// The room for notes inside their box.
pub(crate) fn note_box(body: Rect) -> Rect {
    let area = popup(body);
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// The box of the help, over the body; it grows with the window.
pub(crate) fn help_popup(body: Rect) -> Rect {
    boxed(body, WIDEST_HELP)
}

fn boxed(body: Rect, widest: u16) -> Rect {
    let width = body.width.saturating_sub(4).min(widest);
    Rect { x: body.x + (body.width - width) / 2, y: body.y, width, height: body.height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_follow_the_width() {
        let panes = |columns, focus| {
            let areas = Areas::of((columns, 24), focus, 0).unwrap();
            [areas.chapters, areas.points, areas.text].map(|area| area.is_some())
        };
        assert_eq!(panes(160, Pane::Points), [true, true, true]);
        assert_eq!(panes(80, Pane::Points), [false, true, true]);
        assert_eq!(panes(60, Pane::Points), [false, true, false]);
        assert_eq!(panes(60, Pane::Text), [false, false, true]);
        assert!(Areas::of((59, 24), Pane::Points, 0).is_none());
        assert!(Areas::of((60, 15), Pane::Points, 2).is_none());
    }

    #[test]
    fn no_area_leaves_the_screen_or_covers_another() {
        for columns in 60..260 {
            for rows in 16..70 {
                for messages in [0, 2, 100] {
                    let areas = Areas::of((columns, rows), Pane::Points, messages).unwrap();
                    let screen = Rect::new(0, 0, columns, rows);
                    let panes = [areas.chapters, areas.points, areas.text].into_iter().flatten();
                    let all: Vec<Rect> = [areas.title, areas.status, areas.hint, areas.messages]
                        .into_iter()
                        .chain(panes)
                        .collect();
                    for (i, area) in all.iter().enumerate() {
                        assert_eq!(area.intersection(screen), *area);
                        assert!(
                            all[i + 1..].iter().all(|other| !area.intersects(*other)),
                            "{columns}x{rows}"
                        );
                    }
                }
            }
        }
    }
}
