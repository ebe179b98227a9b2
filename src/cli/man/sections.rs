//! The sections of the manual that the options do not fill.

use std::io::{self, Write};

use clap::Command;
use clap_mangen::roff::{Inline, Roff, bold, roman};

use crate::app::command::{COMMANDS, Group};
use crate::pages::PAGES;

/// Commands (none for the program itself) with a line to type and what it does.
pub(super) const EXAMPLES: &[(&str, &str, &str)] = &[
    ("", "hertog", "Open the screens; ? shows every key."),
    ("list", "hertog list actor:europol is:open", "What names or concerns Europol and is open."),
    ("show", "hertog show 2.6 --cite", "A point with its citation."),
    ("mark", "hertog mark reviewed 2.6 3.1", "Mark two points reviewed."),
    ("note", "hertog note 2.6 'Asked for figures.'", "Write a note on a point."),
    ("status", "hertog status 2.6 under-way", "Record that the work on a point is under way."),
    ("brief", "hertog brief actor:europol -o europol.docx", "A Word document on Europol."),
    ("brief", "hertog brief --all harbour -o harbours.md", "Over all declarations there are."),
    ("verify", "hertog verify europol.docx", "Is every quote in it still true?"),
    ("library", "hertog library", "The declarations that are there."),
    ("import", "hertog import declaration.docx", "Make a declaration of a Word document."),
    (
        "compare",
        "hertog compare 2023-05-05 2025-06-12",
        "What became of each point in the next edition.",
    ),
    ("carry", "hertog carry 2023-05-05 2025-06-12", "Take my work over to it, after a yes."),
    ("trace", "hertog trace 2.6", "The same promise in other declarations."),
    ("session", "hertog session is:open", "Go through what is open, a key a decision."),
    ("undo", "hertog undo", "Take back the last edit."),
    ("redo", "hertog redo", "Do it again."),
    ("log", "hertog log --verify", "Is every journal whole?"),
    ("stats", "hertog stats chapter:3", "How chapter 3 stands."),
    ("check", "hertog check declaration.ron", "Check a data file."),
    ("config", "hertog config --default", "A complete configuration to start from."),
    ("where", "hertog where", "The folders and files in use."),
    ("completions", "hertog completions fish", "The script by which fish completes hertog."),
    ("help", "hertog help queries", "The page on queries."),
    ("man", "hertog man man1", "Write the manual into the folder man1."),
];

/// Variables beside those that stand for an option.
const VARIABLES: &[(&str, &str)] = &[
    (
        "PAGER",
        "A command through which long pages of help are read; empty or cat: none; else less.",
    ),
    ("VISUAL, EDITOR", "The editor for notes, the first that is set."),
    ("NO_COLOR", "No colours, where it is set and not empty."),
    ("CLICOLOR_FORCE", "Colours where the terminal would have none; 0 does nothing."),
    ("TERM, COLORTERM", "The terminal and its colours."),
    ("COLUMNS", "The width to which help is set."),
    ("LC_ALL, LC_MESSAGES, LC_CTYPE, LANG", "The language, and whether the terminal shows UTF-8."),
    ("TZ", "The time zone, in which days begin."),
    (
        "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME",
        "The folders in which those below lie.",
    ),
];

const FILES: &[(&str, &str)] = &[
    ("~/.config/hertog/config.ron", "The configuration; never written by the program."),
    ("~/.local/share/hertog/reviews/", "The journals: what was decided and noted."),
    ("~/.cache/hertog/", "What is derived from declarations; may be deleted at any time."),
    ("~/.local/state/hertog/", "What belongs to this machine: drafts, and where you were."),
];

const CODES: &[(&str, &str)] = &[
    ("0", "All is well."),
    ("1", "It failed, or what was checked is not right; what and what to do is on stderr."),
    ("2", "The command line or the query cannot be understood."),
];

