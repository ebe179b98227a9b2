//! Reading a declaration from RON: syntax, fields and numbers. What the words
//! mean is judged by [`check`](super::check()).

use ron::extensions::Extensions;
use serde::{Deserialize, Deserializer, de};

use super::explain::{SCHEMA, explain, wrong_schema};
use super::fault::Fault;
use super::model::{
    Actor, Chapter, Date, Declaration, Labels, Localized, Point, Related, Source, Titles,
};
use super::{ActorId, DeclarationId, EditionId, PointId, locate};

/// Highest number of a chapter: the most that a [`PointId`] reads back.
const LAST_CHAPTER: u32 = 999_999_999;

/// Reads a declaration from RON text: parses it and numbers its points. A
/// byte-order mark in front is passed over.
///
/// # Errors
/// The first fault of syntax or fields, or a point's id that is wrong or that
/// two points share.
pub fn read(source: &str) -> Result<Declaration, Fault> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    if text.trim().is_empty() {
        return Err(Fault::new(
            "the file is empty: expected Declaration(schema: 1, …)",
            "see docs/format.md for a complete example",
        ));
    }
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let file: File = options.from_str(text).map_err(|error| explain(text, &error))?;
    file.number().map_err(|fault| locate::placed(text, vec![fault]).remove(0))
}

/// Reads a declaration from the bytes of a file.
///
/// # Errors
/// As [`read`] and [`decode`].
pub fn read_bytes(bytes: &[u8]) -> Result<Declaration, Fault> {
    read(decode(bytes)?)
}

/// The text of a file's bytes, without a byte-order mark.
///
/// # Errors
/// Where the bytes are not UTF-8, or hold a NUL.
pub fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || is_wide(bytes) {
        return Err(Fault::new(
            "the file is in UTF-16: expected UTF-8",
            "save it as UTF-8 and try again",
        ));
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    // `contains` looks at many bytes at once, `position` at each.
    if bytes.contains(&0)
        && let Some(at) = bytes.iter().position(|byte| *byte == 0)
    {
        return Err(Fault::new(
            "there is a NUL byte here: expected plain text",
            "check that this is the right file and not damaged",
        )
        .on_byte(bytes, at));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let byte = bytes.get(at).copied().unwrap_or_default();
        Fault::new(
            format!(
                "the byte {byte:#04x} is not UTF-8: the file may be in Latin-1 or Windows-1252"
            ),
            "save it as UTF-8 and try again",
        )
        .on_byte(bytes, at)
    })
}

/// UTF-16 without a mark: every other byte of the start is NUL.
fn is_wide(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let nul_from = |from| start.iter().skip(from).step_by(2).all(|byte| *byte == 0);
    start.len() >= 4 && (nul_from(0) != nul_from(1))
}

impl Fault {
    fn on_byte(self, bytes: &[u8], at: usize) -> Self {
        let before = String::from_utf8_lossy(&bytes[..at]);
        let (line, column) = locate::line_and_column(&before);
        self.on(line, column)
    }
}

/// A data file, field by field.
#[derive(Deserialize)]
#[serde(rename = "Declaration", deny_unknown_fields)]
struct File {
    #[serde(rename = "schema")]
    _schema: Schema,
    id: DeclarationId,
    edition: EditionId,
    language: String,
    title: String,
    #[serde(default)]
    subtitle: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    parties: Vec<ActorId>,
    source: Source,
    #[serde(default)]
    labels: Labels,
    #[serde(default)]
    actors: Vec<Actor>,
    #[serde(default)]
    context: Vec<String>,
    chapters: Vec<FileChapter>,
}

#[derive(Deserialize)]
#[serde(rename = "Chapter", deny_unknown_fields)]
struct FileChapter {
    number: u32,
    title: String,
    #[serde(default)]
    titles: Option<Titles>,
    #[serde(default)]
    evaluation: Vec<String>,
    #[serde(default)]
    points: Vec<FilePoint>,
}

