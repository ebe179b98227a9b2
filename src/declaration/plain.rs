//! Data files in their usual form, read without the general parser, which takes
//! most of the time of opening a large one. What is read here is what that
//! parser reads; whatever is written otherwise, and every fault, is left to it.

use std::str::FromStr;
use std::thread::{ScopedJoinHandle, available_parallelism};

use memchr::memmem;

use super::cursor::{Cursor, Plain};
use super::explain::SCHEMA;
use super::model::{Actor, ActorKind, Date, DateRole, Labels, Localized, Related, Source, Titles};
use super::number::Numbered;
use super::read::{File, FileChapter, FilePoint, Schema};
use super::{ActorId, DeclarationId, EditionId, Period};

/// The data file; none where only the general parser can say.
pub(super) fn file(bytes: &[u8]) -> Option<File<Numbered>> {
    let mut cursor = Cursor::new(bytes);
    let file = File::read(&mut cursor)?;
    cursor.end().map(|()| file)
}

/// A record: its name in the file, the fields that must stand there, then those
/// that may be left out.
macro_rules! record {
    ($type:ty, $name:literal: $($must:ident)*; $($may:ident)*) => {
        impl Plain for $type {
            fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
                $(let mut $must = None;)*
                $(let mut $may = None;)*
                cursor.fields($name, |cursor, name| match name {
                    $(name if name == stringify!($must).as_bytes() => cursor.once(&mut $must),)*
                    $(name if name == stringify!($may).as_bytes() => cursor.once(&mut $may),)*
                    _ => None,
                })?;
                Some(Self {
                    $($must: $must?,)*
                    $($may: $may.unwrap_or_default(),)*
                })
            }
        }
    };
}

record!(File<Numbered>, "Declaration": schema id edition language title source chapters;
    subtitle place parties labels actors context);
record!(FileChapter, "Chapter": number title; titles evaluation points);
record!(FilePoint, "Point": text; number heading related dates);
record!(Actor, "Actor": id kind name aliases;);
record!(Source, "Source": name; note);
record!(Labels, "Labels":; context steps evaluation next);
record!(Localized, "Localized": nl en fr;);
record!(Titles, "Titles": en fr;);
record!(Related, "Related": actor quote;);
record!(Date, "Date": on role quote;);

/// A word without quotes that stands for one of some values.
macro_rules! words {
    ($type:ident: $($word:ident)*) => {
        impl Plain for $type {
            fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
                match cursor.word() {
                    $(word if word == stringify!($word).as_bytes() => Some(Self::$word),)*
                    _ => None,
                }
            }
        }
    };
}

words!(ActorKind: Agency Body Union State Instrument);
words!(DateRole: Deadline Event Reference);

/// A text that says a value.
macro_rules! said {
    ($($type:ident)*) => {
        $(impl Plain for $type {
            fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
                Self::from_str(&cursor.text()?).ok()
            }
        })*
    };
}

said!(DeclarationId EditionId ActorId Period);

impl Plain for String {
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.text().map(Self::from)
    }
}

impl Plain for u32 {
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.number()
    }
}

impl Plain for Schema {
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        (cursor.number()? == SCHEMA).then_some(Self)
    }
}

/// With or without `Some(…)` around it.
impl<T: Plain> Plain for Option<T> {
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let start = *cursor;
        match cursor.word() {
            b"None" => Some(None),
            b"Some" => {
                cursor.expect(b'(')?;
                let value = T::read(cursor)?;
                cursor.take(b',');
                cursor.expect(b')').map(|()| Some(value))
            }
            _ => {
                *cursor = start;
                T::read(cursor).map(Some)
            }
        }
    }
}

impl<T: Plain> Plain for Vec<T> {
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut items = Vec::new();
        cursor.expect(b'[')?;
        cursor.items(None, |item| {
            items.push(item);
            Some(())
        })?;
        Some(items)
    }
}

/// Bytes that are worth a thread.
const PIECE: usize = 1 << 20;

/// The chapters, which are most of a file.
impl Plain for Numbered {
    fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.expect(b'[')?;
        let pieces = match cursor.rest().len() / PIECE {
            0 | 1 => 1,
            most => available_parallelism().map_or(1, |threads| most.min(threads.get())),
        };
        // Where a chapter's begin is guessed wrongly, one thread reads them all.
        in_pieces(cursor, pieces).or_else(|| chapters(cursor, None))
    }
}

/// The chapters up to the list's end, or up to a place where another begins.
fn chapters(cursor: &mut Cursor<'_>, end: Option<usize>) -> Option<Numbered> {
    let mut numbered = Numbered::default();
    cursor.items(end, |chapter| numbered.push(chapter).ok())?;
    Some(numbered)
}

/// The chapters, read in threads from places where one seems to begin. That it
/// does is proved when the thread before, which began where one does, gets to
/// that very place with all it has read.
fn in_pieces(cursor: &mut Cursor<'_>, pieces: usize) -> Option<Numbered> {
    let (from, size) = (*cursor, cursor.rest().len() / pieces);
    let begin = |piece| begin(from.source(), from.at() + piece * size);
    let begins = (1..pieces).map(begin).collect::<Option<Vec<usize>>>()?;
    let work = |start: usize, end: Option<usize>| {
        let mut cursor = from.moved(start);
        Some((chapters(&mut cursor, end)?, cursor))
    };
    std::thread::scope(|scope| {
        let ends = begins.iter().skip(1).copied().map(Some).chain([None]);
        let others =
            begins.iter().zip(ends).map(|(start, end)| scope.spawn(move || work(*start, end)));
        let others: Vec<ScopedJoinHandle<_>> = others.collect();
        let (mut all, mut end) = work(from.at(), begins.first().copied())?;
        for other in others {
            let other = other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            let numbered;
            (numbered, end) = other?;
            all.append(numbered);
        }
        *cursor = end;
        Some(all)
    })
}

/// Where a chapter seems to begin after a place: a bracket, then its number.
fn begin(source: &[u8], after: usize) -> Option<usize> {
    const NUMBER: &[u8] = b"number: ";
    memmem::find_iter(&source[after..], NUMBER).map(|at| after + at).find_map(|at| {
        let before = source[..at].trim_ascii_end().strip_suffix(b"(")?;
        let is_number = source.get(at + NUMBER.len()).is_some_and(u8::is_ascii_digit);
        is_number.then_some(before.len())
    })
}

#[cfg(test)]
mod tests;