/// A text in roff.
#[cfg(test)]
pub(super) fn escaped(text: &str) -> String {
    let mut roff = Roff::new();
    roff.text([roman(text)]);
    roff.render().lines().last().unwrap_or_default().to_owned()
}

/// Labels, each with its text.
fn list(roff: &mut Roff, rows: impl IntoIterator<Item = (Vec<Inline>, String)>) {
    for (label, text) in rows {
        roff.control("TP", []);
        roff.text(label);
        roff.text([roman(text)]);
    }
}

fn named(rows: &[(&str, &str)]) -> Vec<(Vec<Inline>, String)> {
    rows.iter().map(|(name, text)| (vec![bold(*name)], (*text).to_owned())).collect()
}

fn section(out: &mut dyn Write, title: &str, fill: impl FnOnce(&mut Roff)) -> io::Result<()> {
    let mut roff = Roff::new();
    roff.control("SH", [title]);
    fill(&mut roff);
    roff.to_writer(out)
}

pub(super) fn topics(out: &mut dyn Write) -> io::Result<()> {
    section(out, "TOPICS", |roff| {
        roff.text([bold("hertog help"), roman(" TOPIC prints a page on:")]);
        list(roff, PAGES.iter().map(|page| (vec![bold(page.name)], format!("{}.", page.about))));
    })
}

pub(super) fn queries(program: &Command, out: &mut dyn Write) -> io::Result<()> {
    let words = program.get_after_help().map(ToString::to_string).unwrap_or_default();
    section(out, "QUERIES", |roff| {
        for (place, line) in words.lines().enumerate() {
            if place > 0 {
                roff.control("PP", []);
            }
            roff.text([roman(line)]);
        }
    })
}

/// The keys by default, by subject.
pub(super) fn keys(out: &mut dyn Write) -> io::Result<()> {
    section(out, "KEYS", |roff| {
        for group in Group::ALL {
            roff.control("SS", [group.title().en]);
            let rows = COMMANDS.iter().filter(|row| row.group == group);
            list(
                roff,
                rows.map(|row| {
                    let keys = row.keys.iter().flat_map(|key| [roman(", "), bold(*key)]);
                    (keys.skip(1).collect(), row.does.en.to_owned())
                }),
            );
        }
    })
}

pub(super) fn environment(program: &Command, out: &mut dyn Write) -> io::Result<()> {
    let options = program.get_arguments().filter_map(|option| {
        let (name, long) = (option.get_env()?.to_str()?, option.get_long()?);
        Some((vec![bold(name)], format!("Stands for --{long}.")))
    });
    section(out, "ENVIRONMENT", |roff| list(roff, options.chain(named(VARIABLES))))
}

pub(super) fn files(out: &mut dyn Write) -> io::Result<()> {
    section(out, "FILES", |roff| list(roff, named(FILES)))
}

pub(super) fn exit_status(out: &mut dyn Write) -> io::Result<()> {
    section(out, "EXIT STATUS", |roff| list(roff, named(CODES)))
}

/// The examples of a command; of the program, all.
pub(super) fn examples(command: &Command, out: &mut dyn Write) -> io::Result<()> {
    let is_wanted = |of: &str| command.has_subcommands() || of == command.get_name();
    let rows = EXAMPLES.iter().filter(|(of, ..)| is_wanted(of));
    section(out, "EXAMPLES", |roff| {
        list(roff, rows.map(|(_, line, does)| (vec![bold(*line)], (*does).to_owned())));
    })
}

pub(super) fn see_also(command: &Command, out: &mut dyn Write) -> io::Result<()> {
    let pages = command.get_subcommands().map(|sub| format!("hertog-{}", sub.get_name()));
    let mut pages: Vec<String> = pages.collect();
    pages.sort_unstable();
    if pages.is_empty() {
        pages.push(String::from("hertog"));
    }
    section(out, "SEE ALSO", |roff| {
        let words = pages.iter().flat_map(|page| [roman(", "), bold(page), roman("(1)")]);
        roff.text(words.skip(1).collect::<Vec<_>>());
    })
}
