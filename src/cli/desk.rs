//! What most commands need on the desk: the declaration, the reviews, the
//! writer, and how to speak.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::Common;
use super::failure::Failure;
use crate::declaration::{self, Declaration, Fault, PointIx};
use crate::review::{Draft, Reviewer, Reviews, Standing, Ticket};
use crate::search::{Corpus, Query};
use crate::store::{self, Folders, Pending, Problem, Writer};
use crate::text::Lang;

/// Everything that a command works with.
pub(super) struct Desk {
    pub(super) corpus: Corpus,
    pub(super) reviews: Reviews,
    pub(super) reviewer: Reviewer,
    pub(super) writer: Writer,
    pub(super) folders: Folders,
    pub(super) problems: Vec<Problem>,
    pub(super) lang: Lang,
    pub(super) zone: TimeZone,
}

impl Desk {
    /// Opens the declaration and reads its journals. Writes nothing.
    pub(super) fn open(common: &Common) -> Result<Self, Failure> {
        let lang = lang(common);
        let declaration = declaration_in_use(common)?;
        let reviewer = reviewer(common)?;
        let folders = folders(common)?;
        let opened = store::open(&folders, &declaration.id, &reviewer);
        let reviews = Reviews::fold(opened.author, opened.journals);
        Ok(Self {
            corpus: Corpus::new(declaration),
            reviews,
            reviewer,
            writer: opened.writer,
            folders,
            problems: opened.problems,
            lang,
            zone: TimeZone::system(),
        })
    }

    /// Says on stderr what the user should know of the files.
    pub(super) fn warn(&self) {
        for problem in &self.problems {
            eprintln_quietly(&format!(
                "hertog: {} {}",
                problem.message(self.lang),
                problem.remedy(self.lang)
            ));
        }
    }

    pub(super) fn declaration(&self) -> &Declaration {
        self.corpus.declaration()
    }

    /// Reads a query given as arguments.
    pub(super) fn query(&self, words: &[String]) -> Result<Query, Failure> {
        let text = words.join(" ");
        Query::parse(&text, self.declaration()).map_err(|fault| Failure::query(&fault, &text))
    }

    /// The points that a query finds, in document order.
    pub(super) fn find(&self, query: &Query) -> Vec<PointIx> {
        crate::search::search(&self.corpus, query, |point| self.standing(point)).points
    }

    /// The points with these ids, in the order in which they are given.
    pub(super) fn points(&self, ids: &[String]) -> Result<Vec<PointIx>, Failure> {
        ids.iter().map(|id| self.point(id)).collect()
    }

    fn point(&self, id: &str) -> Result<PointIx, Failure> {
        let id = id.parse().map_err(|error| Failure::usage(error, "hertog list shows every id"))?;
        self.declaration().position(id).ok_or_else(|| {
            let name = &self.declaration().id;
            Failure::new(format!("{name} has no point {id}"), "hertog list shows every id")
        })
    }

    pub(super) fn standing(&self, point: PointIx) -> Standing {
        let declaration = self.declaration();
        let marked = self.reviews.mine(&declaration.edition, declaration.points[point].id);
        Standing::of(marked, || self.corpus.fingerprint(point))
    }

    /// Saves an edit: when this returns, it is on the disk.
    pub(super) fn save(&mut self, draft: Draft) -> Result<(), Failure> {
        let (ticket, at) = (Ticket(0), Timestamp::now());
        let edition = self.declaration().edition.clone();
        let pending = Pending { ticket, at, edition, draft };
        self.writer.append(&[pending]).map_err(|problem| Failure::of(&problem, self.lang))?;
        self.problems = self.writer.take_problems();
        self.warn();
        Ok(())
    }

    /// The day of a moment here.
    pub(super) fn day(&self, at: Timestamp) -> String {
        crate::text::day(at.to_zoned_datetime(self.zone.clone()).date(), self.lang)
    }
}

fn eprintln_quietly(line: &str) {
    use std::io::Write;
    // Where stderr is closed there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "{}", crate::text::clean(line));
}

/// The interface language: as asked, else that of the locale.
pub(super) fn lang(common: &Common) -> Lang {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale =
        || set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
    common.lang.unwrap_or_else(|| Lang::of_locale(&locale()))
}

pub(super) fn folders(common: &Common) -> Result<Folders, Failure> {
    Folders::find(common.data_dir.as_deref()).map_err(|problem| Failure::of(&problem, lang(common)))
}

/// Who reviews: as asked, else the login name.
pub(super) fn reviewer(common: &Common) -> Result<Reviewer, Failure> {
    let login = || {
        ["USER", "LOGNAME"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|name| !name.trim().is_empty()))
    };
    let name = common.reviewer.clone().or_else(login).unwrap_or_else(|| "reviewer".to_owned());
    name.parse().map_err(|error| Failure::usage(error, "give a name with --reviewer"))
}

/// The declaration of `--file`, else the built-in one.
pub(super) fn declaration_in_use(common: &Common) -> Result<Declaration, Failure> {
    match &common.file {
        None => Ok(declaration::builtin()),
        Some(file) => load(file),
    }
}

/// Files beyond this size are opened without the checks that read every text
/// once more; `hertog check` makes them at any size.
const CHECKED_AT_ONCE: usize = 4 << 20;

fn load(file: &Path) -> Result<Declaration, Failure> {
    let bytes = bytes(file)?;
    let source = declaration::decode(&bytes).map_err(|fault| faulty(file, &[fault]))?;
    let declaration = declaration::read(source).map_err(|fault| faulty(file, &[fault]))?;
    let faults = if source.len() <= CHECKED_AT_ONCE {
        declaration::check(&declaration, source)
    } else {
        Vec::new()
    };
    if faults.is_empty() { Ok(declaration) } else { Err(faulty(file, &faults)) }
}

fn faulty(file: &Path, faults: &[Fault]) -> Failure {
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let more = match faults.len() {
        0 | 1 => String::new(),
        n => format!("{} more: hertog check {} lists them", n - 1, file.display()),
    };
    Failure::new(format!("{}: {first}", file.display()), more)
}

/// Largest data file that is read: beyond it something else than a declaration
/// was meant.
const LARGEST: u64 = 1 << 30;

/// The bytes of a data file. Only regular files are read: a pipe or a device
/// could go on for ever.
pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let name = file.display();
    let failed = |error: std::io::Error| {
        Failure::new(format!("{name}: {error}"), "give the path of a declaration (FILE.ron)")
    };
    let metadata = std::fs::metadata(file).map_err(failed)?;
    refuse(file, &metadata)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    let opened = File::open(file).map_err(failed)?;
    opened.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn refuse(file: &Path, metadata: &Metadata) -> Result<(), Failure> {
    let name = file.display();
    if !metadata.is_file() {
        let what = if metadata.is_dir() { "a folder" } else { "not a regular file" };
        return Err(Failure::new(
            format!("{name} is {what}"),
            "give the path of a declaration (FILE.ron)",
        ));
    }
    if metadata.len() > LARGEST {
        let size = metadata.len() >> 20;
        return Err(Failure::new(
            format!("{name} has {size} MiB; a declaration has at most {} MiB", LARGEST >> 20),
            "is it the right file?",
        ));
    }
    Ok(())
}
