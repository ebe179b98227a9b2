//! Where in a RON source the value at a path stands. Used only once there is a
//! fault to report, so that reading need not remember any places.
//!
//! The scanner is tolerant: it knows brackets, quotes and comments, and leaves
//! it to ron to judge whether the source is right.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::fault::Fault;

/// Deeper values are skipped: ron reads none that deep.
const DEEPEST: usize = 128;

/// The faults with the lines and columns at which their paths stand, in the
/// order of the file. A path that the source does not hold (a field left out)
/// stands where the nearest value around it does.
pub(super) fn placed(source: &str, faults: Vec<Fault>) -> Vec<Fault> {
    let offsets = offsets(source, faults.iter().filter_map(|fault| fault.path.as_deref()));
    let offset = |fault: &Fault| {
        around(fault.path.as_deref()?).find_map(|path| offsets.get(path).copied().flatten())
    };
    let found: Vec<Option<usize>> = faults.iter().map(offset).collect();
    let mut placed: Vec<(Option<usize>, Fault)> = found.into_iter().zip(faults).collect();
    placed.sort_by_key(|(offset, _)| *offset);
    let (mut at, mut line, mut column) = (0, 1, 1);
    for (offset, fault) in &mut placed {
        let Some(offset) = *offset else { continue };
        let (lines, columns) = line_and_column(&source[at..offset]);
        column = if lines == 1 { column + columns - 1 } else { columns };
        (at, line) = (offset, line + lines - 1);
        (fault.line, fault.column) = (Some(line), Some(column));
    }
    placed.into_iter().map(|(_, fault)| fault).collect()
}

/// The bare word (a number, say) at a path.
pub(super) fn word_at<'a>(source: &'a str, path: &str) -> Option<&'a str> {
    let found = offsets(source, std::iter::once(path)).get(path).copied().flatten()?;
    let rest = &source[found..];
    Some(&rest[..rest.find(|c: char| !is_word(c)).unwrap_or(rest.len())])
}

/// The first byte from `at` on that is no white space and in no comment.
pub(crate) fn past_blanks(source: &str, at: usize) -> usize {
    let mut scan = Scan { source, at };
    scan.blanks();
    scan.at
}

/// Line and column just after a text, both from 1.
pub(super) fn line_and_column(before: &str) -> (usize, usize) {
    let lines = before.bytes().filter(|byte| *byte == b'\n').count();
    let last = before.rfind('\n').map_or(0, |at| at + 1);
    (lines + 1, before[last..].chars().count() + 1)
}

/// A path, then what is around it, from the inside out.
fn around(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rfind(['.', '[']).map(|at| &path[..at]))
}

/// Where each path, and each path around it, stands.
fn offsets<'p>(
    source: &str,
    paths: impl Iterator<Item = &'p str>,
) -> HashMap<&'p str, Option<usize>> {
    let found = paths.flat_map(around).map(|path| (path, None)).collect();
    let mut walk = Locator { scan: Scan { source, at: 0 }, path: String::new(), found };
    walk.scan.attributes();
    walk.value(0);
    walk.found
}

struct Locator<'s, 'p> {
    scan: Scan<'s>,
    path: String,
    found: HashMap<&'p str, Option<usize>>,
}

impl Locator<'_, '_> {
    /// Passes over one value, noting where what is wanted in it stands.
    fn value(&mut self, depth: usize) {
        self.scan.blanks();
        if let Some(found) = self.found.get_mut(self.path.as_str()) {
            found.get_or_insert(self.scan.at);
        }
        let start = self.scan.at;
        let word = self.scan.word();
        self.scan.blanks();
        match self.scan.peek() {
            Some('(') if depth < DEEPEST => {
                self.scan.skip(1);
                self.fields(word == "Some", depth + 1);
            }
            Some('[') if depth < DEEPEST && word.is_empty() => {
                self.scan.skip(1);
                self.items(depth + 1);
            }
            _ => self.scan.at = start,
        }
        self.scan.rest_of_value();
    }

