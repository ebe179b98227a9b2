//! Editions made from the built-in declaration, with what was done to each point.

use crate::declaration::{Declaration, DeclarationFile, PointFile, builtin, read};

/// What was done, under the names of the comparison; places are those of the old points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Truth {
    pub(super) kind: &'static str,
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

/// An edition made from another.
pub(super) struct Made {
    pub(super) old: Declaration,
    pub(super) new: Declaration,
    pub(super) truth: Vec<Truth>,
}

/// Numbers that are as good as random, the same for a seed.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit as u64).unwrap()
    }

    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// A text with so many of 100 words dropped or replaced by words of the document; one at
/// least.
pub(super) fn reworded(text: &str, percent: usize, document: &[&str], dice: &mut Dice) -> String {
    loop {
        let mut kept = Vec::new();
        for word in text.split_whitespace() {
            if dice.below(100) >= percent {
                kept.push(word);
            } else if dice.below(2) == 0 {
                kept.push(*dice.of(document));
            }
        }
        let made = kept.join(" ");
        if made != text {
            return made;
        }
    }
}

/// A text with one sign, accent or capital changed.
pub(super) fn respelled(text: &str, dice: &mut Dice) -> String {
    let changes: [(&str, &str); 9] = [
        (",", ""),
        (" en ", ", en "),
        ("\"", "“"),
        ("“", "«"),
        ("-", ""),
        ("ë", "e"),
        ("é", "e"),
        (".", ""),
        (" de ", " De "),
    ];
    loop {
        let (from, to) = *dice.of(&changes);
        let places: Vec<usize> = text.match_indices(from).map(|(at, _)| at).collect();
        if !places.is_empty() {
            let at = *dice.of(&places);
            return format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
        }
    }
}

/// Actors and dates of the document, each with another that could stand there.
const OTHERS: [(&str, &str); 12] = [
    ("België", "Luxemburg"),
    ("Belgische", "Luxemburgse"),
    ("Frankrijk", "Duitsland"),
    ("Franse", "Duitse"),
    ("Niger", "Mali"),
    ("Europol", "Eurojust"),
    ("Doornik", "Rijsel"),
    ("Nederland", "Italië"),
    ("2024", "2025"),
    ("2022", "2021"),
    ("EU", "NAVO"),
    ("Antwerpen", "Gent"),
];

/// A text with one actor or date changed; `None` where it names none.
pub(super) fn twin(text: &str) -> Option<String> {
    let (from, to) = OTHERS.iter().find(|(from, _)| text.contains(from))?;
    Some(text.replacen(from, to, 1))
}

/// A text of about as many words that opens as another does: 12 or 13 of 20 words, and
/// goes on in words of other points.
pub(super) fn look_alike(text: &str, document: &[&str], dice: &mut Dice) -> String {
    let words: Vec<&str> = text.split_whitespace().take(20).collect();
    let shared = words.len() * 63 / 100;
    let mut made = words[..shared].to_vec();
    while made.len() < words.len() {
        let start = dice.below(document.len() - 5);
        made.extend(&document[start..start + 3 + dice.below(3)]);
    }
    made.join(" ")
}

/// The halves of a text, cut at the sentence, clause or comma nearest to its middle; `None`
/// of short ones.
pub(super) fn halves(text: &str) -> Option<(String, String)> {
    if text.split_whitespace().count() < 16 {
        return None;
    }
    let middle = text.len() / 2;
    let cut = |sign| {
        let cuts = text.match_indices(sign).map(|(at, sign)| at + sign.len());
        let fits = cuts.filter(|at| at.abs_diff(middle) < text.len() * 3 / 10);
        fits.min_by_key(|at| at.abs_diff(middle))
    };
    let cut = [". ", "; ", ", ", " "].into_iter().find_map(cut)?;
    Some((text[..cut].trim().to_owned(), text[cut..].trim().to_owned()))
}

/// A new point: its text, what was done, and the old points of which it is made.
type NewPoint = (String, usize);

