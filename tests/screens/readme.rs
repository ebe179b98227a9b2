//! The README's screens and its table of keys are the program's own. To write
//! them anew: `HERTOG_WRITE_README=1 cargo test readme`.

use hertog::app::commands::{COMMANDS, Group, Row};
use hertog::text::Lang;

use crate::stage::Setting;

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

/// Checks what stands between two marks, or puts it there if so asked.
fn holds(name: &str, content: &str) {
    let readme = std::fs::read_to_string(README).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let start = readme.find(&open).unwrap_or_else(|| panic!("README.md lacks {open}")) + open.len();
    let end = start + readme[start..].find(&close).unwrap();
    if std::env::var_os("HERTOG_WRITE_README").is_some() {
        let written = format!("{}{content}{}", &readme[..start], &readme[end..]);
        return std::fs::write(README, written).unwrap();
    }
    assert!(
        readme[start..end] == *content,
        "README.md, {name}: write it anew with HERTOG_WRITE_README=1 cargo test readme"
    );
}

fn screen(size: (u16, u16), keys: &str) -> String {
    let mut stage = Setting { size, lang: Lang::En, ..Setting::default() }.open();
    stage.press("r j b ] j j j j j r").press(keys);
    format!("```text\n{}```\n", stage.screen())
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
fn the_readme_shows_what_the_program_shows() {
    holds("screen: browse", &screen((80, 24), "1"));
    holds("screen: wide", &screen((160, 30), "2"));
    holds("screen: actors", &screen((80, 16), "a e u"));
    holds("screen: session", &screen((80, 24), "S r b Tab : 2 . 6 Enter"));
    holds("screen: brief", &screen((80, 24), "1 B j j"));
    holds("screen: overview", &screen((80, 24), "D Tab j j l l"));
    holds("keys", &table());
}
