//! The source of a page of the manual as `mandoc -T lint` and groff want it.

use std::fmt::Write as _;

/// Longest line of the source, in bytes.
const LONGEST: usize = 78;

/// The page in ASCII, without blanks at line ends, breaks beside blank lines and
/// long lines.
pub(super) fn tidy(roff: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    // The line under `.TP` is a label, which has to stay one line.
    let mut is_label = false;
    for line in roff.lines().map(str::trim_end).filter(|line| is_wanted(line)) {
        let line = portable(line);
        let is_request = line.starts_with(['.', '\'']);
        match line.as_str() {
            ".br" if out.last().is_none_or(|last| last.starts_with(".br") || last == ".sp") => {}
            ".sp" if out.last().is_some_and(|last| last == ".sp") => {}
            _ if is_request || is_label => out.push(line.clone()),
            _ => out.extend(broken(&line)),
        }
        if line == ".sp" && out.len() > 1 && out[out.len() - 2] == ".br" {
            out.remove(out.len() - 2);
        }
        is_label = line == ".TP";
    }
    out.join("\n") + "\n"
}

/// True but for blank lines, and for the definition of an apostrophe with which each
/// section begins: it has a name of its own.
fn is_wanted(line: &str) -> bool {
    !line.is_empty() && !line.ends_with(".ds Aq \\(aq") && line != ".el .ds Aq '"
}

/// The line with the characters that a formatter would set as others, or not at all,
/// under the names that they have in roff.
fn portable(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let is_request = line.starts_with('.');
    for c in line.chars() {
        match c {
            '`' if !is_request => out.push_str("\\(ga"),
            '^' if !is_request => out.push_str("\\(ha"),
            '~' if !is_request => out.push_str("\\(ti"),
            ' '..='~' => out.push(c),
            // Writing to a String cannot fail.
            _ => drop(write!(out, "\\[u{:04X}]", u32::from(c))),
        }
    }
    out.replace("\\*(Aq", "\\(aq")
}

/// The line broken at blanks; none begins with what would be a request.
fn broken(line: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in line.split(' ') {
        let last = lines.len() - 1;
        let is_new = lines[last].len() + 1 + word.len() > LONGEST
            && !word.starts_with(['.', '\''])
            && !word.is_empty();
        if lines[last].is_empty() {
            lines[last].push_str(word);
        } else if is_new {
            lines.push(word.to_owned());
        } else {
            lines[last].push(' ');
            lines[last].push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_nothing_that_a_checker_complains_of() {
        let long = "word ".repeat(30);
        for (roff, tidied) in [
            ("text \n.sp\n.br\nmore", "text\n.sp\nmore\n"),
            (".br\n.sp\nmore", ".sp\nmore\n"),
            ("a\n\n\nb", "a\nb\n"),
            (".TP\nd'\u{e9} `^~\nx", ".TP\nd'\\[u00E9] \\(ga\\(ha\\(ti\nx\n"),
            (".ie \\n(.g .ds Aq \\(aq\n.el .ds Aq '\nl\\*(Aqe", "l\\(aqe\n"),
        ] {
            assert_eq!(tidy(roff), tidied, "{roff:?}");
        }
        let broken = tidy(&format!("{long}.end"));
        assert!(broken.lines().all(|line| line.len() <= 82 && !line.starts_with('.')), "{broken}");
        assert_eq!(broken.replace('\n', " ").trim(), format!("{long}.end"));
        let label = format!(".TP\n{}\n", long.trim_end());
        assert_eq!(tidy(&label), label);
    }
}
