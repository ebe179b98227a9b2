//! Faults of syntax and fields in words for people who do not program.

use ron::error::Position;

use super::{Fault, line_and_column};

/// The words of faults for what a file is meant to hold.
pub(crate) struct FileShape {
    /// The name in front of its brackets.
    pub(crate) name: &'static str,
    /// The word for what it holds.
    pub(crate) noun: &'static str,
    /// Its beginning.
    pub(crate) begins: &'static str,
    /// Advice for a file that begins otherwise.
    pub(crate) check: &'static str,
}

/// A fault of syntax or fields in plain words.
pub(crate) fn explain(shape: &FileShape, source: &str, error: &ron::error::SpannedError) -> Fault {
    let ends_there = offset(source, &error.span.end) >= source.trim_end().len();
    let (message, remedy) = match &error.code {
        code @ ron::Error::Message(_) => in_words(shape, code),
        _ if ends_there => too_early(shape),
        code => in_words(shape, code),
    };
    let (line, column) = place(source, &error.span.start);
    Fault::new(message, remedy).on(line, column)
}

/// Line and column of what ron could not read: it stops before white space.
fn place(source: &str, at: &Position) -> (usize, usize) {
    let offset = offset(source, at);
    let blank = source[offset..].find(|c: char| !c.is_whitespace()).unwrap_or_default();
    line_and_column(&source[..offset + blank])
}

fn offset(source: &str, at: &Position) -> usize {
    let before = source.split_inclusive('\n').take(at.line.saturating_sub(1));
    let line: usize = before.map(str::len).sum();
    let column = source[line..].chars().take(at.col.saturating_sub(1));
    line + column.map(char::len_utf8).sum::<usize>()
}

fn too_early(shape: &FileShape) -> (String, &'static str) {
    let message = format!("the file ends before the {} does", shape.noun);
    (message, "close every quote, comment and bracket")
}

/// The message of ron, in words for people who do not program.
pub(super) fn in_words(shape: &FileShape, error: &ron::Error) -> (String, &'static str) {
    use ron::Error as E;
    let (message, remedy) = match error {
        E::NoSuchStructField { expected, found, .. } => {
            let message =
                format!("the field {found:?} is not known here: expected {}", list(expected));
            return (message, "correct its name or remove it");
        }
        E::NoSuchEnumVariant { expected, found, .. } => {
            let message = format!("{found:?} is not known here: expected {}", list(expected));
            return (message, "write one of these");
        }
        E::MissingStructField { field, .. } => {
            let message = format!("the field {field:?} is missing");
            return (message, "add it before this closing bracket");
        }
        E::DuplicateStructField { field, .. } => {
            return (format!("the field {field:?} occurs twice"), "keep one of the two");
        }
        E::ExpectedDifferentStructName { expected, found } if *expected != shape.name => {
            let message = format!("expected {expected}(…) or brackets alone, but found {found}");
            return (message, "correct the name or remove it");
        }
        E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment => return too_early(shape),
        E::Message(message) => return (message.clone(), "correct this value"),
        E::ExpectedString => ("expected a text in double quotes", "put quotes around it"),
        E::ExpectedInteger => ("expected a whole number, without quotes", "write a number here"),
        E::IntegerOutOfBounds => ("the number is too large or negative", "correct it"),
        E::ExpectedArray => ("expected a list in square brackets", "put [ and ] around it"),
        E::ExpectedDifferentStructName { .. } => {
            return (format!("expected {}", shape.begins), shape.check);
        }
        E::ExpectedNamedStructLike(name) if *name == shape.name => {
            return (format!("expected {}", shape.begins), shape.check);
        }
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedOption => {
            ("expected fields in round brackets", "put ( and ) around them")
        }
        E::TrailingCharacters => {
            let message = format!("something follows the end of the {}", shape.noun);
            return (message, "remove it, or look for a closing bracket too many before it");
        }
        E::ExceededRecursionLimit => {
            ("brackets stand more than 128 deep", "close brackets before this place")
        }
        E::ExpectedComma => ("expected a comma or a closing bracket", "put it before this place"),
        other => {
            let message = format!("this is not as RON wants it ({other})");
            return (message, "look here for a missing comma, quote or bracket");
        }
    };
    (message.to_owned(), remedy)
}

fn list(names: &[&str]) -> String {
    names.join(", ")
}
