use super::*;
use crate::text::{is_clean, width};
use proptest::prelude::*;

const WIDTHS: [u16; 3] = [40, 80, 160];

fn shown(markdown: &str, columns: u16) -> Vec<String> {
    lines(markdown, columns).iter().map(Line::text).collect()
}

fn is_block(line: &Line) -> bool {
    line.spans.iter().any(|span| span.style == Style::Block)
}

#[test]
fn every_page_fits_but_for_its_blocks_of_code() {
    for page in PAGES {
        for columns in WIDTHS {
            let lines = lines(page.text, columns);
            let wide = |line: &&Line| !is_block(line) && line.width() > columns.into();
            let wide: Vec<String> = lines.iter().filter(wide).map(Line::text).collect();
            assert_eq!(wide, [""; 0], "{} at {columns}", page.name);
            let blank = |pair: &&[Line]| pair.iter().all(|line| line.spans.is_empty());
            let prose: String = page.text.split("```").step_by(2).collect();
            let prose = super::lines(&prose, columns);
            assert!(prose.windows(2).find(blank).is_none(), "{} at {columns}", page.name);
        }
    }
}

#[test]
fn no_mark_of_markdown_is_left_on_any_page() {
    for page in PAGES {
        for line in lines(page.text, 80).iter().filter(|line| !is_block(line)) {
            let text: String = line.spans.iter().map(|span| &*span.text).collect();
            let plain = line.spans.iter().filter(|span| span.style != Style::Code);
            let prose: String = plain.map(|span| &*span.text).collect();
            let marks = ["**", "](", "`", "<!--", "|-", "| ", "!["];
            let mark = marks.into_iter().find(|mark| prose.contains(mark));
            assert_eq!(mark, None, "{}: {text}", page.name);
            assert!(!text.starts_with('#'), "{}: {text}", page.name);
            assert!(!prose.contains(".md)"), "{}: {text}", page.name);
        }
    }
}

#[test]
fn every_word_of_a_page_is_shown() {
    for page in PAGES {
        // Wide enough for the longest run of letters without a blank.
        let shown: Vec<String> = shown(page.text, 1000);
        let shown = shown.join(" ");
        let words = |text: &str| -> Vec<String> {
            let word = |c: char| !c.is_alphanumeric();
            text.split(word).filter(|word| word.len() > 3).map(str::to_owned).collect()
        };
        let all: std::collections::HashSet<String> = words(&shown).into_iter().collect();
        // Comments, pictures and names of languages are for browsers, addresses become commands.
        let outside =
            |line: &&str| !["<!--", "![", "```"].iter().any(|mark| line.starts_with(mark));
        let prose: String = page.text.lines().filter(outside).collect::<Vec<_>>().join("\n");
        let without = prose.split("](").enumerate().map(|(at, part)| match part.split_once(')') {
            Some((_, rest)) if at > 0 => rest,
            _ => part,
        });
        let missing: Vec<String> =
            without.flat_map(words).filter(|word| !all.contains(word)).collect();
        assert_eq!(missing, [""; 0], "{}", page.name);
    }
}

#[test]
fn blocks_are_set_as_they_are_read() {
    let text = "# A *title*\n\nSome **strong** `code` and a\nsecond line.\n\n- one\n- two\n  - deeper, \
                and long enough to be broken\n\nEnd.\n\n1. first\n\n2. second\n\n> Quoted\n\n---\n\n\
                ```sh\nhertog list  # all\n\nx\n```\n\n### Small\n\nlast";
    let expected = [
        "A title",
        "═══════",
        "",
        "Some strong code and a",
        "second line.",
        "",
        "• one",
        "• two",
        "  • deeper, and long enough",
        "    to be broken",
        "",
        "End.",
        "",
        "1. first",
        "",
        "2. second",
        "",
        "│ Quoted",
        "",
        "────────────────────────────",
        "",
        "  hertog list  # all",
        "",
        "  x",
        "",
        "Small",
        "",
        "last",
    ];
    assert_eq!(shown(text, 28), expected);
    let title = lines(text, 28).remove(0);
    let styles: Vec<Style> = title.spans.iter().map(|span| span.style).collect();
    assert_eq!(styles, [Style::Heading, Style::Emphasis]);
}

#[test]
fn a_block_of_code_keeps_its_lines_and_fits_where_it_can() {
    let text = "```text\n0123456789\n```\n";
    assert_eq!(shown(text, 12), ["  0123456789"]);
    assert_eq!(shown(text, 11), ["0123456789"]);
    assert_eq!(shown(text, 5), ["0123456789"]);
}