    /// What stands between round brackets, and the closing one.
    fn fields(&mut self, is_option: bool, depth: usize) {
        loop {
            self.scan.blanks();
            let start = self.scan.at;
            let name = self.scan.word();
            self.scan.blanks();
            let outer = self.path.len();
            if !name.is_empty() && self.scan.take(':') {
                if outer > 0 {
                    self.path.push('.');
                }
                self.path.push_str(name.strip_prefix("r#").unwrap_or(name));
                self.value(depth);
                self.path.truncate(outer);
            } else {
                self.scan.at = start;
                if is_option { self.value(depth) } else { self.scan.rest_of_value() }
            }
            if !self.scan.take(',') {
                break;
            }
        }
        self.scan.take(')');
    }

    /// What stands between square brackets, and the closing one.
    fn items(&mut self, depth: usize) {
        let outer = self.path.len();
        for index in 0_usize.. {
            // Writing to a String cannot fail.
            let _ = write!(self.path, "[{index}]");
            self.value(depth);
            self.path.truncate(outer);
            if !self.scan.take(',') {
                break;
            }
        }
        self.scan.take(']');
    }
}

/// A place in a source, and the smallest pieces of RON from there.
struct Scan<'s> {
    source: &'s str,
    at: usize,
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '#')
}

impl<'s> Scan<'s> {
    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    fn skip_past(&mut self, end: &str) {
        self.at += self.rest().find(end).map_or(self.rest().len(), |at| at + end.len());
    }

