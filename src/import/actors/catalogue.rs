//! The catalogue of actors, `assets/actors.ron`.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::declaration::{Actor, ActorId, ActorIx, ActorKind, Localized, Names};

/// The catalogue of the program; an empty one if it could not be read, which a
/// test rules out.
static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
    let empty = Catalogue { actors: Vec::new(), others: Vec::new() };
    ron::from_str(include_str!("../../../assets/actors.ron")).unwrap_or(empty)
});

/// Actors, and names that hold one of their forms by chance.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Catalogue {
    /// In the order of their ids.
    pub(super) actors: Vec<Entry>,
    /// Names of something else that hold a form: *Gulf of Guinea*.
    pub(super) others: Vec<String>,
}

/// An actor with its forms in four languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: ActorId,
    pub(super) kind: ActorKind,
    /// The name in each language, which is a form in that language.
    pub(super) name: Name,
    /// Further forms in every language.
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    nl: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    fr: Vec<String>,
    #[serde(default)]
    de: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Name {
    pub(super) nl: String,
    pub(super) en: String,
    pub(super) fr: String,
    pub(super) de: String,
}

impl Catalogue {
    /// The catalogue of the program.
    pub(super) fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// True for the index of an actor, not of another name.
    pub(super) fn holds(&self, actor: ActorIx) -> bool {
        actor < self.actors.len()
    }

    /// The actor without aliases.
    pub(super) fn actor(&self, ix: ActorIx) -> Actor {
        let Entry { id, kind, name, .. } = &self.actors[ix];
        let [nl, en, fr] = [&name.nl, &name.en, &name.fr].map(|name| name.as_str().into());
        Actor { id: id.clone(), kind: *kind, name: Localized { nl, en, fr }, aliases: Vec::new() }
    }

    /// The ids of all actors.
    pub(super) fn ids(&self) -> HashSet<&str> {
        self.actors.iter().map(|entry| entry.id.as_str()).collect()
    }

    /// What finds the forms in a language and further forms; other names stand
    /// behind the actors.
    pub(super) fn names(&self, language: &str, further: &[(ActorIx, String)]) -> Names {
        let language = language.split('-').next().unwrap_or_default();
        let entries = self.actors.iter().enumerate();
        let forms = entries
            .flat_map(|(ix, entry)| entry.forms(language).into_iter().map(move |form| (ix, form)));
        let behind = self.actors.len()..;
        let others = behind.zip(self.others.iter().map(String::as_str));
        let further = further.iter().map(|(ix, form)| (*ix, form.as_str()));
        let written =
            forms.chain(others).chain(further).flat_map(|(ix, form)| variants(form, language, ix));
        let written: Vec<(ActorIx, String)> = written.collect();
        Names::of(written.iter().map(|(ix, form)| (*ix, form.as_str())))
    }
}

impl Entry {
    /// The forms in a language; of an unknown one the forms in all.
    pub(super) fn forms(&self, language: &str) -> Vec<&str> {
        let Name { nl, en, fr, de } = &self.name;
        let by_language = [
            ("nl", nl, &self.nl),
            ("en", en, &self.en),
            ("fr", fr, &self.fr),
            ("de", de, &self.de),
        ];
        let is_known = by_language.iter().any(|(code, ..)| *code == language);
        let mut forms: Vec<&str> = self.all.iter().map(String::as_str).collect();
        for (_, name, more) in
            by_language.into_iter().filter(|(code, ..)| !is_known || *code == language)
        {
            forms.push(name);
            forms.extend(more.iter().map(String::as_str));
        }
        forms
    }
}

/// A form as it may be written: with either apostrophe, in German with a
/// genitive's s.
fn variants(form: &str, language: &str, ix: ActorIx) -> impl Iterator<Item = (ActorIx, String)> {
    let curved = form.contains('\'').then(|| form.replace('\'', "\u{2019}"));
    let takes_s =
        language == "de" && form.ends_with(|c: char| c.is_lowercase() && !"sxzß".contains(c));
    let genitive = takes_s.then(|| format!("{form}s"));
    let written = [Some(form.to_owned()), curved, genitive];
    written.into_iter().flatten().map(move |form| (ix, form))
}
