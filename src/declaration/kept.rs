//! A declaration in short, to be kept beside its file: what its syntax says, with
//! every text as a place in the file. It is read many times faster than the file is
//! parsed, and is nothing without it.

use std::ops::Range;
use std::sync::Arc;

use super::dates::Period;
use super::layout::sections;
use super::model::{
    Actor, ActorKind, Annex, Chapter, Date, DateRole, Declaration, Footnote, Labels, Localized,
    Origin, Point, Printed, Related, Section, Source, Titles,
};
use super::{ActorId, DeclarationId, EditionId, PointId, Under};
use crate::text::SharedStr;

/// Bytes of the short form beyond those of a file with no text at all.
const SPARE: usize = 1024;

/// Bytes of the short form for each byte of its file, at most.
const MOST: usize = 4;

/// Puts the short form of a declaration, which was read from `file`, at the end of `out`.
pub(crate) fn keep(declaration: &Declaration, file: &Arc<String>, out: &mut Vec<u8>) {
    declaration.put(&mut Output { file, out });
}

/// The declaration of which `bytes` are the short form and that was read from `file`;
/// `None` where they cannot be that.
pub(crate) fn kept(bytes: &[u8], file: &Arc<String>) -> Option<Declaration> {
    if bytes.len() > SPARE + MOST * file.len() {
        return None;
    }
    let mut input = Input { file, rest: bytes };
    Declaration::take(&mut input).filter(|_| input.rest.is_empty())
}

struct Output<'a> {
    file: &'a Arc<String>,
    out: &'a mut Vec<u8>,
}

struct Input<'a> {
    file: &'a Arc<String>,
    rest: &'a [u8],
}

impl Output<'_> {
    /// Seven bits in a byte, the lowest first.
    fn number(&mut self, mut number: usize) {
        loop {
            let [lowest, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                return self.out.push(lowest);
            }
            self.out.push(0x80 | lowest);
        }
    }

    fn bytes(&mut self, text: &str) {
        self.number(text.len());
        self.out.extend_from_slice(text.as_bytes());
    }
}

impl<'a> Input<'a> {
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= usize::from(byte % 0x80).checked_shl(shift)?;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn bytes(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }
}

