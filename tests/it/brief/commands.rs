//! `hertog brief` and `hertog verify`, as a shell runs them.

use std::process::Command;

use crate::support::process::Home;

#[test]
fn a_brief_goes_where_it_is_sent_and_replaces_nothing_by_itself() {
    let home = Home::new();
    let printed = home.says(&["brief", "actor:europol", "is:open", "--date", "2026-11-24"]);
    assert!(printed.starts_with("# Hertoginnedal 2023"), "{printed}");
    let piped =
        home.says(&["brief", "actor:europol", "is:open", "--date", "2026-11-24", "-o", "-"]);
    assert_eq!(printed, piped);
    let said =
        home.says(&["brief", "actor:europol is:open", "--date", "2026-11-24", "-o", "nota.md"]);
    assert_eq!(said, "nota.md: Markdown, 3 of 51 points, level public\n");
    assert_eq!(home.read("nota.md"), printed);
    let (code, out, err) = home.run(&["brief", "-o", "nota.md"]).parts();
    assert_eq!((code, &*out), (1, ""));
    assert!(err.contains("nota.md exists already") && err.contains("--force"), "{err}");
    assert_eq!(home.read("nota.md"), printed);
    home.says(&["brief", "-o", "nota.md", "--force"]);
    assert_ne!(home.read("nota.md"), printed);
}

/// A file system that refuses to set modes, as network shares do.
#[test]
#[cfg(target_os = "linux")]
fn a_brief_is_replaced_where_modes_cannot_be_set() {
    let home = Home::new();
    home.write("refuse.c", "#include <errno.h>\nint fchmod(int f, int m) { (void)f; (void)m; errno = EPERM; return -1; }\n");
    let at = |name: &str| home.path(name);
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-o"]).args([at("refuse.so"), at("refuse.c")]);
    assert!(cc.status().unwrap().success());
    home.write("nota.md", "was er");
    let mut command = home.command(&["brief", "id:3.1", "-o", "nota.md", "--force"]);
    let output = command.env("LD_PRELOAD", at("refuse.so")).output().unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
    assert!(home.read("nota.md").starts_with("# "));
}

#[test]
fn the_format_is_what_the_name_ends_in_unless_one_is_asked_for() {
    let home = Home::new();
    home.says(&["brief", "id:3.1", "-o", "nota.html"]);
    assert!(home.read("nota.html").starts_with("<!DOCTYPE html>"));
    home.says(&["brief", "id:3.1", "-o", "nota.txt", "--format", "json"]);
    assert!(home.read("nota.txt").starts_with("{\"schema\":1,\"kind\":\"hertog-brief\""));
    home.says(&["brief", "id:3.1", "-o", "nota.csv", "--bom"]);
    assert!(home.read("nota.csv").starts_with("\u{feff}\"cited\",\"kind\""));
    home.says(&["brief", "id:3.1", "--output", "-nota.md"]);
    assert!(home.read("-nota.md").starts_with("# "));
}

#[test]
fn wrong_words_are_told_what_was_expected() {
    let home = Home::new();
    for (arguments, expected) in [
        (["--template", "poster"], "expected one of file, minister, meeting"),
        (["--with", "cover,colour"], "receipts"),
        (["--level", "secret"], "public, internal, restricted"),
        (["--format", "pdf"], "expected one of md, html"),
        (["--by", "colour"], "chapter, actor, date"),
        (["--date", "morgen"], "date"),
        (["--text", "half"], "full, heading, page"),
    ] {
        let (code, _, err) = home.run(&[&["brief"], arguments.as_slice()].concat()).parts();
        assert_eq!(code, 2, "{arguments:?}");
        assert!(err.contains(expected), "{arguments:?}: {err}");
    }
}

#[test]
fn notes_stay_in_below_their_level_and_the_line_says_so() {
    let home = Home::new();
    home.says(&["note", "3.1", "Vertrouwelijk oordeel.", "--level", "restricted"]);
    let (code, said, before) = home.run(&["brief", "id:3.1", "-o", "buiten.md"]).parts();
    assert!(said.ends_with("level public; 1 note above public is left out\n"), "{said}");
    let hint = "hertog: 1 note is above public and left out: --level raises the level.\n";
    assert_eq!((code, &*before), (0, hint));
    // What is not written leaves nothing out.
    for arguments in [["-o", "buiten.md"], ["-o", "buiten.pdf"], ["-o", "weg/buiten.md"]] {
        let (code, _, err) =
            home.run(&[&["brief", "id:3.1"], arguments.as_slice()].concat()).parts();
        assert!(code > 0 && !err.contains("left out"), "{arguments:?}: {err}");
    }
    let (_, _, before) = home.run(&["brief", "id:3.1", "--lang", "fr"]).parts();
    assert!(
        before.contains("1 note est au-dessus du niveau «\u{a0}public\u{a0}» et omise"),
        "{before}"
    );
    assert!(!home.read("buiten.md").contains("Vertrouwelijk"));
    home.says(&["brief", "id:3.1", "-o", "binnen.md", "--level", "restricted"]);
    assert!(home.read("binnen.md").contains("Vertrouwelijk oordeel."));
}

