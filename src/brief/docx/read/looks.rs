//! Properties of paragraphs and letters: which of them change no more than how
//! words look.

use super::events::{Tag, Vocabulary};

/// The effect of a property on the words that it is set on.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// It changes only how they look.
    Looks,
    /// It says which style they have.
    Style(String),
    /// It holds how things were, or how pages are laid out: nothing of it is
    /// shown as words.
    Silent,
    /// It may hide words, put others in, or show them in another order.
    Strange(String),
}

/// Of a paragraph.
#[rustfmt::skip]
const PARAGRAPH: &[&str] = &[
    "keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressLineNumbers", "pBdr",
    "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textAlignment", "outlineLvl",
    "divId", "cnfStyle",
];

/// Of letters.
#[rustfmt::skip]
const LETTERS: &[&str] = &[
    "rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "w", "kern", "sz", "szCs", "highlight",
    "u", "effect", "bdr", "shd", "lang", "eastAsianLayout", "noProof", "snapToGrid", "outline",
    "shadow", "webHidden", "vertAlign", "position", "em", "emboss", "imprint",
];

/// Of letters, in what Word added in 2010.
#[rustfmt::skip]
const LETTERS_2010: &[&str] = &[
    "glow", "shadow", "reflection", "textOutline", "textFill", "ligatures", "numForm",
    "numSpacing", "stylisticSets", "cntxtAlts", "props3d",
];

/// The effect of a property of a paragraph.
pub(super) fn of_paragraph(tag: &Tag<'_>) -> Effect {
    match tag.word() {
        "pStyle" => Effect::Style(tag.value("val").unwrap_or_default()),
        "pPrChange" | "sectPr" => Effect::Silent,
        name if PARAGRAPH.contains(&name) => Effect::Looks,
        _ => unless_off(tag),
    }
}

/// The effect of a property of letters.
pub(super) fn of_letters(tag: &Tag<'_>) -> Effect {
    match tag.word() {
        "rStyle" => Effect::Style(tag.value("val").unwrap_or_default()),
        "rPrChange" | "ins" | "moveTo" => Effect::Silent,
        name if LETTERS.contains(&name) => Effect::Looks,
        _ if tag.of == Vocabulary::Looks && LETTERS_2010.contains(&tag.name()) => Effect::Looks,
        _ => unless_off(tag),
    }
}

/// Properties that are switched on or off and nothing else.
const SWITCHES: &[&str] = &[
    "bidi",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "vanish",
    "rtl",
    "cs",
    "specVanish",
    "oMath",
];

/// A switch that is off has no effect.
fn unless_off(tag: &Tag<'_>) -> Effect {
    let is_off = SWITCHES.contains(&tag.word()) && tag.is_on("val") == Some(false);
    if is_off { Effect::Looks } else { Effect::Strange(tag.shown()) }
}
