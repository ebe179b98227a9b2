//! What the quick reader reads is what ron reads.

use std::fmt::Debug;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Serialize, Serializer};

use super::*;
use crate::declaration::read::parse;
use crate::declaration::{BUILTIN, Declaration, Fault, decode};

/// A small file with everything in it.
const SMALL: &str = r#"// a
Declaration(schema: 1, id: "a-1", edition: "2", language: "nl", title: "T\"\u{e9}\\",
  source: Source(name: "S",),
  labels: (next: "N"), parties: ["be"], actors: [(id: "be", kind: State, name: (nl: "B", en: "B", fr: "B"), aliases: []), ],
  chapters: [ /* b */
    (number: 1, title: "É", points: [(text: "x\n"), (number: "3.1", text: "y", heading: Some((nl: "h", en: "h", fr: "h"),),
      related: [(actor: "be", quote: "y")], dates: [(on: "2024-06..2025", role: Event, quote: "y")])]),
    Chapter(number: 20, titles: (en: "e", fr: "f",), title: ""),
  ],
)
"#;

/// What the quick reader makes of a text, which must be what ron makes.
fn quick(text: &str) -> Option<Result<Declaration, Fault>> {
    let read = file(text.as_bytes())?.declaration(Ok);
    let general = parse(text).unwrap_or_else(|fault| panic!("read, but {fault}: {text}"));
    assert_eq!(read, general.declaration(Numbered::of), "{text}");
    Some(read)
}

#[test]
fn the_built_in_file_and_its_like_need_no_general_parser() {
    let page = include_str!("../../../docs/format.md");
    let example = page.split("```ron\n").nth(1).unwrap().split("```").next().unwrap();
    for text in
        [BUILTIN, SMALL, example, &BUILTIN.replace('\n', "\r\n"), &BUILTIN.replace('\n', "\n//\n")]
    {
        assert!(quick(text).is_some());
    }
}

#[test]
fn what_is_rare_is_left_to_ron() {
    for (usual, rare) in [
        ("\"S\"", "r#\"S\"#"),
        ("\"S\"", "\"\\x53\""),
        ("\"S\"", "\"\\\n  S\""),
        ("number: 20", "number: 0x14"),
        ("number: 20", "number: 2_0"),
        ("number: 20", "r#number: 20"),
        ("/* b */", "/* b /* */ */"),
        ("// a", "#![enable(implicit_some)]"),
        ("schema: 1", "schema:\u{200e}1"),
    ] {
        let text = SMALL.replacen(usual, rare, 1);
        assert!(parse(&text).is_ok() && file(text.as_bytes()).is_none(), "{rare}");
    }
}

#[test]
fn what_ron_refuses_is_never_read() {
    for (right, wrong) in [
        ("schema: 1", "schema: 2"),
        ("schema: 1", "schema: 4294967297"),
        ("schema: 1, ", ""),
        ("schema: 1", "schema: 1, schema: 1"),
        ("id: \"a-1\"", "id: \"A\""),
        ("State", "Firm"),
        ("\"3.1\"", "3"),
        ("parties: [\"be\"]", "parties: [,]"),
        ("\"S\",", "\"S\",,"),
        ("\"S\",", ","),
        ("2024-06..2025", "soon"),
        ("(text: \"x\\n\")", "(text: \"x\\n\", colour: \"red\")"),
        ("(text: \"x\\n\")", "()"),
        ("(text: \"x\\n\"), ", "(text: \"x\\n\") "),
        ("\\u{e9}", "\\u{110000}"),
        ("\\u{e9}", "\\u{00000e9}"),
        ("\\u{e9}", "\\u{}"),
        ("\\u{e9}", "\\u e9"),
        ("/* b */", "/*/"),
        ("// a", "/ a"),
        ("Chapter(", "Point("),
    ] {
        let text = SMALL.replacen(right, wrong, 1);
        assert!(
            text != SMALL && parse(&text).is_err() && file(text.as_bytes()).is_none(),
            "{wrong}"
        );
    }
    assert!(file(format!("{SMALL})").as_bytes()).is_none());
    assert!(file(&SMALL.as_bytes()[..SMALL.trim_end().len() - 1]).is_none());
    for opening in ["[", "(", "Some(", "/*", "chapters: [(", "\"\\"] {
        assert!(file(opening.repeat(20_000).as_bytes()).is_none());
        let deep = SMALL.replacen("[(text", &opening.repeat(20_000), 1);
        assert!(file(deep.as_bytes()).is_none());
    }
}