#[test]
fn where_there_is_no_brief_one_is_asked_for_and_no_declaration() {
    let home = Home::new();
    for missing in ["weg.docx", "."] {
        let (code, _, err) = home.run(&["verify", missing]).parts();
        assert_eq!(code, 1, "{missing}");
        assert!(err.contains("give a file that hertog brief wrote"), "{missing}: {err}");
        assert!(!err.contains("FILE.ron"), "{missing}: {err}");
    }
}

#[test]
fn points_that_a_page_does_not_name_are_said_to_be_counted() {
    let home = Home::new();
    let said = home.says(&["brief", "--template", "minister", "-o", "blad.md"]);
    assert!(
        said.ends_with("; too many points for one page: they are counted, not named\n"),
        "{said}"
    );
    let said = home.says(&["brief", "--template", "minister", "-o", "blad.csv"]);
    assert!(said.ends_with(", 51 of 51 points, level public\n"), "{said}");
}

#[test]
fn a_word_document_goes_to_a_file_or_a_pipe_and_is_checked_as_the_others() {
    let home = Home::new();
    home.says(&["brief", "actor:europol", "--date", "2026-11-24", "-o", "nota.docx"]);
    assert!(home.says(&["verify", "nota.docx"]).starts_with("5 of 5 quotes unchanged\n"));
    let piped = home
        .command(&["brief", "actor:europol", "--date", "2026-11-24", "--format", "docx"])
        .output()
        .unwrap();
    assert_eq!(piped.stdout, std::fs::read(home.path("nota.docx")).unwrap());
}

#[test]
fn a_note_on_an_earlier_text_says_so_under_the_new_one() {
    let home = Home::new();
    home.says(&["note", "3.1", "Hoeveel?", "--level", "public"]);
    let words = "in de strijd tegen de netwerken van smokkelaars";
    let other = hertog::declaration::BUILTIN.replace(words, "tegen de netwerken van smokkelaars");
    home.write("same.ron", &other);
    for (format, fresh, stale) in [
        ("md", "· public*", "· public · written on an earlier text*"),
        ("csv", ", public)", ", public, written on an earlier text)"),
        ("json", "\"stale\":false", "\"stale\":true"),
    ] {
        let format = format!("--format={format}");
        let brief = |file: &[&str]| home.says(&[&["brief", "id:3.1", &format], file].concat());
        let (old, new) = (brief(&[]), brief(&["--file", "same.ron"]));
        assert!(old.contains(fresh) && !old.contains(stale), "{old}");
        assert!(new.contains(stale), "{new}");
    }
}

#[test]
fn a_byte_order_mark_belongs_to_csv() {
    let home = Home::new();
    for arguments in [["-o", "nota.md"], ["--format", "json"]] {
        let (code, out, err) =
            home.run(&[&["brief", "id:3.1", "--bom"], arguments.as_slice()].concat()).parts();
        assert_eq!((code, &*out), (2, ""));
        assert!(err.contains("--bom belongs to CSV") && err.contains("--format csv"), "{err}");
    }
}

#[test]
fn points_are_printed_with_their_citation() {
    let home = Home::new();
    let plain = home.says(&["show", "3.1", "5.3", "--cite"]);
    let blocks: Vec<&str> = plain.trim_end().split("\n\n").collect();
    assert_eq!(blocks.len(), 2);
    assert!(
        blocks[0].starts_with("“Blijven werken aan")
            && blocks[0].contains("point 3.1 (702253e2eb2c)")
    );
    let markdown = home.says(&["show", "3.1", "--cite", "--markdown"]);
    home.write("mail.md", &format!("Beste,\n\n{markdown}"));
    let said = home.says(&["verify", "mail.md"]);
    assert!(said.starts_with("1 of 1 quote unchanged\n"), "{said}");
    assert_eq!(home.run(&["show", "3.1", "--markdown"]).parts().0, 2);
    assert_eq!(home.run(&["show", "3", "--cite"]).parts().0, 2);
}

#[test]
fn a_citation_takes_the_form_that_is_set() {
    let home = Home::new();
    let folder = home.path(".config/hertog");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.ron"), "Config(citation: \"{id} *{heading}*\\n{text}\")")
        .unwrap();
    let plain = home.says(&["show", "3.1", "--cite"]);
    assert!(
        plain.starts_with("3.1 *Joint approach to migrant smugglers*\nBlijven werken"),
        "{plain}"
    );
    let markdown = home.says(&["show", "3.4", "--cite", "--markdown"]);
    assert!(markdown.contains("3.4 *Transit migration") && markdown.ends_with(".\n"), "{markdown}");
}

#[test]
fn a_name_that_ends_in_another_format_is_refused() {
    let home = Home::new();
    for arguments in [&["-o", "nota.pdf"][..], &["-o", "nota.docx", "--format", "md"]] {
        let (code, _, err) = home.run(&[&["brief", "id:3.1"], arguments].concat()).parts();
        assert!(code == 2 && err.contains("does not fit the format"), "{code}: {err}");
    }
    home.says(&["brief", "id:3.1", "-o", "nota"]);
    home.says(&["brief", "id:3.1", "-o", "nota.txt", "--format", "md"]);
}

#[test]
fn only_one_part_is_all_left_out_but_that() {
    let home = Home::new();
    let all = "cover,figures,bars,matrix,evaluations,marks,notes,withheld,questions,stale,receipts";
    let said = home.says(&["brief", "id:3.1", "--without", all, "--with", "marks"]);
    assert!(said.contains("**Mark** open") && !said.contains("Figures"), "{said}");
}
