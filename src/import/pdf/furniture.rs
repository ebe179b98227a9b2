//! Furniture of pages: running heads, page numbers and margin columns, told by
//! where they stand and how often they come back.

use rustc_hash::FxHashMap;

use super::letters;
use super::segment::Segment;

/// Share of a page's height at its top and foot in which running heads stand: one in so many.
const ZONE: i32 = 9;
/// Height of a place in pixels.
const STEP: i32 = 4;

/// A page as segments.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Its number, from 1.
    pub(super) number: u32,
    /// Pixels.
    pub(super) width: i32,
    /// Pixels.
    pub(super) height: i32,
    /// What stands on it.
    pub(super) segments: Vec<Segment>,
    /// What has been found to be furniture.
    pub(super) furniture: Vec<Segment>,
}

impl Sheet {
    /// Top and foot, where running heads and page numbers stand.
    fn in_zone(&self, segment: &Segment) -> bool {
        let middle = segment.middle();
        middle < self.height / ZONE || middle > self.height - self.height / ZONE
    }

    /// Outside what is printed, as printers' slugs are.
    fn is_outside(&self, segment: &Segment) -> bool {
        let middle = segment.middle();
        let sideways = segment.right < 0 || (self.width > 0 && segment.left > self.width);
        middle < 0 || (self.height > 0 && middle > self.height) || sideways
    }

    fn set_apart(&mut self, is_furniture: impl Fn(&Self, &Segment) -> bool) {
        let segments = std::mem::take(&mut self.segments);
        let (furniture, body): (Vec<Segment>, Vec<Segment>) =
            segments.into_iter().partition(|segment| is_furniture(self, segment));
        self.segments = body;
        self.furniture.extend(furniture);
    }
}

/// What stands at one place of the zone over all pages.
#[derive(Default)]
struct Place {
    pages: usize,
    words: FxHashMap<String, usize>,
}

/// Sets the furniture of every page apart from its text. `body` is the size of
/// most letters, in pixels.
pub(super) fn set_apart(sheets: &mut [Sheet], body: i32) {
    let mut places: FxHashMap<i32, Place> = FxHashMap::default();
    let mut everywhere: FxHashMap<(i32, i32, String), usize> = FxHashMap::default();
    for sheet in &*sheets {
        for segment in &sheet.segments {
            let words = letters::outline(&segment.text);
            if sheet.in_zone(segment) {
                let place = places.entry(step(segment.middle())).or_default();
                place.pages += 1;
                *place.words.entry(words.clone()).or_default() += 1;
            }
            *everywhere.entry((step(segment.middle()), step(segment.left), words)).or_default() +=
                1;
        }
    }
    let common = (sheets.len() * 2 / 5).max(3);
    for sheet in sheets {
        sheet.set_apart(|sheet, segment| {
            // Notes name the same source at the foot of many pages.
            let in_note = segment.note().is_some();
            let words = letters::outline(&segment.text);
            let place = places.get(&step(segment.middle()));
            let running = !in_note
                && sheet.in_zone(segment)
                && place.is_some_and(|place| recurs(place, &words));
            let number = sheet.in_zone(segment) && is_page_number(&words);
            let narrow =
                !in_note && (segment.right - segment.left) * 3 < sheet.width && segment.size < body;
            let place = (step(segment.middle()), step(segment.left), words);
            let everywhere = narrow && everywhere.get(&place).is_some_and(|count| *count >= common);
            running || number || everywhere || sheet.is_outside(segment)
        });
        margins(sheet, body);
    }
}

fn step(pixels: i32) -> i32 {
    pixels / STEP
}

/// True if the words come back at their place, where few others stand: the
/// first lines of a text differ from page to page.
fn recurs(place: &Place, words: &str) -> bool {
    place.words.len() * 2 <= place.pages && place.words.get(words).is_some_and(|count| *count >= 2)
}

/// True for a page number, with the words that go with it in four languages.
fn is_page_number(outline: &str) -> bool {
    let signs = |c: char| matches!(c, '-' | '–' | '—' | '|' | '/' | ':' | '(' | ')' | '[' | ']');
    let bare: String = outline.chars().filter(|c| !signs(*c)).collect();
    let roman =
        !bare.is_empty() && bare.len() <= 6 && bare.bytes().all(|byte| b"ivxl".contains(&byte));
    let counted = ["#", "p#", "p.#", "pag.#", "page#", "pagina#", "seite#", "blz.#", "bladzijde#"]
        .iter()
        .any(|word| {
            bare.strip_prefix(word)
                .is_some_and(|rest| matches!(rest, "" | "#" | "of#" | "van#" | "sur#" | "von#"))
        });
    roman || counted
}

/// Sets a narrow column in small type apart, right or left of all wide lines.
fn margins(sheet: &mut Sheet, body: i32) {
    let width = sheet.width;
    let wide = |segment: &&Segment| {
        (segment.right - segment.left) * 10 > width * 3 && segment.size >= body
    };
    let lines = sheet.segments.iter().filter(wide);
    let (Some(left), Some(right)) =
        (lines.clone().map(|line| line.left).min(), lines.clone().map(|line| line.right).max())
    else {
        return;
    };
    if lines.count() < 8 {
        return;
    }
    sheet.set_apart(|sheet, segment| {
        let small = segment.size * 20 <= body * 19;
        let narrow = segment.left > right && sheet.width - right <= sheet.width * 3 / 10;
        let before = segment.right < left && left <= sheet.width * 3 / 10;
        small && (narrow || before) && segment.note().is_none()
    });
}