#[derive(Deserialize)]
#[serde(rename = "Point", deny_unknown_fields)]
struct FilePoint {
    #[serde(default)]
    number: Option<String>,
    text: String,
    #[serde(default)]
    heading: Option<Localized>,
    #[serde(default)]
    related: Vec<Related>,
    #[serde(default)]
    dates: Vec<Date>,
}

/// The schema's number; no other than [`SCHEMA`] is read.
struct Schema;

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            SCHEMA => Ok(Self),
            other => Err(de::Error::custom(wrong_schema(&other.to_string()))),
        }
    }
}

impl File {
    /// The declaration, every point with its id.
    fn number(self) -> Result<Declaration, Fault> {
        let mut points = Vec::with_capacity(self.chapters.iter().map(|c| c.points.len()).sum());
        let mut chapters = Vec::with_capacity(self.chapters.len());
        for (at, chapter) in self.chapters.into_iter().enumerate() {
            chapters.push(chapter.number(at, &mut points)?);
        }
        let by_id = sorted(&chapters, &points)?;
        Ok(Declaration {
            id: self.id,
            edition: self.edition,
            language: self.language,
            title: self.title,
            subtitle: self.subtitle,
            place: self.place,
            parties: self.parties,
            source: self.source,
            labels: self.labels,
            actors: self.actors,
            context: self.context,
            chapters,
            points,
            by_id,
        })
    }
}

impl FileChapter {
    /// The chapter at a place in the list; its points go to the end of `points`.
    fn number(self, at: usize, points: &mut Vec<Point>) -> Result<Chapter, Fault> {
        if !(1..=LAST_CHAPTER).contains(&self.number) {
            return Err(Fault::new(
                format!("the chapter's number is {}: expected 1 to {LAST_CHAPTER}", self.number),
                "number chapters as the source does",
            )
            .at(format!("chapters[{at}].number")));
        }
        let first = points.len();
        for (place, point) in self.points.into_iter().enumerate() {
            let path = || format!("chapters[{at}].points[{place}].number");
            points.push(point.number(self.number, place).map_err(|fault| fault.at(path()))?);
        }
        Ok(Chapter {
            number: self.number,
            title: self.title,
            titles: self.titles,
            evaluation: self.evaluation,
            points: first..points.len(),
        })
    }
}

impl FilePoint {
    /// The point at a place in its chapter's list.
    fn number(self, chapter: u32, place: usize) -> Result<Point, Fault> {
        let Self { number, text, heading, related, dates } = self;
        let id = match number {
            // No file holds more points than that.
            None => PointId::new(chapter, u32::try_from(place + 1).unwrap_or(u32::MAX)),
            Some(number) => PointId::in_chapter(chapter, &number).map_err(|_| {
                let number: String = number.chars().take(20).collect();
                Fault::new(
                    format!("{number:?} is no point number"),
                    "write one to three numbers from 1 joined by dots, such as \"6\" or \"6.1\"",
                )
            })?,
        };
        Ok(Point { id, text, heading, related, dates })
    }
}

/// Every point's place by its id.
fn sorted(chapters: &[Chapter], points: &[Point]) -> Result<Vec<(PointId, usize)>, Fault> {
    let mut by_id: Vec<_> = points.iter().enumerate().map(|(at, point)| (point.id, at)).collect();
    by_id.sort_unstable();
    match by_id.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(twice(chapters, pair[0].1, pair[1].1, pair[0].0)),
        None => Ok(by_id),
    }
}

/// The fault of two points that share an id.
fn twice(chapters: &[Chapter], first: usize, second: usize, id: PointId) -> Fault {
    let chapter_of = |point| chapters.partition_point(|chapter| chapter.points.end <= point);
    let (of_first, of_second) = (chapter_of(first), chapter_of(second));
    if of_first != of_second {
        return Fault::new(
            format!("chapter number {} occurs twice", id.chapter()),
            "give every chapter its own number",
        )
        .at(format!("chapters[{of_second}].number"));
    }
    let place = second - chapters[of_second].points.start;
    Fault::new(
        format!("point {id} occurs twice: expected a number of its own"),
        "change or remove its number (without one it has its place in the list)",
    )
    .at(format!("chapters[{of_second}].points[{place}].number"))
}
