//! The words of progress and handling that take the place of the built-in ones.

use std::str::FromStr;

use crate::declaration::Localized;
use crate::faults::{Fault, LocatedEntry, LocatedValue};
use crate::review::{Choice, Level, StatusWord, Vocabulary};
use crate::text::{Lang, SharedStr, is_blank, is_clean, width};

/// Most words of a kind.
const MOST: usize = 40;
/// Most columns of a label.
const WIDEST: usize = 40;
/// The word that takes a status away.
const NONE: &str = "none";

/// Words of progress: any number, none of them `none`.
pub(super) fn statuses(value: &LocatedValue) -> Result<Vec<Choice<StatusWord>>, Fault> {
    let known = Vocabulary::default();
    let entries = entries(value)?;
    if let Some(entry) = entries.iter().find(|entry| entry.name == NONE) {
        let message = "the word \"none\" is what takes a status away";
        return Err(entry.location.fault(message, "choose another word"));
    }
    choices(entries, known.statuses())
}

/// Handling levels: at least one, since each note has one.
pub(super) fn levels(value: &LocatedValue) -> Result<Vec<Choice<Level>>, Fault> {
    let known = Vocabulary::default();
    let levels = choices(entries(value)?, known.levels())?;
    if levels.is_empty() {
        let message = "there is no handling level: expected at least one, the lowest first";
        return Err(value.fault(message, "write the levels, or remove this field"));
    }
    Ok(levels)
}

fn entries<'s>(value: &LocatedValue<'s>) -> Result<Vec<LocatedEntry<'s>>, Fault> {
    let entries = value.map()?;
    match entries.get(MOST) {
        None => Ok(entries),
        Some(entry) => {
            let message = format!("there are more than {MOST} words");
            Err(entry.location.fault(message, "remove the words from here on"))
        }
    }
}

fn choices<W: Clone + PartialEq + FromStr>(
    entries: Vec<LocatedEntry>,
    known: &[Choice<W>],
) -> Result<Vec<Choice<W>>, Fault> {
    let mut choices: Vec<Choice<W>> = Vec::new();
    for entry in entries {
        let word = entry.name.parse::<W>().map_err(|_| {
            let message = format!("{:?} is no word for files and queries", entry.name);
            entry.location.fault(message, "write 1 to 32 of a-z, 0-9 and -; people see its label")
        })?;
        if choices.iter().any(|choice| choice.word == word) {
            let message = format!("{:?} occurs twice", entry.name);
            return Err(entry.location.fault(message, "keep one of the two"));
        }
        let known = known.iter().find(|choice| choice.word == word).map(|choice| &choice.label);
        choices.push(Choice { word, label: label(&entry.value, known)? });
    }
    Ok(choices)
}

/// One text for all languages, or one for each; a language that is left out has
/// the built-in label, where the word is one of those, or else the first given.
fn label(value: &LocatedValue, known: Option<&Localized>) -> Result<Localized, Fault> {
    if !value.begins('(') {
        let label = shown(value)?;
        return Ok(Localized { nl: label.clone(), en: label.clone(), fr: label });
    }
    let fields = value.fields()?;
    let names = Lang::ALL.map(Lang::code);
    for (at, field) in fields.iter().enumerate() {
        if !names.contains(&&*field.name) {
            return Err(super::unknown(field, "language", &names));
        }
        if fields[..at].iter().any(|before| before.name == field.name) {
            let message = format!("{:?} occurs twice", field.name);
            return Err(field.location.fault(message, "keep one of the two"));
        }
    }
    let Some(first) = fields.first() else {
        return Err(value.fault("the label has no text", "write (en: …, nl: …, fr: …)"));
    };
    let first = shown(&first.value)?;
    let of = |lang: Lang| match fields.iter().find(|field| field.name == lang.code()) {
        Some(field) => shown(&field.value),
        None => Ok(known.map_or_else(|| first.clone(), |label| label.get(lang).into())),
    };
    Ok(Localized { nl: of(Lang::Nl)?, en: of(Lang::En)?, fr: of(Lang::Fr)? })
}

/// A label that can be shown: on one line, with nothing that steers or hides.
fn shown(value: &LocatedValue) -> Result<SharedStr, Fault> {
    let label = value.text()?;
    if is_blank(&label) {
        return Err(value.fault("the label is blank", "write what people should see"));
    }
    if !is_clean(&label) || label.contains(char::is_control) {
        let message = "the label holds a line break, control, direction or invisible character";
        return Err(value.fault(message, "remove it"));
    }
    if width(&label) > WIDEST {
        let message = format!("the label is wider than {WIDEST} columns");
        return Err(value.fault(message, "shorten it"));
    }
    Ok(label.trim().into())
}
