//! What stands in a paragraph: text, signs, fields and references to notes.

use super::super::RemarkKind;
use super::body::Body;
use super::paragraph::Paragraph;
use super::properties::{Font, RunProperties};
use super::run::{self, Shown};
use super::story::Field;
use super::symbols;
use super::xml::Tag;

/// The way of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Shown,
    /// Left out, and counted.
    Told(RemarkKind),
    /// Left out: it is no text of the document, or is taken elsewhere.
    Dropped,
}

/// Characters that show nothing: soft hyphen, zero-width space, word joiner and
/// byte-order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

impl Body<'_> {
    /// Takes an element of a run; false if it is none that stands for text.
    pub(super) fn inline(&mut self, tag: &Tag<'_>) -> bool {
        match tag.word() {
            "tab" | "ptab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("\u{2011}"),
            "softHyphen" => {
                if self.is_shown() {
                    self.remark(RemarkKind::Invisible, "");
                }
            }
            "sym" => self.symbol(tag),
            "fldChar" => self.field(tag),
            "footnoteReference" => self.refer("footnote", tag),
            "endnoteReference" => self.refer("endnote", tag),
            "commentReference" => {
                if self.is_shown() {
                    self.remark(RemarkKind::Comment, "");
                }
            }
            _ => return false,
        }
        true
    }

    /// Changes the innermost open paragraph, if there is one.
    pub(super) fn paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.stories.last_mut().and_then(|story| story.open.last_mut()) {
            change(paragraph);
        }
    }

    /// The look of the open run.
    fn look(&self) -> Shown {
        let none = RunProperties::default();
        let run = self.runs.last().map_or(&none, |run| &run.properties);
        let paragraph = self.stories.last().and_then(|story| story.open.last());
        let style = paragraph.and_then(|paragraph| paragraph.properties.style.as_deref());
        run::shown(run, style, &self.definitions.styles)
    }

    fn fate(&self, look: Shown) -> Fate {
        let depths = &self.depths;
        let is_sign = self.runs.last().is_some_and(|run| run.is_note_sign);
        if depths.deleted > 0 {
            Fate::Told(RemarkKind::Deleted)
        } else if depths.moved_from > 0 || depths.hints > 0 || is_sign {
            Fate::Dropped
        } else if depths.codes > 0 || depths.cells_out > 0 || look.is_hidden {
            Fate::Told(RemarkKind::Hidden)
        } else {
            Fate::Shown
        }
    }

    /// True if a text that stood here were shown.
    pub(super) fn is_shown(&self) -> bool {
        self.fate(self.look()) == Fate::Shown
    }

    /// Takes a text or a sign.
    pub(super) fn push(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.progress += 1;
        let look = self.look();
        let origin = self.origin();
        match self.fate(look) {
            Fate::Dropped if self.depths.hints > 0 => {
                self.remarks.illustrate(RemarkKind::Placeholder, text);
            }
            Fate::Dropped => {}
            Fate::Told(kind) => self.remarks.words(kind, text, origin),
            Fate::Shown => {
                let change = match (self.depths.moved_to, self.depths.inserted) {
                    (0, 0) => None,
                    (0, _) => Some(RemarkKind::Inserted),
                    _ => Some(RemarkKind::Moved),
                };
                match change {
                    Some(kind) => self.remarks.words(kind, text, origin),
                    None => self.remarks.break_off(),
                }
                let is_contents = self.depths.contents > 0;
                self.paragraph(|paragraph| {
                    paragraph.push(text, look.look);
                    paragraph.is_contents |= is_contents;
                });
            }
        }
    }

    /// Takes the text of an element that holds text.
    pub(super) fn end_text(&mut self, keeps_blanks: bool) {
        let text = std::mem::take(&mut self.text);
        let is_blank = |letter: char| matches!(letter, ' ' | '\t' | '\r' | '\n');
        let kept = if keeps_blanks { &text } else { text.trim_matches(is_blank) };
        let font = self.look().font;
        let mut clean = String::with_capacity(kept.len());
        for letter in kept.chars() {
            match letter {
                letter if is_blank(letter) => clean.push(' '),
                letter if is_invisible(letter) => self.remark(RemarkKind::Invisible, ""),
                letter if symbols::is_moved(letter) => {
                    clean.push(self.picture(font, letter.into()));
                }
                letter if font != Font::Other && letter != '\u{a0}' => {
                    clean.push(symbols::letter(font, letter.into()).unwrap_or(letter));
                }
                letter if letter.is_control() => {}
                letter => clean.push(letter),
            }
        }
        drop(text);
        self.push(&clean);
    }

    /// The letter for a picture of a font.
    fn picture(&mut self, font: Font, code: u32) -> char {
        symbols::letter(font, code).unwrap_or_else(|| {
            self.remark(RemarkKind::Symbol, &format!("U+{code:04X}"));
            '\u{fffd}'
        })
    }

    /// Takes a symbol by its font and code.
    pub(super) fn symbol(&mut self, tag: &Tag<'_>) {
        let font = tag.any("font").map_or(Font::Other, |name| Font::new(&name));
        let code = tag.any("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok());
        let Some(code) = code else { return };
        let letter = match char::from_u32(code) {
            Some(letter) if font == Font::Other && !symbols::is_moved(letter) => letter,
            _ if self.is_shown() => self.picture(font, code),
            _ => '\u{fffd}',
        };
        self.push(letter.encode_utf8(&mut [0; 4]));
    }

    /// Takes the beginning, the separator or the end of a field.
    fn field(&mut self, tag: &Tag<'_>) {
        let Some(story) = self.stories.last_mut() else { return };
        match tag.value("fldCharType").as_deref() {
            Some("begin") => {
                story.fields.push(Field::default());
                self.depths.codes += 1;
            }
            Some("separate") => {
                if let Some(field) = story.fields.last_mut().filter(|field| !field.has_result) {
                    field.has_result = true;
                    self.depths.codes -= 1;
                    self.depths.contents += usize::from(field.is_contents());
                }
            }
            Some("end") => {
                if let Some(field) = story.fields.pop() {
                    self.end_field(&field);
                }
            }
            _ => {}
        }
    }

    /// Ends a field; one without a result may be a number that Word makes.
    pub(super) fn end_field(&mut self, field: &Field) {
        if field.has_result {
            self.depths.contents -= usize::from(field.is_contents());
            return;
        }
        self.depths.codes -= 1;
        match field.name().as_str() {
            "AUTONUM" | "AUTONUMLGL" | "AUTONUMOUT" if self.is_shown() => {
                self.auto_numbers = self.auto_numbers.saturating_add(1);
                let number = self.auto_numbers;
                self.remark(RemarkKind::Number, "AUTONUM");
                self.paragraph(|paragraph| {
                    if paragraph.is_blank() {
                        paragraph.auto_number.get_or_insert(number);
                    }
                });
            }
            "LISTNUM" if self.is_shown() => self.remark(RemarkKind::Number, "LISTNUM"),
            _ => {}
        }
    }

    pub(super) fn push_code(&mut self, text: &str) {
        let story = self.stories.last_mut();
        if let Some(field) = story.and_then(|story| story.fields.last_mut()) {
            field.push_code(text);
        }
    }

    /// Refers to a note; its number is its place in the order of references.
    fn refer(&mut self, kind: &'static str, tag: &Tag<'_>) {
        let is_shown = self.is_shown();
        let own_sign = tag.value("customMarkFollows");
        if let Some(run) = self.runs.last_mut() {
            run.is_note_sign = own_sign.is_some_and(|on| !matches!(&*on, "0" | "false" | "off"));
        }
        if let (true, Some(id)) = (is_shown, tag.value("id")) {
            // Its id and number, and what the table of notes takes for them.
            self.charge(128);
            let next = u32::try_from(self.notes.len() + 1).unwrap_or(u32::MAX);
            let note = *self.notes.entry((kind, id.into_owned())).or_insert(next);
            self.progress += 1;
            self.paragraph(|paragraph| paragraph.refer(note));
        }
    }
}
