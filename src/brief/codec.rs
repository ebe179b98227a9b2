//! The writer and the reader of each format.

use super::csv::Csv;
use super::docx::{self, Docx};
use super::html::Html;
use super::json::Json;
use super::layout::DocumentAdapter;
use super::markdown::Markdown;
use super::part::Format;
use super::{BriefFormat, Findings, Unreadable, read};

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
}
