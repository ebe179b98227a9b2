//! Faults of a data file: message, place and remedy.

use std::fmt;

/// One thing that is wrong with a data file. Its `Display` gives all of it but
/// the file's name, which the caller puts in front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field or list item, such as `chapters[3].points[5].related[0].quote`,
    /// counted from 0; none where the text could not be read that far.
    pub path: Option<String>,
    /// Line on which it stands, from 1.
    pub line: Option<usize>,
    /// Character of the line at which it begins, from 1.
    pub column: Option<usize>,
    /// The fault, and the expected form.
    pub message: String,
    /// The remedy.
    pub remedy: String,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(crate) fn new(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            path: None,
            line: None,
            column: None,
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// The same fault, at a path.
    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// The same fault, at a line and column.
    pub(crate) fn on(mut self, line: usize, column: usize) -> Self {
        self.line = Some(line);
        self.column = Some(column);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match (self.line, self.column) {
            (Some(line), Some(column)) => format!("line {line}, column {column}"),
            (Some(line), None) => format!("line {line}"),
            _ => String::new(),
        };
        match (&self.path, place.as_str()) {
            (Some(path), "") => write!(f, "{path}: ")?,
            (Some(path), place) => write!(f, "{place} ({path}): ")?,
            (None, "") => {}
            (None, place) => write!(f, "{place}: ")?,
        }
        write!(f, "{}; {}", self.message, self.remedy)
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_one_line_without_the_file() {
        let fault = Fault::new("the quote is blank: expected words", "copy them from the text");
        assert_eq!(
            fault.to_string(),
            "the quote is blank: expected words; copy them from the text"
        );
        let fault = fault.at("chapters[1].points[2].dates[0].quote");
        assert!(fault.to_string().starts_with("chapters[1].points[2].dates[0].quote: the quote"));
        let fault = fault.on(12, 5);
        assert!(fault.to_string().starts_with("line 12, column 5 (chapters[1]"));
    }
}