/// Wherever it stands: in a text, a comment, a name or a blank.
#[test]
fn bytes_that_are_no_text_are_never_read() {
    for at in 0..=SMALL.len() {
        for wrong in [&b"\0"[..], b"\xff", b"\xc3", b"\xe2\x82", b"\xed\xa0\x80"] {
            for gone in 0..2 {
                let mut bytes = SMALL.as_bytes().to_vec();
                bytes.splice(at..(at + gone).min(bytes.len()), wrong.iter().copied());
                assert!(decode(&bytes).is_ok() || file(&bytes).is_none(), "{at}");
            }
        }
    }
}

#[test]
fn no_change_of_one_sign_makes_the_two_differ() {
    const SIGNS: &str = "\"\\/*,:()[]{}'#_ \n.-+1aun\u{a0}";
    let mut read = 0;
    for (at, old) in SMALL.char_indices() {
        let (before, after) = (&SMALL[..at], &SMALL[at + old.len_utf8()..]);
        read += usize::from(quick(&format!("{before}{after}")).is_some());
        for sign in SIGNS.chars() {
            read += usize::from(quick(&format!("{before}{sign}{after}")).is_some());
            read += usize::from(quick(&format!("{before}{sign}{old}{after}")).is_some());
        }
    }
    assert!(read > 2_000, "{read} of the changed files were read");
}

/// What changes a file's sense, or might seem to.
const STREWN: &[&str] = &[
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "\\",
    "/*",
    "*/",
    "//",
    "/**/",
    "/*/*/",
    "\n",
    "\r\n",
    "()",
    "[],",
    "text: \"x\",",
    "number: 2,",
    "number: \"2\",",
    "title: \"x\",",
    "(text: \"x\"),",
    "(number: 9, title: \"\"),",
    "Some(",
    "None",
    "Point",
    "Chapter",
    "r\"",
    "r#",
    "0",
    "-",
    "_",
    "\\u{41}",
    "\\x41",
    "\u{a0}",
    "\u{feff}",
    "\u{200e}",
    "é",
    "\n    ),\n    (number: 3",
];

fn strewn(text: &str, changes: &[(Index, Index, &str)]) -> String {
    let mut text = text.to_owned();
    for (from, length, new) in changes {
        let from = text.floor_char_boundary(from.index(text.len() + 1));
        let to = text.floor_char_boundary((from + length.index(12)).min(text.len()));
        let old = text[from..to].to_owned();
        // Taken away, doubled, or something else in its place or before it.
        let new = if new.is_empty() { old.repeat(2) } else { (*new).to_owned() };
        text.replace_range(from..to, if new == "-" { "" } else { &new });
    }
    text
}

/// Changes of a file: where, how long, and what is put there.
fn changes() -> impl Strategy<Value = Vec<(Index, Index, &'static str)>> {
    let new = prop_oneof![Just(""), Just("-"), select(STREWN)];
    prop::collection::vec((any::<Index>(), any::<Index>(), new), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn of_a_damaged_file_the_two_make_the_same(changes in changes()) {
        quick(&strewn(SMALL, &changes));
    }
}

proptest! {
    #[test]
    fn of_a_large_damaged_file_the_two_make_the_same(changes in changes()) {
        quick(&strewn(BUILTIN, &changes));
    }

    #[test]
    fn any_file_in_any_usual_layout_needs_no_general_parser(file in files(), layout in layouts(), strewn in between()) {
        let options = Options::default().with_default_extension(layout.extensions);
        // Line ends are escaped in texts: these stand between the pieces.
        let text = options.to_string_pretty(&file, layout).unwrap().replace('\n', strewn);
        prop_assert_eq!(quick(&text), Some(file.declaration(Numbered::of)), "{}", text);
    }

    #[test]
    fn pieces_make_the_same_whole(changes in changes(), pieces in 2..9_usize) {
        let text = strewn(BUILTIN, &changes);
        let Some(start) = text.find("  chapters: [") else { return Ok(()) };
        let mut apart = Cursor::new(text.as_bytes()).moved(start + "  chapters: [".len());
        let mut whole = apart;
        if let Some(read) = in_pieces(&mut apart, pieces) {
            prop_assert!(chapters(&mut whole, None).is_some_and(|whole| same(&read, &whole)));
            prop_assert_eq!(apart.at(), whole.at());
        }
    }
}

fn same(a: &Numbered, b: &Numbered) -> bool {
    a.chapters == b.chapters && a.points == b.points
}

#[test]
fn the_built_in_file_is_read_in_pieces() {
    let start = BUILTIN.find("  chapters: [").unwrap() + "  chapters: [".len();
    let whole = file(BUILTIN.as_bytes()).unwrap().chapters;
    for pieces in 2..6 {
        let mut cursor = Cursor::new(BUILTIN.as_bytes()).moved(start);
        assert!(same(&in_pieces(&mut cursor, pieces).unwrap(), &whole));
    }
}

/// A chapter that is commented out reads well from its bracket on.
#[test]
fn what_only_looks_like_a_chapter_is_none() {
    let title = "lang ".repeat(20);
    for (sign, is_one) in [("", true), ("//", false)] {
        let second = format!("{sign}(number: 2, title: \"b\"),\n(number: 3, title: \"c\"),]");
        let text = format!("(number: 1, title: \"{title}\"), {second}");
        let read = in_pieces(&mut Cursor::new(text.as_bytes()), 2);
        assert_eq!(read.map(|read| read.chapters.len()), is_one.then_some(3), "{text}");
    }
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        SCHEMA.serialize(serializer)
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,12}", "[\"\\\\'\n\r\t\0{}u#/*,()é\u{301}\u{1f600}]{0,12}"]
}

