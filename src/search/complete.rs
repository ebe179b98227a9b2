//! Completing a query: fields, actors, chapters, states.

use super::names::{FIELDS, Known, STATES};
use super::query::NO_STATUS;
use crate::corpus::fold;
use crate::declaration::Declaration;
use crate::text::Lang;

/// Possible replacements for the last piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completions {
    /// The byte at which the piece begins.
    pub start: usize,
    /// The replacements, the most likely first.
    pub words: Vec<String>,
}

/// The completions of the text before the cursor.
pub fn complete<'a>(text: &str, known: impl Into<Known<'a>>) -> Completions {
    let start = text
        .rfind(|c: char| c.is_whitespace() || c == '(')
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let start =
        start + text[start..].len() - text[start..].trim_start_matches(['-', '−', '~']).len();
    let piece = &text[start..];
    let words = match piece.split_once(':') {
        None => FIELDS
            .iter()
            .filter(|field| field.starts_with(piece))
            .map(|field| format!("{field}:"))
            .collect(),
        Some((field, value)) => values(field, value, known.into())
            .into_iter()
            .map(|value| format!("{field}:{value}"))
            .collect(),
    };
    Completions { start, words }
}

/// The values of a field that begin with what was typed.
fn values(field: &str, typed: &str, known: Known) -> Vec<String> {
    let declaration = known.declaration;
    match field {
        "actor" | "named" => actors(typed, declaration),
        "chapter" => {
            let numbers = declaration.chapters.iter().map(|chapter| chapter.number.to_string());
            numbers.filter(|number| number.starts_with(typed)).collect()
        }
        "status" => {
            let words = known.statuses().into_iter().chain([NO_STATUS.to_owned()]);
            words.filter(|word| word.starts_with(typed)).collect()
        }
        "is" => STATES
            .iter()
            .filter(|state| state.starts_with(typed))
            .map(|state| (*state).to_owned())
            .collect(),
        _ => Vec::new(),
    }
}

/// The ids of actors of which the id, or a name or alias, begins so.
fn actors(typed: &str, declaration: &Declaration) -> Vec<String> {
    let wanted = fold(typed);
    let begins = |name: &str| fold(name).starts_with(&wanted);
    let actors = declaration.actors.iter().filter(|actor| {
        let names = Lang::ALL.map(|lang| actor.name.get(lang));
        begins(actor.id.as_str())
            || names.into_iter().any(begins)
            || actor.aliases.iter().any(|alias| begins(alias))
    });
    actors.map(|actor| actor.id.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn fields_actors_chapters_and_states_are_completed() {
        let declaration = builtin();
        let words = |text: &str| {
            let Completions { start, words } = complete(text, &declaration);
            (start, words.join(" "))
        };
        assert_eq!(words("havens ac"), (7, "actor:".to_owned()));
        assert_eq!(words("-(na"), (2, "named:".to_owned()));
        assert_eq!(
            words("actor:euro").1,
            "actor:europol actor:eurojust actor:eu actor:european-commission actor:european-knowledge-hub"
        );
        assert_eq!(words("named:otan").1, "named:nato");
        assert_eq!(words("-is:re"), (1, "is:reviewed".to_owned()));
        assert_eq!(words("chapter:").1.split(' ').count(), 7);
        assert_eq!(words("x ").1.split(' ').count(), FIELDS.len());
        assert_eq!(words("text:x").1, "");
    }
}
