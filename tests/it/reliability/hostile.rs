//! Data files that somebody else made: each loads and shows harmlessly, or is
//! refused in one message with its place and what to do.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use hertog::text::is_clean;

use super::page;
use crate::support::process::{Said, Shell};

/// What a command may take: memory in KiB, and time before it counts as hanging.
const MEMORY: u32 = 512 << 10;
const TIMEOUT: Duration = Duration::from_secs(30);

/// A small sound file in which `text` stands wherever text can.
fn with_text(text: &str) -> String {
    format!(
        r#"Declaration(
  schema: 1, id: "d", edition: "e", language: "nl",
  title: "Verklaring {text}", source: (name: "Bron {text}"), parties: ["eu"],
  actors: [
    (id: "eu", kind: Union, name: (nl: "EU {text}", en: "EU {text}", fr: "UE {text}"), aliases: ["EU"]),
    (id: "raad", kind: Body, name: (nl: "Raad", en: "Council", fr: "Conseil"), aliases: ["Raad"]),
  ],
  context: ["Vooraf {text}"],
  chapters: [
    (number: 2, title: "Veiligheid {text}", evaluation: ["Goed {text}"], points: [
      (text: "De Raad van de EU spreekt. {text}",
       related: [(actor: "raad", quote: "spreekt. {text}")]),
    ]),
  ],
)
"#
    )
}

