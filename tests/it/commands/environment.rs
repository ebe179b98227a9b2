//! The variables of docs/environment.md, each with a test that fails where it is
//! not heeded. Those of screens are in `terminal`.

use std::path::Path;

use crate::support::process::{Home, Output};
use crate::support::repository::{in_repository, sources};

/// Output of `hertog where` with some variables; one set to nothing is taken away.
fn place(home: &Home, variables: &[(&str, &str)]) -> String {
    let mut command = home.command(&["where", "--lang", "en"]);
    for (name, value) in variables {
        if value.is_empty() {
            command.env_remove(name);
        } else {
            command.env(name, value);
        }
    }
    let output = Output::of(&mut command);
    assert_eq!((output.code, &*output.err), (Some(0), ""), "{variables:?}");
    output.out
}

/// The value of a line of `hertog where`.
fn line<'a>(out: &'a str, label: &str) -> &'a str {
    let line = out.lines().find_map(|line| line.strip_prefix(label));
    line.unwrap_or_else(|| panic!("{label}: {out}")).trim()
}

#[test]
fn the_programs_own_variables_stand_for_options() {
    let home = Home::new();
    let declaration = std::fs::read_to_string(in_repository("data/hertoginnedal-2023.ron"));
    home.write("eigen.ron", &declaration.unwrap());
    let (file, folder) = (home.path("eigen.ron"), home.path("elders"));
    let own = [
        ("HERTOG_FILE", file.to_str().unwrap()),
        ("HERTOG_DATA_DIR", folder.to_str().unwrap()),
        ("HERTOG_REVIEWER", "Zoë"),
    ];
    let out = place(&home, &own);
    assert!(line(&out, "declaration").contains("eigen.ron"), "{out}");
    assert_eq!(Path::new(line(&out, "data")), folder.join("data"));
    assert_eq!(line(&out, "reviewer"), "Zoë");
    let mut command = home.command(&["where", "--reviewer", "Piet"]);
    let out = Output::of(command.envs(own)).out;
    assert_eq!(line(&out, "reviewer"), "Piet", "an option goes before its variable");
    let mut command = home.command(&["where"]);
    let empty = Output::of(command.envs(own.map(|(name, _)| (name, ""))));
    assert_eq!(empty.out, home.says(&["where"]), "set to nothing is not set: {}", empty.err);
}

#[test]
fn the_login_name_reviews() {
    let home = Home::new();
    let reviewer = |set: &[(&str, &str)]| line(&place(&home, set), "reviewer").to_owned();
    assert_eq!(reviewer(&[("USER", "An"), ("LOGNAME", "Bo")]), "An");
    assert_eq!(reviewer(&[("USER", ""), ("LOGNAME", "Bo")]), "Bo");
}

