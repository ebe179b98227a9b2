//! A point with where it stands, for quoting it elsewhere.

use super::Corpus;
use crate::declaration::PointIx;
use crate::text::texts::screens as t;
use crate::text::{Lang, clean};

/// The official wording in quotes, then the document, its edition, the point
/// and the fingerprint by which the quote can be checked.
pub fn citation(corpus: &Corpus, point: PointIx, lang: Lang) -> String {
    let declaration = corpus.declaration();
    let (title, text) = (clean(&declaration.title), clean(&declaration.points[point].text));
    let source = t::CITATION.with(
        lang,
        &[
            ("title", &title),
            ("edition", &declaration.edition),
            ("id", &declaration.points[point].id),
            ("fingerprint", &corpus.fingerprint(point).short()),
        ],
    );
    format!("“{}”\n— {source}", text.trim())
}
