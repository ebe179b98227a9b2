//! The formats by name: the one table to which a new one is added.

use super::choices::choice;
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
    /// True where it can be shown as it is.
    pub fn is_text(self) -> bool {
        self != Self::Docx
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
