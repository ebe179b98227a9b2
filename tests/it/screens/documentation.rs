//! The screens and tables of keys in the README and in `docs/` are the program's
//! own. To write them anew: `HERTOG_WRITE_DOCS=1 cargo test documents`.

use hertog::app::commands::{COMMANDS, Group, Row};
use hertog::text::Lang;

use crate::support::harness::Setting;

/// Checks what stands between two marks of a document, or puts it there if so
/// asked.
fn holds(document: &str, name: &str, content: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
    let text = std::fs::read_to_string(&path).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let start = text.find(&open).unwrap_or_else(|| panic!("{document} lacks {open}")) + open.len();
    let end = start + text[start..].find(&close).unwrap();
    if std::env::var_os("HERTOG_WRITE_DOCS").is_some() {
        let written = format!("{}{content}{}", &text[..start], &text[end..]);
        return std::fs::write(path, written).unwrap();
    }
    assert!(
        text[start..end] == *content,
        "{document}, {name}: write it anew with HERTOG_WRITE_DOCS=1 cargo test documents"
    );
}

fn screen(size: (u16, u16), keys: &str) -> String {
    let mut app = Setting { size, lang: Lang::En, ..Setting::default() }.open();
    app.press("r j b ] j j j j j r").press(keys);
    format!("```text\n{}```\n", app.screen())
}

/// A key as Markdown shows it in a table.
fn key(key: &&str) -> String {
    if *key == "`" { "`` ` ``".to_owned() } else { format!("`{}`", key.replace('|', "\\|")) }
}

fn row(row: &Row) -> String {
    let keys: Vec<String> = row.keys.iter().map(key).collect();
    format!("| {} | `{}` | {} |\n", keys.join(" "), row.name, row.does.en)
}

fn table() -> String {
    let mut out = String::new();
    for group in Group::ALL {
        out = format!("{out}\n| {} | name | what it does |\n|---|---|---|\n", group.title().en);
        COMMANDS.iter().filter(|of| of.group == group).for_each(|of| out.push_str(&row(of)));
    }
    out + "\n"
}

#[test]
fn documents_show_what_the_program_shows() {
    holds("README.md", "screen: browse", &screen((80, 24), "1"));
    holds("docs/queries.md", "screen: wide", &screen((160, 30), "2"));
    holds("docs/queries.md", "screen: actors", &screen((80, 16), "a e u"));
    holds("docs/reviewing.md", "screen: session", &screen((80, 24), "S r b Tab : 2 . 6 Enter"));
    holds("docs/briefs.md", "screen: brief", &screen((80, 24), "1 B j j"));
    holds("docs/overview.md", "screen: overview", &screen((80, 24), "D Tab j j l l"));
    holds("docs/keys.md", "keys", &table());
}

#[test]
fn the_readme_is_what_a_newcomer_reads() {
    let readme = include_str!("../../../README.md");
    assert!(readme.len() <= 9 * 1024, "README.md has {} bytes", readme.len());
    // Every page that it names is there.
    for page in readme.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
        assert!(path.exists(), "README.md names {page}");
    }
}
