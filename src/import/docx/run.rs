//! The look of a run of letters, with what its styles give it.

use super::properties::{Font, Language, RunProperties};
use super::styles::Styles;

/// An open run.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) properties: RunProperties,
    /// True if its text is the sign of a note, which stands for its number.
    pub(super) is_note_sign: bool,
}

/// The look of letters that matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) is_bold: bool,
    /// True if all letters are shown as capitals.
    pub(super) is_capital: bool,
    pub(super) language: Option<Language>,
}

/// The look of a run, and what else decides how its text is taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) look: Look,
    pub(super) is_hidden: bool,
    pub(super) font: Font,
}

/// Works out the look of a run in a paragraph of a style.
pub(super) fn shown(run: &RunProperties, style: Option<&str>, styles: &Styles) -> Shown {
    let none = RunProperties::default();
    let paragraph = styles.of_paragraph(style).unwrap_or(&none);
    let letters = run.style.as_deref().and_then(|id| styles.of_run(id)).unwrap_or(&none);
    let defaults = &styles.defaults;
    // Of two styles that both set such a property, each undoes the other (ECMA-376
    // part 1, 17.7.3).
    let toggle = |of: fn(&RunProperties) -> Option<bool>| {
        let is_on = |properties| of(properties).unwrap_or(false);
        of(run).unwrap_or_else(|| (is_on(paragraph) != is_on(letters)) || is_on(defaults))
    };
    let layers = [run, letters, paragraph, defaults];
    Shown {
        look: Look {
            is_bold: toggle(|of| of.bold),
            is_capital: toggle(|of| of.capitals),
            language: layers.iter().find_map(|of| of.language),
        },
        is_hidden: toggle(|of| of.hidden),
        font: layers.iter().find_map(|of| of.font).unwrap_or(Font::Other),
    }
}
