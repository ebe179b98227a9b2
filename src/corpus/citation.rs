//! A point with where it stands, for quoting it elsewhere.

use std::fmt::{self, Display};
use std::str::FromStr;

use crate::declaration::{Declaration, Fingerprint, PointIx};
use crate::text::{Lang, clean, fill, is_blank, is_clean, names};
use crate::texts::quoted;
use crate::texts::screens as t;

/// The form of a citation: a text in which names in braces are filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitationForm(Box<str>);

/// The names that a form may have: the point's id, heading and wording, the
/// declaration's title and edition, and the fingerprint of the wording.
const NAMES: [&str; 6] = ["id", "heading", "text", "title", "edition", "fingerprint"];

impl FromStr for CitationForm {
    type Err = String;

    fn from_str(form: &str) -> Result<Self, String> {
        if !form.lines().all(is_clean) {
            return Err("it holds a control character or a mark of direction".to_owned());
        }
        if is_blank(form) {
            return Err(format!("it says nothing: expected {{{}}}", NAMES.join("}, {")));
        }
        match names(form).find(|name| !NAMES.contains(name)) {
            Some(name) => {
                Err(format!("{{{name}}} is not known: expected {{{}}}", NAMES.join("}, {")))
            }
            None => Ok(Self(form.into())),
        }
    }
}

impl Display for CitationForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl CitationForm {
    /// A point in this form. `escape` makes what is filled in fit for where the
    /// form stands.
    pub fn cite(
        &self,
        declaration: &Declaration,
        point: PointIx,
        lang: Lang,
        escape: impl Fn(&str) -> String,
    ) -> String {
        let of = &declaration.points[point];
        let heading = of.heading.as_ref().map_or("", |heading| heading.get(lang));
        let text = |text: &str| escape(clean(text).trim());
        let (heading, wording) = (text(heading), text(&of.text));
        let (title, edition) = (text(&declaration.title), text(declaration.edition.as_str()));
        let fingerprint = Fingerprint::of(&of.text).short();
        let values: [&dyn Display; 6] =
            [&of.id, &heading, &wording, &title, &edition, &fingerprint];
        let values: Vec<(&str, &dyn Display)> = NAMES.into_iter().zip(values).collect();
        fill(&self.0, &values)
    }
}

/// A point in the form that was chosen; else the official wording in quotes,
/// then the document, its edition, the point and the fingerprint by which the
/// quote can be checked.
pub fn citation(
    declaration: &Declaration,
    point: PointIx,
    lang: Lang,
    form: Option<&CitationForm>,
) -> String {
    let usual = || {
        let source = t::citation(lang, "{title}", "{edition}", "{id}", "{fingerprint}");
        CitationForm(format!("{}\n— {source}", quoted(lang, "{text}")).into())
    };
    let form = form.cloned().unwrap_or_else(usual);
    form.cite(declaration, point, lang, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;

    #[test]
    fn a_form_is_filled_in_and_what_it_fills_in_is_left_as_it_is() {
        let mut declaration = builtin();
        let place = declaration.position("3.1".parse().unwrap()).unwrap();
        declaration.points[place].text = "Blijven {id} werken".into();
        let form: CitationForm = "{id} {heading}: «{text}» {".parse().unwrap();
        assert_eq!(
            citation(&declaration, place, Lang::Nl, Some(&form)),
            "3.1 Gezamenlijke aanpak van smokkelaars: «Blijven {id} werken» {"
        );
        let usual = citation(&declaration, place, Lang::En, None);
        assert!(usual.starts_with("“Blijven {id} werken”\n— Hertoginnedal 2023"), "{usual}");
        assert!(usual.contains("edition 2023-05-05, point 3.1 ("), "{usual}");
    }

    #[test]
    fn an_unknown_name_is_told_the_known_ones() {
        let error = "{text} ({date})".parse::<CitationForm>().unwrap_err();
        assert!(error.starts_with("{date} is not known: expected {id}, {heading}"), "{error}");
        let error = "{{id}} {heading}".parse::<CitationForm>().unwrap_err();
        assert!(error.starts_with("{{id} is not known"), "{error}");
        assert!(" ".parse::<CitationForm>().unwrap_err().starts_with("it says nothing"));
        assert!("{text}\u{202e}".parse::<CitationForm>().is_err());
    }
}