/// An edition with 3 points split, 4 merged in 2 pairs, 3 removed, 6 respelled, 9 reworded
/// by 10 to 30 % (one of them by one actor or date), and 3 added that resemble others; in
/// another order, 5 in another chapter.
pub(super) fn made(seed: u64) -> Made {
    let dice = &mut Dice(seed);
    let old = builtin();
    let texts: Vec<&str> = old.points.iter().map(|point| point.text.as_str()).collect();
    let document: Vec<&str> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
    let mut left: Vec<usize> = (0..texts.len()).collect();
    dice.shuffle(&mut left);
    let mut take = |fits: &dyn Fn(usize) -> bool| {
        let at = left.iter().rposition(|at| fits(*at)).unwrap();
        left.remove(at)
    };
    let split: Vec<usize> = (0..3).map(|_| take(&|at| halves(texts[at]).is_some())).collect();
    let twin_of = take(&|at| twin(texts[at]).is_some());
    let mut truth: Vec<Truth> = Vec::new();
    let mut chapters: Vec<Vec<NewPoint>> = vec![Vec::new(); old.chapters.len()];
    let mut put = |kind, olds: &[usize], texts: Vec<String>| {
        let chapter = old.chapter_of(olds[0]);
        chapters[chapter].extend(texts.into_iter().map(|text| (text, truth.len())));
        let olds = if kind == "added" { Vec::new() } else { olds.to_vec() };
        truth.push(Truth { kind, old: olds, new: Vec::new() });
    };
    let slightly = |text: String, dice: &mut Dice| match dice.below(2) {
        0 => text,
        _ => reworded(&text, 10, &document, dice),
    };
    for at in split {
        let (first, second) = halves(texts[at]).unwrap();
        put("split", &[at], vec![slightly(first, dice), slightly(second, dice)]);
    }
    put("reworded", &[twin_of], vec![twin(texts[twin_of]).unwrap()]);
    for _ in 0..2 {
        // Two points beside each other, neither taken yet.
        let pairs: Vec<usize> = left
            .iter()
            .copied()
            .filter(|at| left.contains(&(at + 1)) && old.chapter_of(*at) == old.chapter_of(at + 1))
            .collect();
        let first = *dice.of(&pairs);
        left.retain(|at| *at != first && *at != first + 1);
        let joined = format!("{} {}", texts[first], texts[first + 1]);
        put("merged", &[first, first + 1], vec![slightly(joined, dice)]);
    }
    let mut left = left.into_iter();
    for at in left.by_ref().take(3) {
        put("removed", &[at], Vec::new());
    }
    for at in left.by_ref().take(6) {
        put("editorial", &[at], vec![respelled(texts[at], dice)]);
    }
    for at in left.by_ref().take(8) {
        let percent = 10 + dice.below(21);
        put("reworded", &[at], vec![reworded(texts[at], percent, &document, dice)]);
    }
    for at in left {
        put("same", &[at], vec![texts[at].to_owned()]);
    }
    for _ in 0..3 {
        let at = dice.below(texts.len());
        put("added", &[at], vec![look_alike(texts[at], &document, dice)]);
    }
    for _ in 0..5 {
        let from = dice.below(chapters.len());
        let to = dice.below(chapters.len());
        let moved = chapters[from].pop();
        chapters[to].extend(moved);
    }
    for chapter in &mut chapters {
        dice.shuffle(chapter);
    }
    for (at, (_, of)) in chapters.iter().flatten().enumerate() {
        truth[*of].new.push(at);
    }
    let new = edition(&old, &chapters);
    truth.sort();
    Made { old, new, truth }
}

fn edition(old: &Declaration, chapters: &[Vec<NewPoint>]) -> Declaration {
    let mut file = DeclarationFile::from(old);
    "2025-05-05".clone_into(&mut file.edition);
    for (chapter, points) in file.chapters.iter_mut().zip(chapters) {
        let point = |(text, _): &NewPoint| PointFile { text: text.clone(), ..PointFile::default() };
        chapter.points = points.iter().map(point).collect();
    }
    read(&file.to_ron().unwrap()).unwrap()
}
