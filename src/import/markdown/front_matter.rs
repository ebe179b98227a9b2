//! The title in the front matter of Markdown: a scalar of YAML 1.2, plain, in quotes or as
//! a block. The rest of YAML is not read.

use crate::import::odt::draft::Draft;
use crate::import::odt::styles::Look;
use crate::import::{Block, Kind};

/// Key of the title.
const KEY: &str = "title:";

/// Makes the title that front matter gives, which is the first of the blocks, a block of its
/// own, unless it stands there; answers how many invisible characters were taken out of it.
pub(super) fn take_title(front: &str, blocks: &mut Vec<Block>) -> usize {
    let found = titled(front);
    let title = found.as_ref().map_or("", |(title, _)| title.trim());
    if blocks.iter().any(|block| matches!(block.kind, Kind::Heading(_)) && block.text == title) {
        return 0;
    }
    let first = blocks.first_mut().filter(|first| first.kind == Kind::Furniture);
    let Some((first, (title, rest))) = first.zip(found) else { return 0 };
    let mut draft = Draft::new(Kind::Furniture, None, 0);
    for (at, line) in rest.lines().enumerate() {
        draft.gap('\n', usize::from(at > 0));
        draft.write(line, &Look::default());
    }
    first.text = draft.block().text;
    let mut draft = Draft::new(Kind::Title, None, 0);
    let invisible = draft.write(&title, &Look::default());
    let title = Block { origin: first.origin, ..draft.block() };
    if !title.text.is_empty() {
        blocks.insert(1, title);
    }
    invisible
}

/// The title, and the lines of the front matter without it; `None` where it has none.
fn titled(front: &str) -> Option<(String, String)> {
    let front = front.replace('\r', "");
    let line = front.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end - line.len(), line))
    });
    let (start, _) = line.into_iter().find(|(_, line)| line.starts_with(KEY))?;
    let (before, behind) = front.split_at_checked(start + KEY.len())?;
    let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    let value = of_the_key(behind.get(blanks..)?);
    let (title, length) = scalar(value).unwrap_or_else(|| as_typed(value));
    let rest = [before, behind.get(blanks + length..)?].concat();
    let rest: Vec<&str> = rest.lines().filter(|line| !is_fence(line)).collect();
    (!title.trim().is_empty()).then(|| (title, rest.join("\n")))
}

fn is_fence(line: &str) -> bool {
    matches!(line.trim_end(), "---" | "...")
}

/// The rest of a key's line, with the lines behind it that are set in or empty.
fn of_the_key(value: &str) -> &str {
    let lines = value.split_inclusive('\n').enumerate();
    let own = lines.take_while(|(at, line)| *at == 0 || line.starts_with([' ', '\t', '\n']));
    let length = own.map(|(_, line)| line.len()).sum();
    value.get(..length).unwrap_or_default()
}

/// A scalar and its bytes; `None` where its quotes do not end or it begins a list, a mapping
/// or an alias.
fn scalar(value: &str) -> Option<(String, usize)> {
    match value.chars().next()? {
        '"' => double(value),
        '\'' => single(value),
        '|' | '>' => block(value),
        '[' | '{' | '&' | '*' | '!' | '@' | '`' | '%' | '\n' => None,
        _ => Some(plain(value)),
    }
}

/// The first line as it is typed, without quotes around it.
fn as_typed(value: &str) -> (String, usize) {
    let line = value.lines().next().unwrap_or_default();
    (line.trim().trim_matches(['"', '\'']).to_owned(), line.len())
}

/// A scalar in double quotes, with its escapes read.
fn double(value: &str) -> Option<(String, usize)> {
    let mut title = String::new();
    let mut letters = value.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((title, at + 1)),
            '\\' => match letters.next()?.1 {
                '\n' => {
                    while letters.next_if(|(_, blank)| matches!(blank, ' ' | '\t')).is_some() {}
                }
                digits @ ('x' | 'u' | 'U') => {
                    let count = match digits {
                        'x' => 2,
                        'u' => 4,
                        _ => 8,
                    };
                    let code: String =
                        letters.by_ref().take(count).map(|(_, digit)| digit).collect();
                    let code = u32::from_str_radix(&code, 16).ok()?;
                    title.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                letter => title.push(escaped(letter)?),
            },
            letter => title.push(letter),
        }
    }
    None
}

/// The character of an escape of one letter.
fn escaped(letter: char) -> Option<char> {
    Some(match letter {
        '"' | '/' | '\\' | ' ' | '\t' => letter,
        '_' => '\u{a0}',
        't' => '\t',
        'n' | 'r' | 'N' | 'L' | 'P' => '\n',
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'e' => '\u{1b}',
        _ => return None,
    })
}

/// A scalar in single quotes, two of them being one of its letters.
fn single(value: &str) -> Option<(String, usize)> {
    let mut title = String::new();
    let mut letters = value.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\'' && letters.next_if(|(_, next)| *next == '\'').is_none() {
            return Some((title, at + 1));
        }
        title.push(letter);
    }
    None
}

/// The lines below `|` or `>`.
fn block(value: &str) -> Option<(String, usize)> {
    let (head, lines) = value.split_once('\n')?;
    let signs = head.trim_end().get(1..)?;
    let is_head = signs.chars().all(|sign| matches!(sign, '+' | '-' | '1'..='9'));
    is_head.then(|| (lines.to_owned(), value.trim_end().len()))
}

/// A scalar without quotes: up to a comment.
fn plain(value: &str) -> (String, usize) {
    let comment = [" #", "\t#", "\n#"].into_iter().filter_map(|sign| value.find(sign)).min();
    let title = value.get(..comment.unwrap_or(value.len())).unwrap_or_default().trim_end();
    (title.to_owned(), title.len())
}