/// The small file with `old` in it replaced.
fn with(old: &str, new: &str) -> String {
    let file = with_text("slot");
    assert!(file.contains(old), "{old}");
    file.replacen(old, new, 1)
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// The characters of a text as RON escapes.
fn escaped(text: &str) -> String {
    text.chars().map(|c| c.escape_unicode().to_string()).collect()
}

const SEQUENCES: &str = "\u{1b}[2J\u{1b}[31m\u{1b}]0;titel\u{7}\u{1b}]8;;http://x\u{1b}\\\u{1b}]52;c;eA==\u{7}\u{1b}P1$q\u{1b}\\\u{9b}2J\u{9d}0;t\u{9c}\u{90}q\u{9c}\u{7f}\u{8}";
const BIDI: &str = "\u{202e}daaR\u{202c} \u{2066}a\u{2069}\u{200f}\u{61c}";
const HIDDEN: &str = "a\u{200b}b\u{200d}c\u{2060}d\u{ad}e\u{feff}f";
const WIDE: &str = "漢字 👩‍👩‍👧‍👦 🇧🇪 ＡＢ ﷽";

/// What a file is, and what becomes of it.
type Row = (&'static str, Vec<u8>, Outcome);

enum Outcome {
    Loads,
    /// Refused, with these words in the message.
    Refused(&'static str),
}
use Outcome::{Loads, Refused};

#[rustfmt::skip]
fn rows() -> Vec<Row> {
    let text = |text: &str| with_text(text).into_bytes();
    let with = |old: &str, new: &str| with(old, new).into_bytes();
    let sound = with_text("slot");
    let mut latin_1 = with_text("Belgie").into_bytes();
    latin_1.iter_mut().filter(|byte| **byte == b'l').for_each(|byte| *byte = 0xeb);
    vec![
        ("empty", vec![], Refused("the file is empty")),
        ("blank", b" \r\n\t \n".to_vec(), Refused("the file is empty")),
        ("UTF-16 with a byte-order mark", utf16(&format!("\u{feff}{sound}"), u16::to_le_bytes), Refused("UTF-16")),
        ("UTF-16, big end first, without one", utf16(&sound, u16::to_be_bytes), Refused("UTF-16")),
        ("Latin-1", latin_1, Refused("not UTF-8")),
        ("UTF-8 with a byte-order mark", format!("\u{feff}{sound}").into_bytes(), Loads),
        ("lines that end in CRLF", sound.replace('\n', "\r\n").into_bytes(), Loads),
        ("a NUL in a text", text("\0"), Refused("NUL")),
        ("NUL bytes only", vec![0; 1 << 20], Refused("NUL")),
        ("20,000 levels of brackets", "[".repeat(20_000).into_bytes(), Refused("expected Declaration")),
        ("20,000 levels in a field", with("[\"Goed slot\"]", &"[".repeat(20_000)), Refused("expected")),
        ("20,000 levels of comments", "/*".repeat(20_000).into_bytes(), Refused("ends before")),
        ("an unknown field", with("language:", "colour: 1, language:"), Refused("\"colour\" is not known here")),
        ("a duplicate field", with("language:", "id: \"d\", language:"), Refused("\"id\" occurs twice")),
        ("a duplicate point number", with("(text:", "(number: \"1\", text: \"Z\"), (number: \"1\", text:"), Refused("point 2.1 occurs twice")),
        ("a duplicate chapter number", with("chapters: [", "chapters: [(number: 2, title: \"X\"),"), Refused("chapter number 2 occurs twice")),
        ("an alias of two actors", with("[\"Raad\"]", "[\"Raad\", \"EU\"]"), Refused("also one of eu")),
        ("an empty text", with("\"De Raad van de EU spreekt. slot\",\n       related: [(actor: \"raad\", quote: \"spreekt. slot\")]", "\"\""), Refused("blank")),
        ("a quote that is not in the text", with("quote: \"spreekt.", "quote: \"zwijgt."), Refused("does not hold the quote")),
        ("an id that leaves its folder", with("id: \"d\"", "id: \"../d\""), Refused("is no declaration id")),
        ("an absolute id", with("id: \"d\"", "id: \"/etc/d\""), Refused("is no declaration id")),
        ("an id with a control character", with("id: \"d\"", "id: \"d\\u{1b}[2J\""), Refused("is no declaration id")),
        ("an id of 300 letters", with("id: \"d\"", &format!("id: \"{}\"", "d".repeat(300))), Refused("is no declaration id")),
        ("an empty id", with("id: \"d\"", "id: \"\""), Refused("is no declaration id")),
        ("an id that Windows reserves", with("id: \"d\"", "id: \"nul\""), Refused("Windows")),
        ("an edition that leaves its folder", with("edition: \"e\"", "edition: \"..\""), Refused("is no edition")),
        ("an edition that Windows reserves", with("edition: \"e\"", "edition: \"com1\""), Refused("Windows")),
        ("a text of 1 MiB, with spaces", with("spreekt. slot\",", &format!("spreekt. slot {}\",", "woord ".repeat((1 << 20) / 6))), Loads),
        ("a text of 1 MiB, without spaces", with("spreekt. slot\",", &format!("spreekt. slot {}\",", "w".repeat(1 << 20))), Loads),
        ("2,000 combining marks on one letter", text(&format!("e{}", "\u{301}".repeat(2000))), Loads),
        ("bidi overrides and isolates", text(BIDI), Loads),
        ("the same as escapes", text(&escaped(BIDI)), Loads),
        ("zero-width characters", text(HIDDEN), Loads),
        ("wide characters and emoji", text(WIDE), Loads),
        ("escape sequences (CSI, OSC 0, 8 and 52, DCS, C1)", text(&SEQUENCES.replace('\\', "\\\\")), Loads),
        ("the same as escapes of the format", text(&escaped(SEQUENCES)), Loads),
        ("escape sequences only", SEQUENCES.as_bytes().to_vec(), Refused("expected Declaration")),
        ("escape sequences in the name of a field", with("language:", "\u{1b}[2Jlanguage:"), Refused("line 2, column 37")),
        ("escape sequences in a value that is wrong", with("\"nl\"", "\"\u{1b}[2J\u{202e}\""), Refused("language code")),
        ("a zip file", b"PK\x03\x04\x14\0\x06\0".to_vec(), Refused("NUL")),
    ]
}

/// What stands at the path is no file of plain bytes.
type Special = (&'static str, fn(&Path), &'static str);

const SPECIAL: &[Special] = &[
    ("a missing file", |_| {}, "No such file"),
    ("a folder", |path| fs::create_dir(path).unwrap(), "is a folder"),
    ("a device (`/dev/null`)", |path| link("/dev/null", path), "not a regular file"),
    ("an endless device (`/dev/zero`)", |path| link("/dev/zero", path), "not a regular file"),
    (
        "a pipe",
        |path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success()),
        "not a regular file",
    ),
    ("a link to itself", |path| link(path, path), "symbolic links"),
    (
        "a file of 64 GiB",
        |path| File::create(path).unwrap().set_len(64 << 30).unwrap(),
        "65536 MiB",
    ),
];

fn link(to: impl AsRef<Path>, at: &Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

/// Runs a command under a limit of memory; it must end by itself.
fn run(shell: &Shell, arguments: &[&str]) -> Said {
    let line = format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"");
    let mut command = shell.sh(&line);
    command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (id, start) = (rustix::process::Pid::from_child(&child), Instant::now());
    // Output is read by wait_with_output; a thread ends what hangs.
    let (tell, ended) = std::sync::mpsc::channel::<()>();
    let watch = thread::spawn(move || {
        if ended
            .recv_timeout(TIMEOUT)
            .is_err_and(|e| e == std::sync::mpsc::RecvTimeoutError::Timeout)
        {
            rustix::process::kill_process(id, rustix::process::Signal::KILL).unwrap();
        }
    });
    drop(child.stdin.take());
    let said = Said::from(child.wait_with_output().unwrap());
    drop(tell);
    watch.join().unwrap();
    assert!(
        said.code.is_some(),
        "{arguments:?} hangs or dies after {:?}: {said:?}",
        start.elapsed()
    );
    assert!(!said.err.contains("panicked"), "{arguments:?}: {said:?}");
    let plain = |text: &str| text.lines().all(|line| harmless(line, arguments));
    assert!(plain(&said.out) && plain(&said.err), "{arguments:?}: {:.2000?}", said.out);
    said
}

/// Whether a line steers no terminal and hides nothing; in JSON every letter
/// stays, and what could steer is escaped.
fn harmless(line: &str, arguments: &[&str]) -> bool {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if arguments.contains(&"--json") { !line.contains(steers) } else { is_clean(line) }
}

/// The message with which a file is refused, by every command alike: one line
/// of what and where, at most one of what to do.
fn refusal(shell: &Shell, path: &str) -> String {
    let said = run(shell, &["--file", path, "list"]);
    assert_eq!((said.code, &*said.out), (Some(1), ""), "{path}: {said:?}");
    let lines: Vec<&str> = said.err.lines().collect();
    assert!(matches!(lines[..], [_] | [_, _]) && said.err.len() < 1000, "{}", said.err);
    let checked = run(shell, &["check", path]);
    assert_eq!(checked.code, Some(1), "{path}: {checked:?}");
    let message = lines[0].strip_prefix("hertog: ").unwrap();
    let message = message.replace(path, "FILE");
    lines.get(1).map_or_else(|| message.clone(), |hint| format!("{message} ({})", hint.trim()))
}

/// Loads a file in every way in which its texts are printed.
fn loads(shell: &Shell, path: &str) {
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["list", "slot raad"],
        &["show", "2.1"],
        &["show", "2.1", "--json"],
        &["stats"],
        &["stats", "--json"],
        &["where"],
        &["mark", "reviewed", "2.1"],
        &["log"],
        &["undo"],
        &["check"],
    ] {
        // What takes long in a build for tests is tried once for its size.
        let is_large = fs::metadata(path).unwrap().len() > 1 << 20;
        if is_large && !matches!(arguments, ["list" | "check"]) {
            continue;
        }
        let said = run(shell, &[&["--file", path], arguments].concat());
        assert_eq!((said.code, &*said.err), (Some(0), ""), "{path} {arguments:?}");
        if arguments.contains(&"--json") {
            said.out.parse::<serde_json::Value>().unwrap();
        }
    }
}

fn outcome(shell: &Shell, path: &Path, expected: &Outcome) -> String {
    let path = path.to_str().unwrap();
    match expected {
        Loads => {
            loads(shell, path);
            "loads, and shows harmlessly".to_owned()
        }
        Refused(words) => {
            let message = refusal(shell, path);
            assert!(message.contains(words), "{path}: {message}");
            format!("refused: {message}")
        }
    }
}

#[test]
fn hostile_files_load_harmlessly_or_are_refused_with_place_and_remedy() {
    let shell = Shell::new();
    let file = |n: usize| -> PathBuf { shell.path(&format!("{n}.ron")) };
    let mut table = "\n| the file is | what becomes of it |\n|---|---|\n".to_owned();
    let mut row = |name: &str, outcome: &str| {
        writeln!(table, "| {name} | {} |", outcome.replace('|', "\\|")).unwrap();
    };
    let rows = rows();
    let outcomes = thread::scope(|scope| {
        let tried = rows.iter().enumerate().map(|(n, (_, bytes, expected))| {
            fs::write(file(n), bytes).unwrap();
            let (shell, path) = (&shell, file(n));
            scope.spawn(move || outcome(shell, &path, expected))
        });
        let tried: Vec<_> = tried.collect();
        tried.into_iter().map(|tried| tried.join().unwrap()).collect::<Vec<_>>()
    });
    rows.iter().zip(outcomes).for_each(|((name, ..), outcome)| row(name, &outcome));
    for (n, (name, make, words)) in SPECIAL.iter().enumerate() {
        let path = file(rows.len() + n);
        make(&path);
        row(name, &outcome(&shell, &path, &Refused(words)));
    }
    table.push('\n');
    println!("{table}");
    page::holds("hostile", &table);
}
