//! `hertog config`: which configuration is in use, whether it is right, and
//! what it sets; `--default` prints one to start from.

mod template;

use std::process::ExitCode;

use clap::Args;

use super::common::Common;
use super::failure::Failure;
use super::output::Output;
use crate::config::Config;
use crate::review::{Order, Vocabulary};
use crate::store::{Folders, SettingsFile};
use crate::text::{Lang, Text};
use crate::texts::{config as t, session};

/// The arguments of `config`.
#[derive(Debug, Args)]
pub(super) struct ConfigArgs {
    /// Print one with every setting and what it does, to start from.
    #[arg(long)]
    pub(super) default: bool,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &ConfigArgs) -> Result<ExitCode, Failure> {
    let mut out = Output::new();
    if args.default {
        template::default().lines().try_for_each(|line| out.line(line))?;
        return out.done();
    }
    let (lang, folders) = (common.lang(), common.folders()?);
    let files = &common.settings.files;
    if files.is_empty() {
        none(&folders, lang).iter().try_for_each(|line| out.line(line))?;
        return out.done();
    }
    for file in files {
        said(file, lang).iter().try_for_each(|line| out.line(line))?;
    }
    for (label, value) in set(common, lang) {
        out.line(format!("  {:<12} {value}", label.get(lang)))?;
    }
    let done = out.done()?;
    match files.iter().map(SettingsFile::count).sum::<usize>() {
        0 => Ok(done),
        n => Err(Failure::new(|lang| t::config_faults(lang, n), &t::CORRECT_CONFIG)),
    }
}

/// That there is no file, and how to make one.
fn none(folders: &Folders, lang: Lang) -> [String; 2] {
    let quoted =
        |path: &std::path::Path| format!("'{}'", path.display().to_string().replace('\'', "'\\''"));
    let file = folders.settings();
    let (folder, quoted_file) = (quoted(&folders.config), quoted(&file));
    [t::no_config(lang, file.display()), t::make_one(lang, &folder, &quoted_file)]
}

/// Every fault of a file, or that it is right.
fn said(file: &SettingsFile, lang: Lang) -> Vec<String> {
    let path = file.path.display();
    match &file.faults {
        Err(problem) => vec![format!("{}; {}", problem.message(lang), problem.remedy(lang))],
        Ok(faults) if faults.is_empty() => vec![t::right(lang, &path)],
        Ok(faults) => faults.iter().map(|fault| format!("{path}: {fault}")).collect(),
    }
}

/// The settings that count now.
fn set(common: &Common, lang: Lang) -> Vec<(&'static Text, String)> {
    let config = &common.settings.config;
    let default = || t::ALL_DEFAULT.get(lang).to_owned();
    let theme = config
        .theme_name
        .as_ref()
        .map_or_else(|| "default".to_owned(), |(name, _)| name.as_str().to_owned());
    let colors: Vec<&str> = config.colors.iter().map(|(role, _)| role.name()).collect();
    let theme = if colors.is_empty() { theme } else { format!("{theme} + {}", colors.join(", ")) };
    let keys = common.settings.keymap.as_ref().map(|keymap| {
        let names = keymap.changed().map(|row| match keymap.names(row.command).as_str() {
            // As it is written there: no key at all.
            "" => format!("{} []", row.name),
            keys => format!("{} {keys}", row.name),
        });
        names.collect::<Vec<_>>().join(", ")
    });
    let order = if config.order == Order::Document {
        &session::DOCUMENT_ORDER
    } else {
        &session::ATTENTION_ORDER
    };
    let citation = config.citation.as_ref().map(ToString::to_string);
    let [statuses, levels] = words(config);
    vec![
        (&t::LANGUAGE, config.lang.map_or_else(default, |lang| lang.to_string())),
        (&t::THEME, theme),
        (&t::SESSION, order.get(lang).to_owned()),
        (&t::STATUSES, statuses.unwrap_or_else(default)),
        (&t::LEVELS, levels.unwrap_or_else(default)),
        (&t::CITATION_FORM, citation.unwrap_or_else(default)),
        (&t::KEYBOARD, config.keyboard.map_or_else(default, |keyboard| keyboard.name().to_owned())),
        (&t::KEYS, keys.filter(|keys| !keys.is_empty()).unwrap_or_else(default)),
    ]
}

/// The words of progress and of handling, where they are not those built in.
fn words(config: &Config) -> [Option<String>; 2] {
    let (set, built_in) = (&config.vocabulary, Vocabulary::default());
    let statuses = (set.statuses() != built_in.statuses())
        .then(|| set.statuses().iter().map(|choice| choice.word.to_string()).collect::<Vec<_>>());
    let levels = (set.levels() != built_in.levels())
        .then(|| set.levels().iter().map(|choice| choice.word.to_string()).collect::<Vec<_>>());
    [statuses, levels].map(|words| words.map(|words| words.join(", ")))
}