fn id<T: FromStr<Err: Debug> + Debug>() -> impl Strategy<Value = T> {
    "[a-z0-9-]{1,9}".prop_map(|id| id.parse().unwrap())
}

fn list<T: Debug>(item: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(item, 0..3)
}

fn localized() -> impl Strategy<Value = Localized> {
    (text(), text(), text()).prop_map(|(nl, en, fr)| Localized { nl, en, fr })
}

fn points() -> impl Strategy<Value = FilePoint> {
    let related = (id(), text()).prop_map(|(actor, quote)| Related { actor, quote });
    let on = select(vec!["2024", "2024-06-05", "2023..2024-02"]).prop_map(|on| on.parse().unwrap());
    let role = select(vec![DateRole::Deadline, DateRole::Event, DateRole::Reference]);
    let date = (on, role, text()).prop_map(|(on, role, quote)| Date { on, role, quote });
    let number = prop::option::of("[1-9][0-9]{0,8}(\\.[1-9]){0,2}");
    (number, text(), prop::option::of(localized()), list(related), list(date)).prop_map(
        |(number, text, heading, related, dates)| FilePoint {
            number,
            text,
            heading,
            related,
            dates,
        },
    )
}

fn file_chapters() -> impl Strategy<Value = FileChapter> {
    let titles = (text(), text()).prop_map(|(en, fr)| Titles { en, fr });
    (1..=999_999_999_u32, text(), prop::option::of(titles), list(text()), list(points())).prop_map(
        |(number, title, titles, evaluation, points)| FileChapter {
            number,
            title,
            titles,
            evaluation,
            points,
        },
    )
}

fn files() -> impl Strategy<Value = File<Vec<FileChapter>>> {
    use ActorKind::{Agency, Body, Instrument, State, Union};
    let kind = select(vec![Agency, Body, Union, State, Instrument]);
    let actor = (id(), kind, localized(), list(text()))
        .prop_map(|(id, kind, name, aliases)| Actor { id, kind, name, aliases });
    let texts = (text(), text(), text(), text(), text(), text(), text());
    let ids = (id(), id(), list(id()));
    (ids, texts, list(actor), list(text()), list(file_chapters())).prop_map(
        |((id, edition, parties), (a, b, c, d, e, f, g), actors, context, chapters)| File {
            schema: Schema,
            id,
            edition,
            language: a.clone(),
            title: b.clone(),
            subtitle: c.clone(),
            place: d.clone(),
            parties,
            source: Source { name: e.clone(), note: f.clone() },
            labels: Labels { context: g, steps: a, evaluation: b, next: c },
            actors,
            context,
            chapters,
        },
    )
}

/// How ron's own writer may lay a file out.
fn layouts() -> impl Strategy<Value = PrettyConfig> {
    let indents = select(vec!["", " ", "\t"]);
    (any::<bool>(), any::<bool>(), any::<bool>(), indents, 0..9_usize).prop_map(
        |(names, compact, implicit, indent, depth)| {
            let some = if implicit { Extensions::IMPLICIT_SOME } else { Extensions::empty() };
            PrettyConfig::new()
                .struct_names(names)
                .compact_arrays(compact)
                .indentor(indent)
                .depth_limit(depth)
                .extensions(some)
        },
    )
}

/// What stands in place of line ends.
fn between() -> impl Strategy<Value = &'static str> {
    select(vec!["\n", "\r\n", " ", "\t// \" ( /* \n", "/* , \" ) // ** */", "//\n\n"])
}
