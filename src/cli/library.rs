//! `hertog library`: the declarations of the library; removes one.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::common::Common;
use super::failure::Failure;
use super::json::SCHEMA;
use super::output::{self, Output};
use crate::declaration::{DeclarationId, Localized};
use crate::store::{
    Counted, Folders, LibraryEntry, LibraryFile, Listed, library_files_of, library_reviewed,
    remove_declaration,
};
use crate::text::{Lang, clean};
use crate::texts::{library as t, screens as st};
use crate::tui::console;
use crate::wording::with_files;

/// The arguments of `library`.
#[derive(Debug, Args)]
pub(super) struct LibraryArgs {
    /// Remove the file of this edition (EDITION.LANGUAGE where it is there in several); reviews stay.
    #[arg(long, num_args = 2, value_names = ["ID", "EDITION"])]
    pub(super) remove: Option<Vec<String>>,
    /// Remove it without a question.
    #[arg(short, long, requires = "remove")]
    pub(super) yes: bool,
    /// Print JSON.
    #[arg(long, conflicts_with = "remove")]
    pub(super) json: bool,
}

#[derive(Serialize)]
struct LibraryJson {
    schema: u32,
    declarations: Vec<EntryJson>,
}

#[derive(Serialize)]
struct EntryJson {
    path: Option<String>,
    built_in: bool,
    #[serde(flatten)]
    listed: Option<ListedJson>,
    fault: Option<String>,
}

#[derive(Serialize)]
struct ListedJson {
    id: String,
    edition: String,
    language: String,
    title: String,
    parties: Vec<Localized>,
    place: String,
    dateline: String,
    points: usize,
    reviewed: usize,
    source: String,
}

/// Runs the command.
pub(super) fn run(common: &Common, args: &LibraryArgs) -> Result<ExitCode, Failure> {
    if let Some([id, edition]) = args.remove.as_deref() {
        return remove(common, id, edition, args.yes);
    }
    let (lang, all) = (common.lang(), library_reviewed(&common.folders()?, &common.reviewer()?));
    if args.json {
        let declarations = all.into_iter().map(|entry| entry_json(entry, lang)).collect();
        return output::json(&LibraryJson { schema: SCHEMA, declarations });
    }
    let mut out = Output::new();
    all.iter().try_for_each(|(entry, reviewed)| out.line(line((entry, *reviewed), lang)))?;
    let faulty = all.iter().filter(|(entry, _)| entry.fault.is_some()).count();
    let told = (faulty > 0).then(|| format!(", {}", t::n_faulty(lang, faulty)));
    let counted = Counted::of(all.iter().map(|(entry, _)| &entry.file));
    let words = with_files(&t::n_declarations(lang, counted.declarations), counted.both(), lang);
    out.line(words + &told.unwrap_or_default())?;
    out.done()
}

/// Id, edition, language, title, progress, where it came from, path, fault.
fn line((entry, reviewed): (&LibraryEntry, usize), lang: Lang) -> String {
    let path = entry.file.path.as_deref().map(|path| path.display().to_string());
    let path = path.unwrap_or_else(|| st::BUILT_IN.get(lang).to_owned());
    let fault = entry.fault.as_ref().map(|fault| format!("! {}", fault.words(lang)));
    let listed = entry.listed.as_ref().map(|listed| {
        let Listed { id, edition, language, title, points, source, .. } = listed;
        let progress = st::n_of_m_reviewed(lang, reviewed, points);
        format!("{id}  {edition}  {language}  {title}  {progress}  {source}")
    });
    let parts: Vec<String> = listed.into_iter().chain([path]).chain(fault).collect();
    parts.join("  ")
}

fn entry_json((entry, reviewed): (LibraryEntry, usize), lang: Lang) -> EntryJson {
    let path = entry.file.path.map(|path| path.display().to_string());
    let listed = entry.listed.map(|listed| ListedJson {
        id: listed.id.to_string(),
        edition: listed.edition.to_string(),
        language: listed.language,
        title: listed.title,
        parties: listed.parties,
        place: listed.place,
        dateline: listed.dateline,
        points: listed.points,
        reviewed,
        source: listed.source,
    });
    let fault = entry.fault.map(|fault| fault.words(lang));
    EntryJson { built_in: path.is_none(), path, listed, fault }
}

/// Removes the file of an edition, after a question.
fn remove(common: &Common, id: &str, edition: &str, yes: bool) -> Result<ExitCode, Failure> {
    let (lang, folders) = (common.lang(), common.folders()?);
    let (id, path) = removable(&folders, id, edition)?;
    if !yes && !asked(&path, lang)? {
        return Err(Failure::new(&t::NOT_REMOVED, &t::SAY_YES));
    }
    remove_declaration(&path).map_err(|problem| Failure::of(&problem))?;
    let mut out = Output::new();
    out.line(t::removed_declaration(lang, path.display()))?;
    let reviews = folders.reviews(&id);
    if reviews.is_dir() {
        out.line(t::reviews_stay(lang, reviews.display()))?;
    }
    out.done()
}

/// The one file of an edition.
fn removable(
    folders: &Folders,
    id: &str,
    edition: &str,
) -> Result<(DeclarationId, PathBuf), Failure> {
    let name = format!("{id} {edition}");
    let missing = || Failure::new(|lang| t::no_such_declaration(lang, &name), &t::LIBRARY_LISTS);
    let id: DeclarationId = id.parse().map_err(|_| missing())?;
    let (edition, language) = match edition.split_once('.') {
        Some((edition, language)) => (edition, Some(language)),
        None => (edition, None),
    };
    let found = library_files_of(folders, &id, Some(edition), language);
    let paths: Vec<&Path> = found.iter().filter_map(|file| file.path.as_deref()).collect();
    // Where the built-in one is in another language, the file must be named with its own.
    let is_only =
        language.is_some() || found.iter().all(|file| file.language() == found[0].language());
    match paths[..] {
        [path] if is_only => Ok((id, path.to_owned())),
        [] if found.is_empty() => Err(missing()),
        [] => Err(Failure::new(&t::BUILT_IN_STAYS, &t::LIBRARY_LISTS)),
        _ => {
            let languages = found.iter().filter_map(LibraryFile::language);
            let names = languages.map(|language| format!("{edition}.{language}"));
            let names = names.collect::<Vec<_>>().join(", ");
            let several = |lang| t::several_languages(lang, &name, &names);
            Err(Failure::new(several, &t::SAY_LANGUAGE).usage())
        }
    }
}

/// Asks on the terminal; true where the answer begins as yes does in any language.
fn asked(path: &Path, lang: Lang) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::new(&t::ASK_ON_TERMINAL, &t::SAY_YES).usage());
    }
    write!(console::stderr(), "{}", clean(&t::remove_it(lang, path.display())))?;
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(line.trim_start().to_lowercase().starts_with(['y', 'j', 'o']))
}
