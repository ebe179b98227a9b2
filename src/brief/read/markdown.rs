//! Quotes in Markdown: block quotes whose last paragraph is their citation.

use super::citation;
use super::entities::reference;
use crate::brief::{Findings, Quoted, Seal};

/// Reads the quotes of a brief in Markdown.
pub(in crate::brief) fn markdown(text: &str) -> Findings {
    let mut quotes = Vec::new();
    let mut open: Option<Vec<&str>> = None;
    let mut fence: Option<usize> = None;
    for line in text.lines() {
        let ticks = fence_of(line);
        if let Some(length) = fence {
            fence = fence.filter(|_| !ticks.is_some_and(|(n, bare)| n >= length && bare));
            continue;
        }
        if let Some(inner) = quoted(line) {
            open.get_or_insert_default().push(inner);
        } else if let Some(lines) = open.as_mut().filter(|lines| goes_on(lines, line)) {
            lines.push(line);
        } else {
            quotes.extend(open.take().map(|lines| quote(&lines)));
            fence = ticks.map(|(length, _)| length);
        }
    }
    quotes.extend(open.map(|lines| quote(&lines)));
    Findings { seal: Seal::find(text), quotes }
}

/// The length of a line's fence, and whether nothing stands behind it.
fn fence_of(line: &str) -> Option<(usize, bool)> {
    let line = unindented(line)?;
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(sign).len();
    (length >= 3).then(|| (length, line[length..].trim().is_empty()))
}

/// A line without the up to three spaces that mean nothing.
fn unindented(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(' ');
    (line.len() - rest.len() <= 3).then_some(rest)
}

/// What a line of a block quote holds.
fn quoted(line: &str) -> Option<&str> {
    let inner = unindented(line)?.strip_prefix('>')?;
    Some(inner.strip_prefix(' ').unwrap_or(inner))
}

/// Whether a line without `>` goes on with the paragraph of the quote before it,
/// as where a program has wrapped it.
fn goes_on(lines: &[&str], line: &str) -> bool {
    let starts_other = ['#', '-', '*', '+', '`', '~', '<', '|', '='];
    let in_paragraph = lines.last().is_some_and(|last| !last.trim().is_empty());
    in_paragraph && !line.trim().is_empty() && !line.trim_start().starts_with(starts_other)
}

fn quote(lines: &[&str]) -> Quoted {
    let paragraphs = lines.split(|line| line.trim().is_empty());
    let mut paragraphs: Vec<String> =
        paragraphs.filter(|lines| !lines.is_empty()).map(paragraph).collect();
    let cited = paragraphs.last().and_then(|last| citation(last));
    if cited.is_some() {
        paragraphs.pop();
    }
    let (cited, fingerprint) = cited.unwrap_or_default();
    Quoted { cited, fingerprint, text: paragraphs.join(" ") }
}

/// Its lines as text, joined; a backslash at the end of one is a line break.
fn paragraph(lines: &[&str]) -> String {
    let line = |line: &&str| plain(line.trim().strip_suffix('\\').unwrap_or(line.trim()));
    lines.iter().map(line).collect::<Vec<_>>().join(" ")
}

/// Text without its escapes, references and marks of emphasis.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let next = after.chars().next();
        let (letter, length) = match c {
            '\\' => match next.filter(char::is_ascii_punctuation) {
                Some(escaped) => (Some(escaped), 2),
                None => (Some(c), 1),
            },
            '&' => reference(rest).map_or((Some(c), 1), |(letter, length)| (Some(letter), length)),
            '*' | '_' => {
                let run = rest.len() - rest.trim_start_matches(c).len();
                let behind = rest[run..].chars().next();
                let is_mark = emphasises(before, behind);
                if is_mark { (None, run) } else { (Some(c), 1) }
            }
            '`' => (None, 1),
            c => (Some(c), c.len_utf8()),
        };
        out.extend(letter);
        before = letter.unwrap_or(before);
        rest = &rest[length..];
    }
    out
}

/// Whether stars or underscores between these letters are marks of emphasis:
/// not inside a word, nor alone between blanks.
fn emphasises(before: char, behind: Option<char>) -> bool {
    let inside = before.is_alphanumeric() && behind.is_some_and(char::is_alphanumeric);
    let alone = before.is_whitespace() && behind.is_none_or(char::is_whitespace);
    !inside && !alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_read_wrapped_emphasised_or_escaped() {
        let text = "# Titel\n\n> Blijven *werken* aan \\*een\n> aanpak, ook met\nEuropol &amp; co\\\n> zo.\n>\n\
                    > — 3.1 · `3fa9c0d1e2f3`\n\nTekst > geen citaat.\n\n>zonder bron\n";
        let found = markdown(text);
        assert_eq!(found.quotes.len(), 2);
        assert_eq!(
            found.quotes[0].text,
            "Blijven werken aan *een aanpak, ook met Europol & co zo."
        );
        assert_eq!(found.quotes[0].fingerprint, "3fa9c0d1e2f3");
        assert_eq!((&*found.quotes[1].cited, &*found.quotes[1].text), ("", "zonder bron"));
    }

    #[test]
    fn what_is_preformatted_is_no_quote() {
        let text = "````text\n> geen\n```\n> citaat\n````\n\n    > ook niet\n\n> wel\n";
        let found: Vec<String> = markdown(text).quotes.into_iter().map(|q| q.text).collect();
        assert_eq!(found, ["wel"]);
    }

    #[test]
    fn stars_in_words_and_alone_are_letters() {
        assert_eq!(plain("a*b * c __d__ e_f_"), "a*b * c d e_f");
    }
}
