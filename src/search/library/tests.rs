//! The answers of all declarations at once, beside those of each by itself.

use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;
use crate::corpus::{IndexedDeclaration, ReviewView};
use crate::declaration::{BUILTIN, Declaration, builtin, keep, read};
use crate::review::{Author, DeviceId, Reviews};
use crate::search::{Query, search};

const TODAY: jiff::civil::Date = date(2026, 11, 24);

/// Some declarations in the words of the built-in one: whole, in part, with slips.
fn declarations() -> Vec<Declaration> {
    let slips = BUILTIN.replace("smokkelaars", "smokelaars").replace("drugs", "drug's");
    let signs = BUILTIN.replace("EU-lidstaten", "E.U. lidstaten").replace("samen ", "sa-men ");
    let mut all = vec![builtin(), read(&slips).unwrap(), read(&signs).unwrap()];
    let mut few = builtin();
    few.actors.truncate(3);
    for (ix, point) in few.points.iter_mut().enumerate() {
        let words: Vec<&str> = point.text.split(' ').skip(ix % 3).step_by(2).collect();
        point.text = words.join(" ").into();
    }
    all.push(few);
    let mut bare = builtin();
    bare.points.iter_mut().for_each(|point| point.heading = None);
    bare.context.clear();
    bare.chapters.iter_mut().for_each(|chapter| chapter.evaluation.clear());
    all.push(bare);
    all
}

/// The file from which most of their texts are.
fn file() -> Arc<String> {
    Arc::new(BUILTIN.to_owned())
}

fn index(declarations: &[Declaration]) -> LibraryIndex {
    let mut builder = Builder::default();
    for (hash, declaration) in (0..).zip(declarations) {
        builder.add(hash, declaration, &file());
    }
    builder.finish()
}

thread_local! {
    static CASE: (Vec<IndexedDeclaration>, LibraryIndex, Reviews) = {
        let all = declarations();
        let index = index(&all);
        let author = Author { reviewer: "Zoë".parse().unwrap(), device: DeviceId::from_random(7) };
        let reviews = Reviews::fold(author, Vec::new());
        (all.into_iter().map(IndexedDeclaration::new).collect(), index, reviews)
    };
}

/// Compares both ways for a query; false where it is not answered from the index.
fn same(text: &str) -> bool {
    CASE.with(|(all, index, reviews)| {
        let Ok(query) = Query::parse(text, all[0].declaration()) else { return false };
        let Some(answers) = answers(index, &query) else { return false };
        assert_eq!(answers.len(), all.len());
        for (corpus, answer) in all.iter().zip(answers) {
            let zone = &TimeZone::UTC;
            let view = ReviewView { corpus, reviews, today: TODAY, zone };
            let mut found = search(&view, &query);
            let others = std::mem::take(&mut found.other_matches);
            assert_eq!(answer.found, found, "{text}");
            assert!(answer.elsewhere || others.is_empty(), "{text}: {others:?}");
        }
        true
    })
}

#[test]
fn plain_words_are_answered_as_in_each_declaration_by_itself() {
    for text in [
        "havens",
        "haven",
        "e",
        "de",
        "smokkelaars",
        "smokelaars",
        "smokkelars",
        "eu",
        "samen",
        "europol",
        "frankrijk",
        "traite",
        "drugs",
        "text:drugs",
        "~drugs",
        "~europol",
        "politiek",
        "havens -drugs",
        "-drugs",
        "-(havens or europol)",
        "havens or drugs",
        "\"drugs\"",
        "mensnehandel",
        "mensenhandl",
        "xyzzyxyzzy",
        "hertoginnedal",
        "terorisme",
        "eurpol",
        "text:eurpol",
        "belgie frankrijk",
        "navo",
        "tournai",
        "politei",
        "douanes -eurpol",
        "(a or b) -c",
        "lidstaten",
        "vs",
        "ivm",
        "nato",
        "unie",
        "2023",
    ] {
        assert!(same(text), "{text} is plain");
    }
}

#[test]
fn other_queries_are_left_to_each_declaration() {
    for text in
        ["", "\"drugs en\"", "eu-lidstaten", "is:open", "actor:europol", "2.6", "havens is:open"]
    {
        assert!(!same(text), "{text}");
    }
}

