//! The name of the declaration, and saving it into the library.

use std::path::PathBuf;

use super::{Env, Import, Summary};
use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::{Alert, App, Effect, Outcome, Overlay, Prompt, Target, TextInput};
use crate::declaration::{DeclarationId, EditionId, is_builtin};
use crate::import::assemble::sound;
use crate::text::{Lang, clean};
use crate::texts::import as t;
use crate::texts::screens::n_points;

/// The result of saving an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportSaved {
    /// It stands in this file.
    Saved(PathBuf),
    /// This file exists already.
    Exists(PathBuf),
    /// It could not be saved.
    Failed(Alert),
}

impl Import {
    /// Lets id, edition and language be typed.
    pub(super) fn begin_naming(&self) -> Outcome {
        let file = &self.assembly.file;
        let words = format!("{} {} {}", file.id, file.edition, file.language);
        Outcome::Open(Overlay::ImportName(TextInput::new(words)))
    }

    /// Takes id, edition and language.
    ///
    /// # Errors
    /// The reason why they are none.
    fn name(&mut self, typed: &str, env: &mut Env<'_>) -> Result<(), String> {
        let typed = typed.to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        let [id, edition, language] = words[..] else {
            return Err(t::THREE_WORDS.get(env.lang()).to_owned());
        };
        id.parse::<DeclarationId>().map_err(|bad| bad.to_string())?;
        edition.parse::<EditionId>().map_err(|bad| bad.to_string())?;
        if !is_language(language) {
            return Err(t::no_language(env.lang(), clean(language)));
        }
        if is_builtin(id, edition, language) {
            let remedy = t::ANOTHER_EDITION.get(env.lang());
            return Err(format!("{}: {remedy}", t::edition_is_built_in(env.lang(), id, edition)));
        }
        let is_other_language = self.identity.language != language;
        let identity = &mut self.identity;
        (identity.id, identity.edition) = (id.to_owned(), edition.to_owned());
        language.clone_into(&mut identity.language);
        self.is_named = true;
        self.changed(None, env);
        if is_other_language {
            self.assemble(env);
        }
        Ok(())
    }

    /// The title so far.
    pub(crate) fn title(&self) -> &str {
        &self.assembly.file.title
    }

    /// The edition and the language so far.
    pub(crate) fn edition(&self) -> (&str, &str) {
        (&self.assembly.file.edition, &self.assembly.file.language)
    }

    /// Takes the id of a declaration of the library that has the same title; where that
    /// makes a new edition of it, says so where the import opens.
    pub(crate) fn take_id(&mut self, id: &DeclarationId, is_new: bool, lang: Lang) {
        self.identity.id = id.to_string();
        self.assembly.file.id = id.to_string();
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), lang);
        if is_new {
            self.opening.get_or_insert(t::is_edition_of(lang, id));
        }
    }

    /// Saves it, once the questions are answered or the user saves all the same.
    pub(super) fn save_answered(&mut self, env: &mut Env<'_>) -> Outcome {
        match self.assembly.report.doubts.len() {
            doubts @ 1.. if self.assembly.points() > 0 => {
                Outcome::Ask(Prompt::SaveDoubtful(doubts))
            }
            _ => {
                self.save(false, env);
                Outcome::Done
            }
        }
    }

    /// Asks for the file in the library, in place of one that is there where `replace`
    /// says so.
    pub(super) fn save(&mut self, replace: bool, env: &mut Env<'_>) {
        self.assemble(env);
        match self.to_save(replace, env.lang()) {
            Ok(effect) => env.effects.push(effect),
            Err(words) => env.say(words),
        }
    }

    /// The declaration so far with its actors and dates, as they are now.
    pub(super) fn assemble(&mut self, env: &Env<'_>) {
        self.assembly = self.outline.assemble(&self.identity);
        self.summary = Summary::new(&self.assembly, self.outline.pieces(), env.lang());
    }

    /// What is asked of the world to save it.
    ///
    /// # Errors
    /// The reason why it cannot be saved as it is.
    fn to_save(&self, replace: bool, lang: Lang) -> Result<Effect, String> {
        let file = &self.assembly.file;
        if self.assembly.points() == 0 {
            return Err(t::NO_POINTS.get(lang).to_owned());
        }
        sound(file).map_err(|faults| {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            format!("{}: {first}", t::not_sound(lang, clean(&self.file)))
        })?;
        let id = file.id.parse().map_err(|bad: crate::declaration::BadId| bad.to_string())?;
        let edition =
            file.edition.parse().map_err(|bad: crate::declaration::BadId| bad.to_string())?;
        Ok(Effect::SaveImport { id, edition, file: Box::new(file.clone()), replace })
    }

    /// The declaration that was saved, in words, and the key that opens its document again.
    fn saved_words(&self, context: &Context) -> String {
        let (file, lang) = (&self.assembly.file, context.lang);
        let points = n_points(lang, self.assembly.points());
        let key = context.keymap.name(Command::Library);
        t::saved_as(lang, &file.id, &file.edition, points, key)
    }
}

/// True for a language's short code, as the file takes it without a region.
fn is_language(code: &str) -> bool {
    matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

impl App {
    /// Takes the words that were typed; where they are no name, they can be corrected.
    pub(in crate::app) fn name_import(&mut self, line: TextInput) -> Outcome {
        let typed = line.text().to_owned();
        self.in_import(|import, env| match import.name(&typed, env) {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                env.say(reason);
                Outcome::Open(Overlay::ImportName(line))
            }
        })
    }

    /// Saves the import, in place of an edition that is there where `replace` says so.
    pub(in crate::app) fn save_import(&mut self, replace: bool) {
        self.in_import(|import, env| {
            import.save(replace, env);
            Outcome::Done
        });
    }

    /// Takes the result of saving: the declaration opens, or a question is asked.
    pub(in crate::app) fn import_saved(&mut self, saved: ImportSaved) -> Outcome {
        match saved {
            ImportSaved::Saved(path) => {
                self.in_import(|import, env| {
                    import.saved = Some(path.to_string_lossy().into_owned());
                    import.keep(env);
                    let said = import.saved_words(env.context);
                    env.effects.push(Effect::Open(Target { file: Some(path), at: None, said }));
                    Outcome::Done
                });
                self.close_session();
            }
            ImportSaved::Exists(path) => {
                return Outcome::Ask(Prompt::ReplaceEdition(path.display().to_string()));
            }
            ImportSaved::Failed(alert) => self.alerts.queue(alert),
        }
        Outcome::Done
    }
}
