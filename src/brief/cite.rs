//! A point as a quote in Markdown, which `verify` can check where it is pasted.

use super::block::{Quote, cleaned};
use super::cited::Cited;
use super::markdown::{escaped, write_quote};
use crate::corpus::CitationForm;
use crate::declaration::{Declaration, Fingerprint, PointIx};
use crate::text::{Lang, clean};
use crate::texts::screens as s;

/// A point in the form that was chosen, its text escaped; else as a block quote
/// with the line that briefs have, and the document and its edition.
pub(crate) fn cite_markdown(
    declaration: &Declaration,
    point: PointIx,
    lang: Lang,
    form: Option<&CitationForm>,
) -> String {
    if let Some(form) = form {
        return form.cite(declaration, point, lang, escaped);
    }
    let of = &declaration.points[point];
    let quote = Quote {
        cited: Cited::Point(of.id),
        fingerprint: Fingerprint::of(&of.text),
        text: cleaned(of.text.as_str().into()),
        lang: &declaration.language,
        source: None,
    };
    let edition = s::edition(lang, &declaration.edition);
    let source = format!(" · {}, {edition}", clean(&declaration.title));
    let mut out = Vec::new();
    // Writing to memory cannot fail.
    let _ = write_quote(&quote, &source, &mut out);
    String::from_utf8_lossy(&out).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::{BriefFormat, Verdict, verify};
    use crate::corpus::IndexedDeclaration;
    use crate::declaration::builtin;

    #[test]
    fn what_is_cited_can_be_checked_where_it_is_pasted() {
        let corpus = IndexedDeclaration::new(builtin());
        let place = corpus.declaration().position("5.3".parse().unwrap()).unwrap();
        let quote = cite_markdown(corpus.declaration(), place, Lang::En, None);
        assert!(quote.starts_with("> De uitwisseling, "), "{quote}");
        assert!(quote.contains("> — 5.3 · 97e1638ca21a · Hertoginnedal 2023"), "{quote}");
        let pasted = format!("# Mail\n\nZie ook:\n\n{quote}\n\nGroeten\n");
        let checked = verify(&corpus, BriefFormat::Markdown.read(pasted.as_bytes()).unwrap());
        assert_eq!((checked.len(), checked[0].verdict), (1, Verdict::True));
    }
}