#[test]
fn the_home_folder_holds_all() {
    let home = Home::new();
    let other = home.path("thuis");
    std::fs::create_dir(&other).unwrap();
    let out = place(&home, &[("HOME", other.to_str().unwrap())]);
    for label in ["data", "state", "configuration"] {
        assert!(Path::new(line(&out, label)).starts_with(&other), "{out}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_xdg_folders_are_used() {
    let home = Home::new();
    for (variable, label) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CONFIG_HOME", "configuration"),
    ] {
        let folder = home.path(label);
        let out = place(&home, &[(variable, folder.to_str().unwrap())]);
        assert_eq!(Path::new(line(&out, label)), folder.join("hertog"));
        let out = place(&home, &[(variable, "relatief")]);
        assert!(!line(&out, label).contains("relatief"), "a relative folder does not count");
    }
}

#[test]
fn the_locale_chooses_the_language() {
    let home = Home::new();
    let says = |set: &[(&str, &str)]| {
        let output =
            Output::of(home.command(&["list"]).env_remove("LANG").envs(set.iter().copied()));
        output.out.lines().last().unwrap().to_owned()
    };
    assert_eq!(says(&[]), "51 of 51 points");
    assert_eq!(says(&[("LANG", "nl_BE.UTF-8")]), "51 van 51 punten");
    assert_eq!(says(&[("LANG", "nl_BE"), ("LC_MESSAGES", "fr_BE")]), "51 points sur 51");
    assert_eq!(says(&[("LC_MESSAGES", "fr_BE"), ("LC_ALL", "nl_BE")]), "51 van 51 punten");
}

#[test]
fn columns_is_the_width_of_help_in_a_pipe() {
    let home = Home::new();
    let widest = |columns: &str| {
        let help = Output::of(home.command(&["--help"]).env("COLUMNS", columns)).out;
        help.lines().map(|line| line.chars().count()).max().unwrap()
    };
    assert!(widest("60") <= 60 && widest("90") > 60 && widest("90") <= 90);
}

#[test]
fn a_report_says_what_counts_and_names_nothing() {
    let home = Home::new();
    home.says(&["mark", "reviewed", "1.1"]);
    assert_eq!(home.says(&["-V"]), concat!("hertog ", env!("CARGO_PKG_VERSION"), "\n"));
    let mut command = home.command(&["--version", "--verbose"]);
    let report = Output::of(command.env("USER", "geheim").env("LC_ALL", "nl_BE.UTF-8")).out;
    for row in [
        concat!("hertog ", env!("CARGO_PKG_VERSION")),
        "schemas      data file 1, journal 1",
        "terminal     xterm-256color, no COLORTERM, ",
        "locale       nl_BE.UTF-8, interface nl",
        "time zone    known",
        "declaration  built in",
        "data         a folder, by the home folder",
        "settings     not there, faults: 0",
    ] {
        assert!(report.lines().any(|line| line.starts_with(row)), "{row}: {report}");
    }
    let folder = home.folder.path().to_str().unwrap();
    assert!(!report.contains("geheim") && !report.contains(folder), "{report}");
    let by = |folder: &str| {
        let mut command = home.command(&["-V", "--verbose"]);
        Output::of(command.env("XDG_DATA_HOME", folder)).out.contains("by XDG_DATA_HOME")
    };
    assert!(by("/ergens") && !by("ergens") && !by(""), "only an absolute folder counts");
    let (code, err) = home.fails(&["--verbose"]);
    assert!(code == 2 && err.contains("--version"), "{err}");
}

/// SECURITY.md says which programs are started; without a terminal none is.
#[cfg(target_os = "linux")]
#[test]
fn no_program_is_asked_for_the_size_of_a_terminal() {
    let home = Home::new();
    std::fs::create_dir(home.path("bin")).unwrap();
    home.write("bin/tput", "#!/bin/sh\necho asked >> \"$HOME/asked\"\necho 80\n");
    let set = "chmod +x bin/tput; PATH=\"$HOME/bin:$PATH\"; export PATH; ";
    for arguments in ["help shells", "-V --verbose", "list"] {
        let line = format!("{set} setsid -w \"$0\" {arguments} </dev/null");
        let output = Output::of(&mut home.sh(&line));
        assert_eq!((output.code, &*output.err), (Some(0), ""), "{arguments}");
    }
    assert!(!home.path("asked").exists());
}

/// The table and the tests cannot part: each line names one that is there.
#[test]
fn each_line_of_the_page_names_its_test() {
    let page = std::fs::read_to_string(in_repository("docs/environment.md")).unwrap();
    let rows: Vec<_> = page.lines().filter(|line| line.starts_with("| `")).collect();
    assert!(rows.len() >= 17, "{}", rows.len());
    let sources = sources("tests/it");
    for row in rows {
        let test = row.trim_end_matches(" |").rsplit("| ").next().unwrap().trim_matches('`');
        let head = format!("#[test]\nfn {test}()");
        let is_there = sources.iter().any(|(_, source)| source.contains(&head));
        assert!(is_there, "no test {test}: {row}");
    }
}