#[test]
fn what_is_typed_is_broken_at_blanks_alone() {
    let text = "a very well-known `--source-date` and `note --edit`";
    let expected = ["a very well-", "known", "--source-date", "and note", "--edit"];
    assert_eq!(shown(text, 13), expected);
}

#[test]
fn a_table_has_columns_where_its_words_have_room() {
    let text =
        "| key | what it does |\n|---|---|\n| `j` | the next row |\n| `Backspace` | a page up |\n";
    let expected = [
        "key        what it does",
        "─────────  ────────────",
        "j          the next row",
        "Backspace  a page up",
    ];
    assert_eq!(shown(text, 40), expected);
    let broken = [
        "key        what it",
        "           does",
        "─────────  ─────────",
        "j          the next",
        "           row",
        "",
        "Backspace  a page up",
    ];
    assert_eq!(shown(text, 20), broken);
    let stacked = [
        "j",
        "  what it",
        "  does: the",
        "  next row",
        "",
        "Backspace",
        "  what it",
        "  does: a page",
        "  up",
    ];
    assert_eq!(shown(text, 14), stacked);
    let bare = "| | |\n|---|---|\n| a | b |\n";
    assert_eq!(shown(bare, 40), ["a  b"]);
}

#[test]
fn links_are_words_and_those_to_pages_are_commands() {
    for (text, expected) in [
        ("see [queries.md](queries.md)", "see hertog help queries"),
        ("see [the rules](format.md#lines).", "see the rules (hertog help format)."),
        ("[above](#files)", "above"),
        ("[RON](https://ron.example/)", "RON (https://ron.example/)"),
        ("<https://ron.example/>", "https://ron.example/"),
        ("[figures](performance.md#figures)", "figures"),
        ("![a picture](pictures/x.svg)words", "words"),
        ("<!-- hidden -->", ""),
    ] {
        assert_eq!(shown(text, 80).join("\n"), expected, "{text}");
    }
    for page in PAGES {
        let linked = page.text.split("](").skip(1).filter_map(|rest| rest.split_once(".md"));
        // The README and the pages for developers are not built in.
        let known = |name: &str| {
            super::page(name).is_some()
                || ["../README", "performance", "architecture"].contains(&name)
        };
        let lost: Vec<&str> = linked
            .map(|(name, _)| name)
            .filter(|name| !name.contains(')') && !known(name))
            .collect();
        assert_eq!(lost, [""; 0], "{}", page.name);
    }
}

#[test]
fn what_steers_a_terminal_is_seen() {
    let text = "a\u{202e}b\u{1b}[31m\u{200b}c `d\u{7}` [e](https://x/\u{202e})\n\n```\nf\u{1b}]0;x\u{7}\tg\n```\n\n\
                | h\u{9b} |\n|---|\n| i\u{2066} |\n";
    let lines = shown(text, 80);
    assert!(lines.iter().all(|line| is_clean(line)), "{lines:?}");
    assert!(lines[0].starts_with("a\u{fffd}b\u{fffd}[31mc d\u{fffd} e (https://x/"), "{lines:?}");
}

#[test]
fn pages_are_listed_by_names_that_can_be_typed() {
    for page in PAGES {
        assert!(page.name.bytes().all(|byte| byte.is_ascii_lowercase()), "{}", page.name);
        assert!(page.text.starts_with("# ") && !page.about.is_empty(), "{}", page.name);
        assert_eq!(super::page(page.name).map(|found| found.text), Some(page.text));
    }
    assert!(super::page("architecture").is_none());
}

/// Pieces of Markdown of every kind, and any others.
const ANY: &str = "(# |\\*\\*|`|```\n|> |- |1\\. |\\| |\\|---\\|\n|\n|\n\n|\\[a\\]\\(b\\)|<b>|[a-z]{1,9}| |日|\\PC){0,40}";

proptest! {
    #[test]
    fn any_text_becomes_clean_lines_that_fit(text in ANY, columns in 20_u16..60) {
        for line in lines(&text, columns) {
            prop_assert!(is_clean(&line.text()));
            let indent = line.text().len() - line.text().trim_start_matches(['│', ' ', '•']).len();
            let fits = width(&line.text()) <= usize::from(columns);
            // Deeper than the width nothing fits.
            prop_assert!(fits || is_block(&line) || indent + 2 > columns.into(), "{}", line.text());
        }
    }
}
