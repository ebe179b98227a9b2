//! Languages in words.

use crate::text::{Lang, Text};
use crate::texts::briefing as t;

/// The name of a language: "English".
pub(crate) fn language_name(of: Lang) -> &'static Text {
    match of {
        Lang::En => &t::IN_EN,
        Lang::Nl => &t::IN_NL,
        Lang::Fr => &t::IN_FR,
    }
}