/// A word of the built-in declaration, whole or in part, right or with a slip.
fn word() -> impl Strategy<Value = String> {
    let declaration = builtin();
    let points = declaration.points.iter().flat_map(|point| {
        let heading = point.heading.iter().flat_map(crate::corpus::in_all_languages);
        heading.map(str::to_owned).chain([point.text.to_string()]).collect::<Vec<_>>()
    });
    let names = declaration.actors.iter().map(|actor| actor.name.nl.to_string());
    let context = declaration.context.iter().map(ToString::to_string);
    let texts: Vec<String> = points.chain(names).chain(context).collect();
    let words = texts.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    (prop::sample::select(words), 0..6u8, 0..30usize).prop_map(|(word, slip, at)| {
        let mut letters: Vec<char> = word.chars().collect();
        let at = at % letters.len();
        match slip {
            1 => drop(letters.remove(at)),
            2 => letters.insert(at, 'x'),
            3 => letters[at] = 'e',
            4 if at > 0 => letters.swap(at, at - 1),
            5 => letters.truncate(at + 1),
            _ => {}
        }
        letters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn any_plain_query_is_answered_alike(
        words in prop::collection::vec((word(), 0..6u8), 1..4),
        or in any::<bool>(),
    ) {
        let words = words.into_iter().filter(|(word, _)| !word.is_empty());
        let terms: Vec<String> = words.map(|(word, kind)| match kind {
            1 => format!("-{word}"),
            2 => format!("~{word}"),
            3 => format!("text:{word}"),
            4 => format!("\"{word}\""),
            _ => word,
        }).collect();
        same(&terms.join(if or { " or " } else { " " }));
    }

    #[test]
    fn bytes_that_are_not_what_was_kept_are_refused_or_read(at in 0..200_000usize, bits in 1..=u8::MAX, cut in any::<bool>()) {
        CASE.with(|(_, index, _)| {
            let mut bytes = index.encode();
            let at = at % bytes.len();
            if cut { bytes.truncate(at) } else { bytes[at] ^= bits }
            if let Some(read) = LibraryIndex::decode(&bytes) {
                let query = Query::parse("europol or drugs", &builtin()).unwrap();
                prop_assert!(answers(&read, &query).is_some());
            }
            Ok(())
        })?;
    }
}

#[test]
fn what_is_kept_is_read_again_and_joined_as_if_made_at_once() {
    let all = declarations();
    let made = index(&all);
    let bytes = made.encode();
    assert_eq!(LibraryIndex::decode(&bytes).unwrap().encode(), bytes);
    let mut others = Builder::default();
    for (hash, declaration) in (2..).zip(&all[2..]) {
        others.add(hash, declaration, &file());
    }
    let joined = index(&all[..2]).joined(&others.finish());
    assert_eq!(joined.hashes().collect::<Vec<_>>(), made.hashes().collect::<Vec<_>>());
    for text in ["drugs", "smokelaars", "~europol", "sa", "frankrijk -eu"] {
        let query = Query::parse(text, &all[0]).unwrap();
        assert_eq!(answers(&joined, &query), answers(&made, &query), "{text}");
    }
    for (place, declaration) in all.iter().enumerate() {
        assert_eq!(joined.declaration(place, &file()).as_ref(), Some(declaration));
        assert_eq!(joined.declaration(place + all.len(), &file()), None);
        assert_eq!(joined.declaration(place, &Arc::default()), None);
    }
}

#[test]
fn a_declaration_in_short_with_other_points_than_are_searched_is_refused() {
    let all = declarations();
    let mut made = index(&all[..2]);
    let mut other = all[0].clone();
    other.points.pop();
    other.chapters.last_mut().unwrap().points.end -= 1;
    made.short = Short::default();
    for declaration in [&other, &all[1]] {
        made.short.push(|bytes| keep(declaration, &file(), bytes));
    }
    assert_eq!(made.declaration(0, &file()), None);
    assert_eq!(made.declaration(1, &file()).as_ref(), Some(&all[1]));
}
