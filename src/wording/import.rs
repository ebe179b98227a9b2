//! Words for what an import finds: classes, reasons, remarks, refusals, places.

use super::editions::text_place;
use crate::declaration::{ActorKind, Origin, Under};
use crate::editions::TextPart;
use crate::import::assemble::Reason;
use crate::import::{Class, Format, Refusal, Remark, RemarkKind};
use crate::text::{Lang, Text};
use crate::texts::import as t;

/// The name of an actor's kind.
pub(crate) fn actor_kind_text(kind: ActorKind) -> &'static Text {
    match kind {
        ActorKind::Agency => &t::KIND_AGENCY,
        ActorKind::Body => &t::KIND_BODY,
        ActorKind::Union => &t::KIND_UNION,
        ActorKind::State => &t::KIND_STATE,
        ActorKind::Instrument => &t::KIND_INSTRUMENT,
    }
}

/// The places that name an actor, each once.
pub(crate) fn named_places(places: impl Iterator<Item = Under>, lang: Lang) -> Vec<String> {
    let mut places: Vec<Under> = places.collect();
    places.dedup();
    places.into_iter().map(|place| text_place(place, TextPart::Paragraph, lang)).collect()
}

/// The name of a class, short.
pub fn class_text(class: Class) -> &'static Text {
    match class {
        Class::Title => &t::TITLE_CLASS,
        Class::Subtitle => &t::SUBTITLE,
        Class::Dateline => &t::DATELINE,
        Class::Label => &t::LABEL,
        Class::Context => &t::CONTEXT,
        Class::Part => &t::PART,
        Class::Chapter => &t::CHAPTER,
        Class::Section => &t::SECTION,
        Class::Evaluation => &t::EVALUATION_CLASS,
        Class::LeadIn => &t::LEAD_IN,
        Class::Point => &t::POINT,
        Class::SubPoint => &t::SUB_POINT,
        Class::After => &t::AFTER,
        Class::Closing => &t::CLOSING,
        Class::Annex => &t::ANNEX,
        Class::AnnexText => &t::ANNEX_TEXT,
        Class::Footnote => &t::FOOTNOTE,
        Class::Contents => &t::CONTENTS_CLASS,
        Class::Furniture => &t::FURNITURE,
        Class::Aside => &t::ASIDE,
    }
}

/// Why words are set aside.
pub(crate) fn reason_text(reason: Reason) -> &'static Text {
    match reason {
        Reason::Contents => &t::OF_CONTENTS,
        Reason::Furniture => &t::OF_FURNITURE,
        Reason::Aside => &t::OF_ASIDE,
        Reason::ListMark => &t::OF_LIST_MARK,
    }
}

/// The name of a format.
pub(crate) fn format_text(format: Format) -> &'static Text {
    match format {
        Format::Docx => &t::WORD_FILE,
        Format::Odt => &t::ODT_FILE,
        Format::Html => &t::HTML_FILE,
        Format::Pdf => &t::PDF_FILE,
        Format::Markdown => &t::MARKDOWN_FILE,
        Format::Text => &t::TEXT_FILE,
    }
}

/// A place in the source, as people look it up; empty where none is known.
pub fn origin_words(origin: Origin, lang: Lang) -> String {
    match origin {
        Origin { page: Some(page), line: Some(line), .. } => t::at_page_line(lang, page, line),
        Origin { page: Some(page), .. } => t::at_page(lang, page),
        Origin { paragraph: Some(paragraph), .. } => t::at_paragraph(lang, paragraph),
        Origin { line: Some(line), .. } => t::at_line(lang, line),
        Origin { page: None, paragraph: None, line: None } => String::new(),
    }
}

/// What the reader of a document has to tell, with its place and words.
pub(crate) fn remark_words(remark: &Remark, lang: Lang) -> String {
    let said = remark_kind_words(remark, lang);
    let origin = origin_words(remark.origin, lang);
    let place = if origin.is_empty() { origin } else { format!(" ({origin})") };
    let shows = !matches!(remark.kind, RemarkKind::HyphenDropped | RemarkKind::HyphenKept);
    match remark.sample.as_str() {
        sample if shows && !sample.is_empty() => format!("{said}{place}: {sample}"),
        _ => said + &place,
    }
}

fn remark_kind_words(remark: &Remark, lang: Lang) -> String {
    let n = remark.count;
    match remark.kind {
        RemarkKind::Deleted => t::deleted(lang, n),
        RemarkKind::Inserted => t::inserted(lang, n),
        RemarkKind::Moved => t::moved(lang, n),
        RemarkKind::Hidden => t::words_hidden(lang, n),
        RemarkKind::PageHeader => t::page_header(lang, n),
        RemarkKind::Comment => t::comments(lang, n),
        RemarkKind::Embedded => t::embedded(lang, n),
        RemarkKind::TextBox => t::text_boxes(lang, n),
        RemarkKind::Placeholder => t::placeholders(lang, n),
        RemarkKind::Symbol => t::symbols(lang, n),
        RemarkKind::Number => t::numbers_unknown(lang, n),
        RemarkKind::NumbersDiffer => t::numbers_differ(lang, n),
        RemarkKind::Windows1252 => t::WINDOWS_1252.get(lang).to_owned(),
        RemarkKind::Utf16 => t::UTF_16.get(lang).to_owned(),
        RemarkKind::Broken => t::broken_letters(lang, n),
        RemarkKind::Invisible => t::invisible(lang, n),
        RemarkKind::HyphenDropped => t::hyphen_dropped(lang, &remark.sample),
        RemarkKind::HyphenKept => t::hyphen_kept(lang, &remark.sample),
        RemarkKind::Restarted => t::restarted(lang, n),
        RemarkKind::Repeated => t::repeated(lang, n),
        RemarkKind::PageWithoutText => t::blank_pages(lang, n),
        RemarkKind::NoteWithoutMark => t::notes_unmarked(lang, n),
        RemarkKind::Picture => t::pictures(lang, n),
    }
}

/// Why a file is not imported, and what to do.
pub(crate) fn refusal_words(refusal: Refusal, file: &str, lang: Lang) -> (String, &'static Text) {
    let name = |format| format_text(format).get(lang);
    match refusal {
        Refusal::Empty => (t::document_empty(lang, file), &t::CAN_BE_READ),
        Refusal::NotThisFormat(format) => {
            (t::not_this_format(lang, file, name(format)), &t::CAN_BE_READ)
        }
        Refusal::Unknown => (t::unknown_format(lang, file), &t::SAVE_AS_ONE),
        Refusal::Declaration => (t::is_data_file(lang, file), &t::OPEN_BY_FILE),
        Refusal::Damaged(format) => (t::document_damaged(lang, file, name(format)), &t::SAVE_ANEW),
        Refusal::Encrypted => (t::encrypted(lang, file), &t::REMOVE_PASSWORD),
        Refusal::TooLarge(limit) => (t::too_large(lang, file, limit), &t::CUT_IT_UP),
        Refusal::TooManyParagraphs(limit) => {
            (t::too_many_paragraphs(lang, file, limit), &t::CUT_IT_UP)
        }
        Refusal::TooManyElements(limit) => (t::too_many_elements(lang, file, limit), &t::SAVE_ANEW),
        Refusal::TooDeep(limit) => (t::nested_too_deep(lang, file, limit), &t::SAVE_ANEW),
        Refusal::Entities => (t::entities(lang, file), &t::SAVE_ANEW),
        Refusal::Scan => (t::is_scan(lang, file), &t::READ_SCAN),
    }
}