    fn take(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.skip(c.len_utf8());
        }
        found
    }

    /// A name or number; empty where none stands here.
    fn word(&mut self) -> &'s str {
        let rest = self.rest();
        let word = &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())];
        let raw_string = word.trim_end_matches('#') == "r" && rest[word.len()..].starts_with('"');
        if raw_string {
            return "";
        }
        self.skip(word.len());
        word
    }

    /// White space, comments and a byte-order mark.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let kept = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
            self.skip(rest.len() - kept.len());
            if kept.starts_with("//") {
                self.skip_past("\n");
            } else if kept.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    /// A block comment, in which others may stand.
    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while let Some(next) = self.rest().find(['/', '*']) {
            self.skip(next);
            match self.rest().get(..2) {
                Some("/*") => depth += 1,
                Some("*/") => depth -= 1,
                _ => {
                    self.skip(1);
                    continue;
                }
            }
            self.skip(2);
            if depth == 0 {
                return;
            }
        }
        self.at = self.source.len();
    }

    /// `#![enable(…)]` lines at the start of a file.
    fn attributes(&mut self) {
        self.blanks();
        while self.rest().starts_with("#![") {
            self.skip_past("]");
            self.blanks();
        }
    }

    /// Passes over all up to the next comma or closing bracket of this depth.
    fn rest_of_value(&mut self) {
        let mut depth = 0_usize;
        loop {
            self.blanks();
            match self.peek() {
                None => return,
                Some(',' | ')' | ']' | '}') if depth == 0 => return,
                Some('(' | '[' | '{') => depth += 1,
                Some(')' | ']' | '}') => depth -= 1,
                Some('"') => {
                    self.string();
                    continue;
                }
                Some('\'') => {
                    self.character();
                    continue;
                }
                Some('r') if self.raw_string() => continue,
                Some(c) if is_word(c) => {
                    self.word();
                    continue;
                }
                Some(c) => {
                    self.skip(c.len_utf8());
                    continue;
                }
            }
            self.skip(1);
        }
    }

    /// `"…"`, with `\"` in it.
    fn string(&mut self) {
        self.skip(1);
        while let Some(next) = self.rest().find(['"', '\\']) {
            self.skip(next + 1);
            if self.source.as_bytes()[self.at - 1] == b'"' {
                return;
            }
            self.skip(self.peek().map_or(0, char::len_utf8));
        }
        self.at = self.source.len();
    }

    /// `'x'` or `'\n'`.
    fn character(&mut self) {
        self.skip(1);
        if self.take('\\') {
            self.skip(self.peek().map_or(0, char::len_utf8));
        }
        self.skip_past("'");
    }

    /// `r"…"` or `r#"…"#`; false where none stands here.
    fn raw_string(&mut self) -> bool {
        let hashes = self.rest()[1..].bytes().take_while(|byte| *byte == b'#').count();
        if !self.rest()[1 + hashes..].starts_with('"') {
            return false;
        }
        self.skip(2 + hashes);
        self.skip_past(&format!("\"{}", "#".repeat(hashes)));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::{BUILTIN, builtin};

    /// What stands from the place of a path to the end of its line.
    fn at<'a>(source: &'a str, path: &str) -> &'a str {
        let offset = offsets(source, std::iter::once(path))[path].unwrap_or(source.len());
        source[offset..].lines().next().unwrap_or_default()
    }

    #[test]
    fn every_point_of_the_built_in_file_is_found() {
        let declaration = builtin();
        for (c, chapter) in declaration.chapters.iter().enumerate() {
            for (p, point) in declaration.points[chapter.points.clone()].iter().enumerate() {
                let line = at(BUILTIN, &format!("chapters[{c}].points[{p}].text"));
                let text = line.replace("\\\"", "\"");
                assert_eq!(text, format!("\"{}\",", point.text), "{}", point.id);
            }
        }
        assert_eq!(at(BUILTIN, "actors[2].aliases[1]"), "\"MAOC\",");
        assert_eq!(at(BUILTIN, "chapters[2].points[6].dates[0].role").get(..5), Some("Event"));
    }

    #[test]
    fn brackets_and_commas_in_texts_and_comments_do_not_count() {
        let source = r##"#![enable(implicit_some)]
            // a: "no", b: [
            Top( a: "x, ) \" ] (", /* b: /* 1, */ ) */ c: r#"raw " ], ("#, d: r"\", e: 'x', f: '\'',
              r#g: {"k": (1, 2), "l": [3]}, b: Some(( h: -1.5e3, i: [ (), ("y"), Unit, [7, 8,],],)),
              j: Some("opt"), k: "last") "##;
        for (path, expected) in [
            ("a", "\"x, )"),
            ("c", "r#\"raw"),
            ("d", "r\"\\\""),
            ("f", "'\\''"),
            ("g", "{\"k\""),
            ("b", "Some("),
            ("b.h", "-1.5e3"),
            ("b.i[1]", "(\"y\")"),
            ("b.i[2]", "Unit"),
            ("b.i[3][1]", "8"),
            ("j", "Some(\"opt\")"),
            ("k", "\"last\""),
        ] {
            assert!(at(source, path).starts_with(expected), "{path}: {}", at(source, path));
        }
    }

    #[test]
    fn a_field_left_out_stands_where_the_value_around_it_does() {
        let source = "(a: [\n  (b: 1),\n  (c: 2),\n])";
        let fault = |path: &str| Fault::new("wrong", "mend").at(path);
        let paths = ["a[1].heading.nl", "a[0].b", "z", "a[7]"];
        let placed = placed(source, paths.map(fault).to_vec());
        let found: Vec<_> = placed.iter().map(|f| (f.path.as_deref(), f.line, f.column)).collect();
        assert_eq!(
            found,
            [
                (Some("z"), None, None),
                (Some("a[7]"), Some(1), Some(5)),
                (Some("a[0].b"), Some(2), Some(7)),
                (Some("a[1].heading.nl"), Some(3), Some(3)),
            ]
        );
    }

    #[test]
    fn words_are_read_whole() {
        assert_eq!(word_at("D(x: \"schema: 9\", schema: /* 7 */ 12, id: 3)", "schema"), Some("12"));
        assert_eq!(word_at("D(id: 3)", "schema"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_source_makes_it_panic_or_hang(
            source in r##"([\(\)\[\]\{\},:"'/*\\r#! a0é\n]|Some\(|a:|r#"|"#|/\*|\*/){0,60}|\PC{0,40}"##,
        ) {
            for path in ["a", "a.a", "a[1].a", "a[0][2]"] {
                let fault = Fault::new("wrong", "mend").at(path);
                proptest::prop_assert_eq!(placed(&source, vec![fault]).len(), 1);
            }
        }
    }
}