/// A part of a declaration.
trait Part: Sized {
    fn put(&self, to: &mut Output<'_>);

    /// The next part; `None` where what is next cannot be one.
    fn take(from: &mut Input<'_>) -> Option<Self>;
}

impl Part for usize {
    fn put(&self, to: &mut Output<'_>) {
        to.number(*self);
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        from.number()
    }
}

impl Part for u32 {
    fn put(&self, to: &mut Output<'_>) {
        to.number(*self as usize);
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        from.number()?.try_into().ok()
    }
}

impl Part for Range<usize> {
    fn put(&self, to: &mut Output<'_>) {
        to.number(self.start);
        to.number(self.end);
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        Some(from.number()?..from.number()?)
    }
}

/// Its place in the file from 1, else 0 and the text itself.
impl Part for SharedStr {
    fn put(&self, to: &mut Output<'_>) {
        if let Some(start) = self.place_in(to.file) {
            to.number(start + 1);
            to.number(self.len());
        } else {
            to.number(0);
            to.bytes(self);
        }
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        let Some(start) = from.number()?.checked_sub(1) else { return Some(from.bytes()?.into()) };
        let end = start.checked_add(from.number()?)?;
        Some(Self::of(from.file, from.file.get(start..end)?))
    }
}

impl<T: Part> Part for Vec<T> {
    fn put(&self, to: &mut Output<'_>) {
        to.number(self.len());
        for item in self {
            item.put(to);
        }
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        let count = from.number()?;
        (0..count).map(|_| T::take(from)).collect()
    }
}

impl<T: Part> Part for Option<T> {
    fn put(&self, to: &mut Output<'_>) {
        to.number(usize::from(self.is_some()));
        if let Some(value) = self {
            value.put(to);
        }
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        match from.number()? {
            0 => Some(None),
            1 => T::take(from).map(Some),
            _ => None,
        }
    }
}

impl<T: Part> Part for Box<T> {
    fn put(&self, to: &mut Output<'_>) {
        (**self).put(to);
    }

    fn take(from: &mut Input<'_>) -> Option<Self> {
        T::take(from).map(Box::new)
    }
}

/// Types with a text of their own.
macro_rules! texts {
    ($($name:ty),*) => {$(
        impl Part for $name {
            fn put(&self, to: &mut Output<'_>) {
                to.bytes(&self.to_string());
            }

            fn take(from: &mut Input<'_>) -> Option<Self> {
                from.bytes()?.parse().ok()
            }
        }
    )*};
}

/// Types of which there are only these values.
macro_rules! choices {
    ($($name:ident: $($value:ident)*;)*) => {$(
        impl Part for $name {
            fn put(&self, to: &mut Output<'_>) {
                to.number(*self as usize);
            }

            fn take(from: &mut Input<'_>) -> Option<Self> {
                [$(Self::$value),*].get(from.number()?).copied()
            }
        }
    )*};
}

/// Types that are all of their fields.
macro_rules! structs {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Part for $name {
            fn put(&self, to: &mut Output<'_>) {
                let Self { $($field),* } = self;
                $($field.put(to);)*
            }

            fn take(from: &mut Input<'_>) -> Option<Self> {
                $(let $field = Part::take(from)?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

texts!(String, DeclarationId, EditionId, ActorId, PointId, Period, Under);

choices! {
    ActorKind: Agency Body Union State Instrument;
    DateRole: Deadline Event Reference;
}

structs! {
    Source { name, note }
    Labels { context, steps, evaluation, next }
    Actor { id, kind, name, aliases }
    Localized { nl, en, fr }
    Titles { en, fr }
    Chapter { number, label, part, title, titles, evaluation, lead_in, sections, after, points }
    Section { before, label, title, lead_in }
    Point { id, text, heading, related, dates, printed }
    Related { actor, quote }
    Date { on, role, quote }
    Printed { label, origin }
    Origin { page, paragraph, line }
    Annex { label, title, text }
    Footnote { mark, text, under, after }
}

/// All but what is derived from the rest.
macro_rules! declaration {
    ($($field:ident),*) => {
        impl Part for Declaration {
            fn put(&self, to: &mut Output<'_>) {
                let Self { $($field),*, by_id: _, sections: _ } = self;
                $($field.put(to);)*
            }

            fn take(from: &mut Input<'_>) -> Option<Self> {
                $(let $field = Part::take(from)?;)*
                whole(Self { $($field),*, by_id: Vec::new(), sections: Vec::new() })
            }
        }
    };
}

declaration!(
    id, edition, language, title, subtitle, place, dateline, parties, source, labels, actors,
    context, chapters, points, closing, signatures, annexes, footnotes
);

/// The declaration with what is derived from it; `None` where its chapters do not hold
/// all points in order, or two of these share an id.
fn whole(mut declaration: Declaration) -> Option<Declaration> {
    let (points, mut first) = (&declaration.points, 0);
    for chapter in &declaration.chapters {
        let Range { start, end } = chapter.points;
        first = (start == first && start <= end).then_some(end)?;
    }
    if first != points.len() {
        return None;
    }
    let mut by_id: Vec<u32> = (0..u32::try_from(points.len()).ok()?).collect();
    let id = |place: &u32| points[*place as usize].id;
    by_id.sort_unstable_by_key(id);
    if by_id.windows(2).any(|pair| id(&pair[0]) == id(&pair[1])) {
        return None;
    }
    declaration.by_id = by_id;
    declaration.sections = sections(&declaration.chapters, |id| declaration.position(id));
    Some(declaration)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{BUILTIN, read_shared};
    use super::*;

    const SCHEMA_2: &str = include_str!("../../tests/it/declaration/schemas/declaration-2.ron");

    /// The built-in declaration, one with all that there is, and one with escapes.
    fn files() -> [Arc<String>; 3] {
        let escapes = BUILTIN.replace("smokkelaars", "smok\\u{6b}elaars");
        [BUILTIN.to_owned(), SCHEMA_2.to_owned(), escapes].map(Arc::new)
    }

    fn short(file: &Arc<String>) -> (Declaration, Vec<u8>) {
        let (declaration, mut bytes) = (read_shared(file).unwrap(), Vec::new());
        keep(&declaration, file, &mut bytes);
        (declaration, bytes)
    }

    #[test]
    fn what_is_kept_is_the_declaration_in_fewer_bytes() {
        for file in files() {
            let (declaration, bytes) = short(&file);
            assert_eq!(kept(&bytes, &file).as_ref(), Some(&declaration));
            assert!(bytes.len() < file.len(), "{} of {}", bytes.len(), file.len());
        }
    }

    #[test]
    fn places_that_a_file_does_not_have_are_refused() {
        let [file, ..] = files();
        let (_, bytes) = short(&file);
        for other in ["", "é", &file[..file.len() / 2]] {
            assert_eq!(kept(&bytes, &Arc::new(other.to_owned())), None);
        }
        let more = [&bytes[..], &[0]].concat();
        assert_eq!(kept(&more, &file), None);
        // A length that is all that a number can be, and one of a number without an end.
        for huge in [&[0xff; 30][..], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]] {
            assert_eq!(kept(huge, &file), None);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn damaged_bytes_are_refused_or_a_declaration_that_holds_together(
            of in 0..3usize,
            at in any::<prop::sample::Index>(),
            bits in 1..=u8::MAX,
            cut in any::<bool>(),
        ) {
            let file = &files()[of];
            let (_, mut bytes) = short(file);
            let at = at.index(bytes.len());
            if cut { bytes.truncate(at) } else { bytes[at] ^= bits }
            let Some(found) = kept(&bytes, file) else { return Ok(()) };
            for (ix, point) in found.points.iter().enumerate() {
                prop_assert!(found.chapters[found.chapter_of(ix)].points.contains(&ix));
                prop_assert_eq!(found.position(point.id), Some(ix));
                prop_assert!(found.section_of(ix).is_none_or(|section| section.title.len() <= file.len()));
            }
        }
    }
}
