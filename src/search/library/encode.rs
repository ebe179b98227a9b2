//! The bytes in which what is derived is kept, and its reading from bytes of which
//! nothing is believed.

use super::{Family, Indexed, LibraryIndex, Lists, Short, Sort, name_words};
use crate::corpus::Words;

impl LibraryIndex {
    /// The bytes in which it is kept.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::new();
        put_count(&mut out, self.declarations.len());
        for Indexed { hash, ends } in &self.declarations {
            out.extend_from_slice(&hash.to_le_bytes());
            for end in ends {
                out.extend_from_slice(&end.to_le_bytes());
            }
        }
        for Family { words, joined } in [&self.texts, &self.headings, &self.outside] {
            put_words(&mut out, words);
            put_words(&mut out, joined);
        }
        put_words(&mut out, &self.names);
        for Lists { starts, places } in &self.concerns {
            put_numbers(&mut out, starts);
            put_numbers(&mut out, places);
        }
        put_count(&mut out, self.short.bytes.len());
        out.extend_from_slice(&self.short.bytes);
        put_numbers(&mut out, &self.short.ends);
        out
    }

    /// What was kept; `None` where the bytes are not wholly that.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        let mut input = Input(bytes);
        let count = input.count()?;
        let declarations = (0..count).map(|_| input.declaration()).collect::<Option<Vec<_>>>()?;
        let in_order = declarations.is_sorted_by(|a: &Indexed, b| {
            a.ends.iter().zip(b.ends).all(|(before, after)| *before <= after)
        });
        let mut index = Self { declarations, ..Self::default() };
        let [points, outside, actors] =
            [Sort::Points, Sort::Outside, Sort::Actors].map(|sort| index.total(sort));
        index.texts = input.family(points)?;
        index.headings = input.family(points)?;
        index.outside = input.family(outside)?;
        index.names = input.words(actors)?;
        index.name_words = name_words(&index.names);
        index.concerns = [input.lists(actors, points)?, input.lists(actors, points)?];
        let length = input.count()?;
        index.short = Short { bytes: input.take(length)?.to_vec(), ends: input.numbers()? };
        (in_order && input.0.is_empty()).then_some(index)
    }
}

fn put_count(out: &mut Vec<u8>, count: usize) {
    out.extend_from_slice(&(count as u64).to_le_bytes());
}

fn put_numbers(out: &mut Vec<u8>, numbers: &[u32]) {
    put_count(out, numbers.len());
    out.reserve(numbers.len() * 4);
    for number in numbers {
        out.extend_from_slice(&number.to_le_bytes());
    }
}

fn put_words(out: &mut Vec<u8>, words: &Words) {
    let (text, lists, places) = words.parts();
    put_count(out, text.len());
    out.extend_from_slice(text.as_bytes());
    put_numbers(out, lists);
    put_numbers(out, places);
}

/// Bytes that are read from the front.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, bytes: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of things, each of which takes a byte or more.
    fn count(&mut self) -> Option<usize> {
        let (count, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        usize::try_from(u64::from_le_bytes(*count)).ok().filter(|count| *count <= rest.len())
    }

    fn number(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        let count = self.count()?;
        let (numbers, _) = self.take(count.checked_mul(4)?)?.as_chunks();
        Some(numbers.iter().map(|number| u32::from_le_bytes(*number)).collect())
    }

    fn declaration(&mut self) -> Option<Indexed> {
        let (hash, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        let ends = [self.number()?, self.number()?, self.number()?];
        Some(Indexed { hash: u128::from_le_bytes(*hash), ends })
    }

    fn words(&mut self, places: u32) -> Option<Words> {
        let bytes = self.count()?;
        let text = std::str::from_utf8(self.take(bytes)?).ok()?.to_owned();
        Words::from_parts(text, self.numbers()?, self.numbers()?, places)
    }

    fn family(&mut self, places: u32) -> Option<Family> {
        Some(Family { words: self.words(places)?, joined: self.words(places)? })
    }

    fn lists(&mut self, count: u32, most: u32) -> Option<Lists> {
        let (starts, places) = (self.numbers()?, self.numbers()?);
        let fits = starts.len() == count as usize + 1
            && starts.first() == Some(&0)
            && starts.is_sorted()
            && starts.last().is_some_and(|end| *end as usize == places.len())
            && places.iter().all(|place| *place < most);
        fits.then_some(Lists { starts, places })
    }
}
