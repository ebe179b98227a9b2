//! Faults of syntax and fields in words for people who do not program.

use ron::error::Position;

use super::fault::Fault;
use super::locate;

/// What a file is meant to hold, as faults call it.
pub(crate) struct FileShape {
    /// The name in front of its brackets.
    pub(crate) name: &'static str,
    /// The word for what it holds.
    pub(crate) noun: &'static str,
    /// How it begins.
    pub(crate) begins: &'static str,
    /// What to look at where it begins otherwise.
    pub(crate) check: &'static str,
}

const DECLARATION: FileShape = FileShape {
    name: "Declaration",
    noun: "declaration",
    begins: "Declaration(schema: 1, …)",
    check: "check that this is a declaration's .ron file",
};

/// The schema that this version reads.
pub(super) const SCHEMA: u32 = 1;

/// What is wrong with another schema.
pub(super) fn wrong_schema(found: &str) -> String {
    format!("the schema is {found}: this version of hertog reads schema {SCHEMA}")
}

/// A fault of syntax or fields in plain words.
pub(super) fn explain(source: &str, error: &ron::error::SpannedError) -> Fault {
    // A newer file may hold fields unknown here before its schema is reached.
    if let Some(found) = locate::word_at(source, "schema").filter(|found| !is_known(found)) {
        let fault = Fault::new(wrong_schema(found), remedy_for_schema(found)).at("schema");
        return locate::placed(source, vec![fault]).remove(0);
    }
    explain_as(&DECLARATION, source, error)
}

/// The same for a file of another form, without a schema.
pub(crate) fn explain_as(
    form: &FileShape,
    source: &str,
    error: &ron::error::SpannedError,
) -> Fault {
    let ends_there = offset(source, &error.span.end) >= source.trim_end().len();
    let (message, remedy) = match &error.code {
        code @ ron::Error::Message(_) => in_words(form, code),
        _ if ends_there => too_early(form),
        code => in_words(form, code),
    };
    let (line, column) = place(source, &error.span.start);
    Fault::new(message, remedy).on(line, column)
}

/// Line and column of what ron could not read: it stops before white space.
fn place(source: &str, at: &Position) -> (usize, usize) {
    let offset = offset(source, at);
    let blank = source[offset..].find(|c: char| !c.is_whitespace()).unwrap_or_default();
    locate::line_and_column(&source[..offset + blank])
}

fn offset(source: &str, at: &Position) -> usize {
    let before = source.split_inclusive('\n').take(at.line.saturating_sub(1));
    let line: usize = before.map(str::len).sum();
    let column = source[line..].chars().take(at.col.saturating_sub(1));
    line + column.map(char::len_utf8).sum::<usize>()
}

fn too_early(form: &FileShape) -> (String, &'static str) {
    let message = format!("the file ends before the {} does", form.noun);
    (message, "close every quote, comment and bracket")
}

fn remedy_for_schema(found: &str) -> &'static str {
    match found {
        "0" => "write schema: 1",
        _ => "update hertog to read newer files",
    }
}

/// Whether the schema is ours, or no number (which ron then says better).
fn is_known(schema: &str) -> bool {
    schema.parse::<u32>().map_or(true, |schema| schema == SCHEMA)
}

/// What ron says, in words for people who do not program.
pub(crate) fn in_words(form: &FileShape, error: &ron::Error) -> (String, &'static str) {
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
        E::ExpectedDifferentStructName { expected, found } if *expected != form.name => {
            let message = format!("expected {expected}(…) or brackets alone, but found {found}");
            return (message, "correct the name or remove it");
        }
        E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment => return too_early(form),
        E::Message(message) => return (message.clone(), "correct this value"),
        E::ExpectedString => ("expected a text in double quotes", "put quotes around it"),
        E::ExpectedInteger => ("expected a whole number, without quotes", "write a number here"),
        E::IntegerOutOfBounds => ("the number is too large or negative", "correct it"),
        E::ExpectedArray => ("expected a list in square brackets", "put [ and ] around it"),
        E::ExpectedDifferentStructName { .. } => {
            return (format!("expected {}", form.begins), form.check);
        }
        E::ExpectedNamedStructLike(name) if *name == form.name => {
            return (format!("expected {}", form.begins), form.check);
        }
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedOption => {
            ("expected fields in round brackets", "put ( and ) around them")
        }
        E::TrailingCharacters => {
            let message = format!("something follows the end of the {}", form.noun);
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
