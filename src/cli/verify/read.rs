//! The quotes of the file that is to be verified, or why it is no brief.

use std::io::Read;
use std::path::Path;

use super::super::failure::Failure;
use super::super::file;
use crate::brief::{BriefFormat, Findings, Foreign, Unreadable};
use crate::text::{Lang, Text};
use crate::texts::brief as t;

/// The quotes of a brief; `-` is standard input.
pub(super) fn findings(brief: &Path, lang: Lang) -> Result<Findings, Failure> {
    let typed_in = brief == Path::new("-");
    let bytes = if typed_in { typed()? } else { file::bytes_of(brief, &t::GIVE_A_BRIEF)? };
    let name = brief.file_name().map(|name| name.to_string_lossy());
    let form = BriefFormat::of_file(name.as_deref().filter(|_| !typed_in), &bytes);
    form.and_then(|form| form.read(&bytes)).map_err(|cause| unreadable(cause, brief, lang))
}

fn unreadable(cause: Unreadable, brief: &Path, lang: Lang) -> Failure {
    let file = brief.display();
    let no_brief =
        |why: String| Failure::new(|lang| t::no_brief(lang, &file, &why), &t::GIVE_A_BRIEF);
    match cause {
        Unreadable::NotText => no_brief(t::NOT_TEXT.get(lang).to_owned()),
        Unreadable::Damaged(why) => no_brief(why),
        Unreadable::NoWord => no_brief(t::NO_WORD.get(lang).to_owned()),
        Unreadable::ManyStyles { most } => no_brief(t::too_many_styles(lang, most)),
        Unreadable::NoColumn(column) => no_brief(t::no_column(lang, names(column))),
        Unreadable::TwoColumns(column) => no_brief(t::two_columns(lang, names(column))),
        Unreadable::Large { mebibytes } => no_brief(t::unpacks_too_large(lang, mebibytes)),
        Unreadable::Empty => Failure::new(|lang| t::is_empty(lang, &file), &t::GIVE_A_BRIEF),
        Unreadable::Foreign(kind) => other_kind(kind, brief),
        Unreadable::Contradiction { ending, content } => Failure::new(
            |lang| t::contradiction(lang, &file, ending.word(), content.label().get(lang)),
            &t::NAME_IT_RIGHT,
        ),
        Unreadable::TwoAtOnce => Failure::new(|lang| t::two_at_once(lang, &file), &t::GIVE_A_BRIEF),
    }
}

/// The kind of a file that is no brief, and the format to save it as.
pub(super) fn other_kind(kind: Foreign, brief: &Path) -> Failure {
    let (what, remedy) = match kind {
        Foreign::OtherText => (&t::OTHER_TEXT, &t::SAVE_AS_DOCX),
        Foreign::Spreadsheet => (&t::SPREADSHEET, &t::SAVE_AS_CSV),
        Foreign::Presentation => (&t::PRESENTATION, &t::GIVE_THE_SOURCE),
        Foreign::Xml => (&t::XML, &t::SAVE_AS_HTML),
        Foreign::Pdf => (&t::PDF, &t::GIVE_THE_SOURCE),
        Foreign::PlainText => (&t::PLAIN_TEXT, &t::GIVE_THE_SOURCE),
        Foreign::Archive => (&t::ARCHIVE, &t::GIVE_A_BRIEF),
        Foreign::Binary => (&t::BINARY, &t::GIVE_A_BRIEF),
    };
    Failure::new(|lang| t::is_other_kind(lang, brief.display(), what.get(lang)), remedy)
}

/// The names of a column in all languages, in any of which a table may be.
fn names(column: &Text) -> String {
    [column.en, column.nl, column.fr].join(" / ")
}

/// Mebibytes of a brief that is piped in; more is no brief, and may have no end.
const MOST_TYPED: u64 = 64;

/// All of standard input, if that can be a brief.
fn typed() -> Result<Vec<u8>, Failure> {
    let (mut bytes, most) = (Vec::new(), MOST_TYPED << 20);
    let read = std::io::stdin().lock().take(most + 1).read_to_end(&mut bytes)?;
    if read as u64 > most {
        let what = |lang| t::typed_too_large(lang, MOST_TYPED);
        return Err(Failure::new(what, &t::GIVE_A_BRIEF));
    }
    Ok(bytes)
}
