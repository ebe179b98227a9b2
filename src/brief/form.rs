//! The formats by name: the one table to which a new one is added.

use super::choices::choice;
use super::csv::Csv;
use super::docx::{self, Docx};
use super::html::Html;
use super::json::Json;
use super::kind;
use super::layout::DocumentAdapter;
use super::markdown::Markdown;
use super::part::Format;
use super::read;
use super::verify::{Findings, Unreadable};
use crate::text::Text;
use crate::texts::brief as t;

choice! {
    /// A format in which a brief is written and read again. Its word is also
    /// what a file's name ends in.
    BriefFormat {
        /// CommonMark.
        Markdown "md" FORMAT_MARKDOWN,
        /// One page, in one file.
        Html "html" FORMAT_HTML,
        /// A document for word processors.
        Docx "docx" FORMAT_DOCX,
        /// A row for each quote.
        Csv "csv" FORMAT_CSV,
        /// For programs.
        Json "json" FORMAT_JSON,
    }
}

impl BriefFormat {
    /// Its writer; `bom` puts a byte-order mark before CSV.
    pub fn format(self, bom: bool) -> Box<dyn Format> {
        match self {
            Self::Markdown => Box::new(DocumentAdapter::new(Markdown)),
            Self::Html => Box::new(DocumentAdapter::new(Html)),
            Self::Docx => Box::new(DocumentAdapter::new(Docx::default())),
            Self::Csv => Box::new(Csv::new(bom)),
            Self::Json => Box::new(Json::default()),
        }
    }

    /// True where it can be shown as it is.
    pub fn is_text(self) -> bool {
        self != Self::Docx
    }

    /// Reads the quotes of a brief.
    ///
    /// # Errors
    /// Bytes that are not of this format.
    pub fn read(self, bytes: &[u8]) -> Result<Findings, Unreadable> {
        let text = || {
            let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NotText)?;
            Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
        };
        match self {
            Self::Markdown => text().map(read::markdown),
            Self::Html => text().map(read::html),
            Self::Docx => docx::read(bytes),
            Self::Csv => read::csv(&read::table_text(bytes)),
            Self::Json => text().and_then(read::json),
        }
    }

    /// The format of a file of this name and content; by its content alone where
    /// it has no name.
    ///
    /// # Errors
    /// A file that is of another kind, ends in another format than it has, or is
    /// two at once.
    pub fn of_file(name: Option<&str>, bytes: &[u8]) -> Result<Self, Unreadable> {
        kind::form(name, bytes)
    }

    /// The format of a file, by how it begins.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK") {
            return Self::Docx;
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            let is_csv = read::is_csv(&read::table_text(bytes));
            return if is_csv { Self::Csv } else { Self::Markdown };
        };
        let start = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
        match start.chars().next() {
            Some('{') => Self::Json,
            Some('<') if kind::begins_a_page(start) => Self::Html,
            _ if read::is_csv(start) => Self::Csv,
            _ => Self::Markdown,
        }
    }

    /// The format that a file's name ends in.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, end) = name.rsplit_once('.')?;
        let end = end.to_ascii_lowercase();
        match end.as_str() {
            "markdown" => Some(Self::Markdown),
            "htm" => Some(Self::Html),
            end => end.parse().ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_the_end_of_a_name() {
        for form in BriefFormat::ALL {
            assert_eq!(BriefFormat::of_name(&format!("nota.v2.{}", form.word())), Some(*form));
        }
        assert_eq!(BriefFormat::of_name("NOTA.HTM"), Some(BriefFormat::Html));
        for name in ["nota", "nota.", "nota.odt", "md"] {
            assert_eq!(BriefFormat::of_name(name), None, "{name}");
        }
    }
}
