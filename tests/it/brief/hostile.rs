//! Hostile text comes out as text in every format, as real parsers read it.

use std::collections::BTreeMap;

use hertog::brief::{BriefFormat, Section, Template, Verdict};
use hertog::declaration::{Declaration, builtin, normal};
use hertog::review::NoteText;
use hertog::text::clean;
use html5gum::{Token, Tokenizer};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::support::brief_harness::{BriefHarness, TEXTS};

/// What is markup, or means something, somewhere.
#[rustfmt::skip]
pub(crate) const PIECES: &[&str] = &[
    "<script>alert(1)</script>", "<b>", "</p>", "</blockquote>", "<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&#65;",
    "&", "<", ">", "\"", "'", "`", "```", "~~~", "*", "**", "_", "__", "[x](http://x)", "![x](y)", "](", "[", "]", "\\",
    "\\\\", "|", "| a | b |", "# ", "## x", "- ", "+ ", "1. ", "12) ", "> ", "===", "---", "    ", "\t", "$x$", "^", "~",
    "http://x.y", "<http://x>", "a@b.c", ":", "=cmd()", "=1+1", "+1", "-1", "@SUM(A1)", "＝1", ",", ";", "\"\"", "\r\n", "\n",
    "\u{2028}", "\u{2029}", "\u{85}", "\u{b}", "\u{202e}", "\u{2066}", "\u{200b}", "\u{ad}", "\u{1b}[31m", "\0", "\u{9b}", "\u{ffff}",
    "\u{fdd0}", "\u{a0}",
    "e\u{301}", "👩\u{200d}🔬", "— 3.2 · 3fa9c0d1e2f3", "hertog-brief/1 a b", "{", "}", "{{x}}", "%s", " ", "a",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC"];
    // What shows nothing would leave no paragraph; the rest is as it comes.
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat() + "z")
}

/// The built-in declaration with a text everywhere in chapter 3 where one can be,
/// and the title.
fn declaration(text: &str) -> Declaration {
    let mut declaration = builtin();
    text.clone_into(&mut declaration.title);
    text.clone_into(&mut declaration.subtitle);
    let chapter = &mut declaration.chapters[2];
    text.clone_into(&mut chapter.title);
    chapter.titles = None;
    chapter.evaluation = vec![text.to_owned()];
    let points = chapter.points.clone();
    for point in &mut declaration.points[points] {
        text.clone_into(&mut point.text);
        point.related.clear();
        point.dates.clear();
        for heading in point.heading.iter_mut().flat_map(|h| [&mut h.en, &mut h.nl, &mut h.fr]) {
            text.clone_into(heading);
        }
    }
    for actor in &mut declaration.actors {
        text.clone_into(&mut actor.name.en);
    }
    declaration
}

/// A note's lines are its own: what is tested is each of them.
fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], " ")
}

pub(crate) fn harness(text: &str) -> BriefHarness {
    let mut harness = BriefHarness::of(declaration(text));
    let note = on_one_line(text);
    harness.note("3.1", &format!("{note}\n{note}\n\n{note}"), Some("public"), Some(&note));
    harness
}

fn brief(harness: &BriefHarness, form: BriefFormat) -> String {
    let mut choices = harness.choices(Template::File);
    choices.switch(Section::Questions, true);
    harness.brief("chapter:3", form, &choices)
}

/// How a text is compared once it was shown.
fn shown(text: &str) -> String {
    normal(&clean(text)).into_owned()
}

/// What a reader of Markdown sees: the kinds of events, and the quotes.
fn markdown(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut kinds, mut quotes) = (Vec::new(), Vec::new());
    let mut open: Option<Vec<String>> = None;
    for event in Parser::new(text) {
        match &event {
            Event::Start(Tag::BlockQuote(_)) => open = Some(Vec::new()),
            Event::Start(Tag::Paragraph) => open.iter_mut().for_each(|q| q.push(String::new())),
            Event::End(TagEnd::BlockQuote(_)) => {
                let mut paragraphs = open.take().unwrap();
                paragraphs.pop();
                quotes.push(paragraphs.join("\n"));
            }
            Event::Text(words) => {
                if let Some(last) = open.as_mut().and_then(|q| q.last_mut()) {
                    last.push_str(words);
                }
                continue;
            }
            Event::Code(_) => {
                kinds.push("code".to_owned());
                continue;
            }
            _ => {}
        }
        kinds.push(format!("{event:?}"));
    }
    (kinds, quotes)
}

/// What a reader of HTML sees: tags with their attributes but for fingerprints,
/// and the quotes. Any error that the standard names fails.
fn html(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut quotes, mut open) = (Vec::new(), Vec::new(), false);
    let mut depth: Vec<String> = Vec::new();
    let name = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    for token in Tokenizer::new(text) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let tag_name = name(&tag.name);
                let attributes: BTreeMap<String, String> =
                    tag.attributes.iter().map(|(key, value)| (name(key), name(value))).collect();
                let kept = attributes.iter().filter(|(key, _)| {
                    !matches!(key.as_str(), "data-fingerprint" | "aria-label" | "content")
                });
                tags.push(format!("{tag_name} {:?}", kept.collect::<Vec<_>>()));
                if tag_name == "blockquote" {
                    open = true;
                    quotes.push(String::new());
                }
                if !tag.self_closing {
                    depth.push(tag_name);
                }
            }
            Token::EndTag(tag) => {
                let tag_name = name(&tag.name);
                open &= tag_name != "blockquote";
                assert_eq!(depth.pop().as_deref(), Some(&*tag_name));
            }
            Token::String(words) if open => quotes.last_mut().unwrap().push_str(&name(&words)),
            Token::Error(error) => panic!("{error:?}"),
            _ => {}
        }
    }
    assert!(depth.is_empty(), "{depth:?}");
    (tags, quotes)
}

/// Nothing in a file steers a terminal or the reading direction.
fn is_harmless(text: &str, breaks: &[char]) -> bool {
    let steers = |c: char| {
        (c.is_control() && !breaks.contains(&c))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    !text.contains(steers)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn in_markdown(text in hostile()) {
        let (mine, plain) = (brief(&harness(&text), BriefFormat::Markdown), brief(&harness("tekst"), BriefFormat::Markdown));
        let ((kinds, quotes), (expected, _)) = (markdown(&mine), markdown(&plain));
        prop_assert_eq!(kinds, expected, "{}", mine);
        prop_assert!(quotes.len() == 11 && quotes.iter().all(|quote| shown(quote) == shown(&text)), "{:?}", quotes);
        prop_assert!(is_harmless(&mine, &['\n']));
    }

    #[test]
    fn in_html(text in hostile()) {
        let (mine, plain) = (brief(&harness(&text), BriefFormat::Html), brief(&harness("tekst"), BriefFormat::Html));
        let ((tags, quotes), (expected, _)) = (html(&mine), html(&plain));
        prop_assert_eq!(tags, expected);
        prop_assert!(quotes.len() == 11 && quotes.iter().all(|quote| shown(quote) == shown(&text)), "{:?}", quotes);
        prop_assert!(is_harmless(&mine, &['\n']));
    }

    #[test]
    fn in_csv(text in hostile()) {
        let mine = brief(&harness(&text), BriefFormat::Csv);
        let mut reader = csv::ReaderBuilder::new().from_reader(mine.as_bytes());
        let column = reader.headers().unwrap().iter().position(|name| name == "text").unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), 12);
        for row in &rows[..11] {
            prop_assert!(!row.iter().any(|cell| cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r'])), "{:?}", row);
            let cell = &row[column];
            let guarded = cell.strip_prefix('\'').filter(|inner| shown(inner) == shown(&text));
            prop_assert!(guarded.is_some() || shown(cell) == shown(&text), "{:?}", cell);
        }
        prop_assert!(is_harmless(&mine, &['\r', '\n']));
    }

    #[test]
    fn in_json(text in hostile()) {
        let mine = brief(&harness(&text), BriefFormat::Json);
        let read: serde_json::Value = serde_json::from_str(&mine).unwrap();
        let points = read["groups"][0]["points"].as_array().unwrap();
        prop_assert!(points.iter().all(|point| point["text"] == text.as_str()));
        let note: NoteText = on_one_line(&text).parse().unwrap();
        let noted = points[0]["notes"][0]["text"].as_str().unwrap();
        prop_assert_eq!(noted.lines().next().unwrap(), note.as_str());
        prop_assert!(is_harmless(&mine, &['\n']));
    }

    #[test]
    fn and_verify_reads_it_back_from_each(text in hostile()) {
        let harness = harness(&text);
        for form in TEXTS {
            let checked = harness.check(brief(&harness, form), form);
            prop_assert_eq!(checked.len(), 11);
            prop_assert!(checked.iter().all(|quote| quote.verdict == Verdict::True), "{:?} {:?}", form, checked);
        }
    }

    #[test]
    fn no_reader_stumbles_over_anything(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "(\\PC|[<>\"'&`>\\n,;{}=/])*") {
        for form in BriefFormat::ALL {
            let _ = form.read(&bytes);
            let _ = form.read(text.as_bytes());
            let _ = form.read(BriefFormat::of(&bytes).word().as_bytes());
        }
    }
}
