//! `hertog brief` and `hertog verify`, as a shell runs them.

use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A home of its own, in which commands run one after the other.
struct Shell {
    home: TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hertog"));
        command.args(arguments).current_dir(self.home.path()).env_clear();
        command.env("HOME", self.home.path()).env("LANG", "C.UTF-8").env("USER", "analist");
        command.env("TZ", "UTC");
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Exit code, stdout and stderr.
    fn all(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = self.run(arguments);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    /// What a command that must succeed prints, and that it says nothing else.
    fn says(&self, arguments: &[&str]) -> String {
        let (code, out, err) = self.all(arguments);
        assert!(code == 0 && err.is_empty(), "{arguments:?}: {code} {err}");
        out
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.home.path().join(name)).unwrap()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.home.path().join(name), text).unwrap();
    }
}

#[test]
fn a_brief_goes_where_it_is_sent_and_replaces_nothing_by_itself() {
    let shell = Shell::new();
    let printed = shell.says(&["brief", "actor:europol", "is:open", "--date", "2026-11-24"]);
    assert!(printed.starts_with("# Hertoginnedal 2023"), "{printed}");
    let piped =
        shell.says(&["brief", "actor:europol", "is:open", "--date", "2026-11-24", "-o", "-"]);
    assert_eq!(printed, piped);
    let said =
        shell.says(&["brief", "actor:europol is:open", "--date", "2026-11-24", "-o", "nota.md"]);
    assert_eq!(said, "nota.md: Markdown, 3 of 51 points, level public\n");
    assert_eq!(shell.read("nota.md"), printed);
    let (code, out, err) = shell.all(&["brief", "-o", "nota.md"]);
    assert_eq!((code, &*out), (1, ""));
    assert!(err.contains("nota.md exists already") && err.contains("--force"), "{err}");
    assert_eq!(shell.read("nota.md"), printed);
    shell.says(&["brief", "-o", "nota.md", "--force"]);
    assert_ne!(shell.read("nota.md"), printed);
}

/// A file system that refuses to set modes, as network shares do.
#[test]
#[cfg(target_os = "linux")]
fn a_brief_is_replaced_where_modes_cannot_be_set() {
    let shell = Shell::new();
    shell.write("refuse.c", "#include <errno.h>\nint fchmod(int f, int m) { (void)f; (void)m; errno = EPERM; return -1; }\n");
    let at = |name: &str| shell.home.path().join(name);
    let mut cc = Command::new("cc");
    cc.args(["-shared", "-fPIC", "-o"]).args([at("refuse.so"), at("refuse.c")]);
    assert!(cc.status().unwrap().success());
    shell.write("nota.md", "was er");
    let mut command = shell.command(&["brief", "id:3.1", "-o", "nota.md", "--force"]);
    let output = command.env("LD_PRELOAD", at("refuse.so")).output().unwrap();
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
    assert!(shell.read("nota.md").starts_with("# "));
}

#[test]
fn the_format_is_what_the_name_ends_in_unless_one_is_asked_for() {
    let shell = Shell::new();
    shell.says(&["brief", "id:3.1", "-o", "nota.html"]);
    assert!(shell.read("nota.html").starts_with("<!DOCTYPE html>"));
    shell.says(&["brief", "id:3.1", "-o", "nota.txt", "--format", "json"]);
    assert!(shell.read("nota.txt").starts_with("{\"schema\":1,\"kind\":\"hertog-brief\""));
    shell.says(&["brief", "id:3.1", "-o", "nota.csv", "--bom"]);
    assert!(shell.read("nota.csv").starts_with("\u{feff}\"cited\",\"kind\""));
    shell.says(&["brief", "id:3.1", "--output", "-nota.md"]);
    assert!(shell.read("-nota.md").starts_with("# "));
}

#[test]
fn wrong_words_are_told_what_was_expected() {
    let shell = Shell::new();
    for (arguments, expected) in [
        (["--template", "poster"], "expected one of file, minister, meeting"),
        (["--with", "cover,colour"], "receipts"),
        (["--level", "secret"], "public, internal, restricted"),
        (["--format", "pdf"], "expected one of md, html"),
        (["--by", "colour"], "chapter, actor, date"),
        (["--date", "morgen"], "date"),
        (["--text", "half"], "full, heading, page"),
    ] {
        let (code, _, err) = shell.all(&[&["brief"], arguments.as_slice()].concat());
        assert_eq!(code, 2, "{arguments:?}");
        assert!(err.contains(expected), "{arguments:?}: {err}");
    }
}

#[test]
fn notes_stay_in_below_their_level_and_the_line_says_so() {
    let shell = Shell::new();
    shell.says(&["note", "3.1", "Vertrouwelijk oordeel.", "--level", "restricted"]);
    let (code, said, before) = shell.all(&["brief", "id:3.1", "-o", "buiten.md"]);
    assert!(said.ends_with("level public; 1 note above public is left out\n"), "{said}");
    let hint = "hertog: 1 note is above public and left out: --level raises the level.\n";
    assert_eq!((code, &*before), (0, hint));
    // What is not written leaves nothing out.
    for arguments in [["-o", "buiten.md"], ["-o", "buiten.pdf"], ["-o", "weg/buiten.md"]] {
        let (code, _, err) = shell.all(&[&["brief", "id:3.1"], arguments.as_slice()].concat());
        assert!(code > 0 && !err.contains("left out"), "{arguments:?}: {err}");
    }
    let (_, _, before) = shell.all(&["brief", "id:3.1", "--lang", "fr"]);
    assert!(
        before.contains("1 note est au-dessus du niveau «\u{a0}public\u{a0}» et omise"),
        "{before}"
    );
    assert!(!shell.read("buiten.md").contains("Vertrouwelijk"));
    shell.says(&["brief", "id:3.1", "-o", "binnen.md", "--level", "restricted"]);
    assert!(shell.read("binnen.md").contains("Vertrouwelijk oordeel."));
}

#[test]
fn where_there_is_no_brief_one_is_asked_for_and_no_declaration() {
    let shell = Shell::new();
    for missing in ["weg.docx", "."] {
        let (code, _, err) = shell.all(&["verify", missing]);
        assert_eq!(code, 1, "{missing}");
        assert!(err.contains("give a file that hertog brief wrote"), "{missing}: {err}");
        assert!(!err.contains("FILE.ron"), "{missing}: {err}");
    }
}

#[test]
fn points_that_a_page_does_not_name_are_said_to_be_counted() {
    let shell = Shell::new();
    let said = shell.says(&["brief", "--template", "minister", "-o", "blad.md"]);
    assert!(
        said.ends_with("; too many points for one page: they are counted, not named\n"),
        "{said}"
    );
    let said = shell.says(&["brief", "--template", "minister", "-o", "blad.csv"]);
    assert!(said.ends_with(", 51 of 51 points, level public\n"), "{said}");
}

#[test]
fn verify_names_the_quote_of_which_a_letter_was_changed() {
    let shell = Shell::new();
    for form in ["md", "html", "csv", "json"] {
        let name = format!("nota.{form}");
        shell.says(&["brief", "actor:europol", "--without", "evaluations", "-o", &name]);
        let said = shell.says(&["verify", &name]);
        assert!(said.starts_with("3 of 3 quotes unchanged\n"), "{said}");
        shell.write(
            &name,
            &shell.read(&name).replace("netwerken van smokkelaars", "netwerken van smokelaars"),
        );
        let (code, out, err) = shell.all(&["verify", &name]);
        assert_eq!((code, &*err), (1, ""));
        assert!(out.starts_with("3.1: ALTERED in the brief\n"), "{out}");
        assert!(out.contains("smokelaars") && out.contains("2 of 3 quotes unchanged"), "{out}");
    }
}

#[test]
fn a_word_document_goes_to_a_file_or_a_pipe_and_is_checked_as_the_others() {
    let shell = Shell::new();
    shell.says(&["brief", "actor:europol", "--date", "2026-11-24", "-o", "nota.docx"]);
    assert!(shell.says(&["verify", "nota.docx"]).starts_with("5 of 5 quotes unchanged\n"));
    let piped = shell.run(&["brief", "actor:europol", "--date", "2026-11-24", "--format", "docx"]);
    assert_eq!(piped.stdout, std::fs::read(shell.home.path().join("nota.docx")).unwrap());
}

#[test]
fn a_note_on_an_earlier_text_says_so_under_the_new_one() {
    let shell = Shell::new();
    shell.says(&["note", "3.1", "Hoeveel?", "--level", "public"]);
    let words = "in de strijd tegen de netwerken van smokkelaars";
    let other = hertog::declaration::BUILTIN.replace(words, "tegen de netwerken van smokkelaars");
    shell.write("same.ron", &other);
    for (format, fresh, stale) in [
        ("md", "· public*", "· public · written on an earlier text*"),
        ("csv", ", public)", ", public, written on an earlier text)"),
        ("json", "\"stale\":false", "\"stale\":true"),
    ] {
        let format = format!("--format={format}");
        let brief = |file: &[&str]| shell.says(&[&["brief", "id:3.1", &format], file].concat());
        let (old, new) = (brief(&[]), brief(&["--file", "same.ron"]));
        assert!(old.contains(fresh) && !old.contains(stale), "{old}");
        assert!(new.contains(stale), "{new}");
    }
}

#[test]
fn verify_against_a_changed_edition_names_what_is_stale() {
    let shell = Shell::new();
    shell.says(&["brief", "actor:europol", "--without", "evaluations", "-o", "nota.md"]);
    let next = hertog::declaration::BUILTIN
        .replace("edition: \"2023-05-05\"", "edition: \"2027-01-01\"")
        .replace(
            "in de strijd tegen de netwerken van smokkelaars",
            "tegen de netwerken van smokkelaars",
        );
    shell.write("next.ron", &next);
    let (code, out, _) = shell.all(&["verify", "nota.md", "--file", "next.ron"]);
    assert_eq!(code, 1);
    assert!(out.starts_with("3.1: STALE"), "{out}");
    assert!(out.contains("2 of 3 quotes unchanged") && out.contains("the brief quotes 2023-05-05"));
    let json = shell.run(&["verify", "nota.md", "--file", "next.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["true"], false);
    assert_eq!(json["quotes"][0]["verdict"], "stale");
    assert_eq!(json["quotes"][2]["verdict"], "true");
}

#[test]
fn what_is_no_brief_is_refused_with_a_word() {
    let shell = Shell::new();
    shell.write("leeg.md", "# Een nota\n\nZonder citaat.\n");
    shell.write("stuk.json", "{\"schema\":1");
    shell.write("niets.md", "\n");
    shell.write("beeld.md", "");
    std::fs::write(shell.home.path().join("beeld.md"), b"\x89PNG\xff").unwrap();
    shell.write(
        "ander.md",
        &format!(
            "> x\n>\n> — 1.1 · 3fa9c0d1e2f3\n\n`hertog-brief/1 ander 2020 {}`\n",
            "0".repeat(64)
        ),
    );
    for (name, expected) in [
        ("leeg.md", "holds no quote"),
        ("niets.md", "niets.md is empty"),
        ("stuk.json", "cannot be read as a brief"),
        ("beeld.md", "no text in UTF-8"),
        ("weg.md", "weg.md"),
        ("ander.md", "quotes ander, but hertoginnedal-2023 is open"),
    ] {
        let (code, out, err) = shell.all(&["verify", name]);
        assert_eq!((code, &*out), (1, ""), "{name}");
        assert!(err.contains(expected), "{name}: {err}");
    }
}

#[test]
fn a_file_of_another_kind_is_named_and_one_that_contradicts_its_name_refused() {
    let shell = Shell::new();
    shell.says(&["brief", "id:3.1", "-o", "nota.html"]);
    shell.says(&["brief", "id:3.1", "-o", "nota.docx"]);
    shell.write("blad.pdf", "%PDF-1.7\n");
    shell.write("brief.rtf", "{\\rtf1 x}");
    shell.write("nota.txt", "Zonder citaat.\n");
    for (from, to) in [
        ("nota.html", "pagina.md"),
        ("nota.docx", "nota.docx.md"),
        ("nota.html", "nota.htm.docx"),
        ("nota.html", "nota.xhtml"),
        ("nota.html", "nota.fodt"),
    ] {
        std::fs::copy(shell.home.path().join(from), shell.home.path().join(to)).unwrap();
    }
    for (name, what, remedy) in [
        ("blad.pdf", "is a PDF file, not a brief", "from which it was made"),
        ("brief.rtf", "is a text document of another kind", "save it as a Word document (.docx)"),
        ("nota.txt", "is plain text, not a brief", "from which it was made"),
        ("nota.xhtml", "is a file in XML (.xhtml or .xml)", "save the page as HTML (.html)"),
        (
            "nota.fodt",
            "is a text document of another kind (.odt, .fodt",
            "save it as a Word document",
        ),
        (
            "pagina.md",
            "ends in .md, but holds another format (web page)",
            "the ending of what it is",
        ),
        ("nota.docx.md", "ends in .md, but holds another format (Word document)", "the ending"),
        ("nota.htm.docx", "ends in .docx, but holds another format (web page)", "the ending"),
    ] {
        let (code, out, err) = shell.all(&["verify", name]);
        assert_eq!((code, &*out), (1, ""), "{name}");
        assert!(err.contains(what) && err.contains(remedy), "{name}: {err}");
    }
}

#[test]
fn a_quote_that_was_taken_out_is_named_and_so_is_what_nobody_looked_at() {
    let shell = Shell::new();
    let ends = "Not looked at: headings, names, marks, progress, notes and figures, and how the words look.\n";
    shell.says(&["brief", "actor:europol", "--without", "evaluations", "-o", "nota.md"]);
    assert!(shell.says(&["verify", "nota.md"]).ends_with(ends));
    let whole = shell.read("nota.md");
    let at = whole.find("> Intensivering").unwrap();
    let end = at + whole[at..].find("\n\n").unwrap();
    shell.write("nota.md", &format!("{}{}", &whole[..at], &whole[end..]));
    let (code, out, _) = shell.all(&["verify", "nota.md"]);
    assert_eq!(code, 1);
    assert!(
        out.starts_with(
            "3.4: MISSING: the brief says that it quotes this\n2 of 2 quotes unchanged\n"
        ),
        "{out}"
    );
    let json: serde_json::Value =
        serde_json::from_slice(&shell.run(&["verify", "nota.md", "--json"]).stdout).unwrap();
    assert_eq!((&json["true"], &json["quotes_listed"]), (&false.into(), &3.into()));
    assert_eq!(json["missing"], serde_json::json!(["3.4"]));
    let at = whole.find(" `hertog-quotes/1").unwrap();
    for (list, code, said) in
        [("", 0, "does not say which quotes it holds"), (" hertog-quotes/1 4 3.1", 1, "DAMAGED")]
    {
        shell.write("oud.md", &format!("{}{list}\n", &whole[..at]));
        let (exit, out, _) = shell.all(&["verify", "oud.md"]);
        assert_eq!(exit, code, "{out}");
        assert!(
            out.contains("3 of 3 quotes unchanged") && out.contains(said) && out.ends_with(ends),
            "{out}"
        );
    }
    shell.says(&[
        "brief",
        "actor:europol",
        "--template",
        "minister",
        "--text",
        "heading",
        "-o",
        "kort.md",
    ]);
    let (_, _, err) = shell.all(&["verify", "kort.md"]);
    assert!(
        err.contains("or only headings were asked for") && err.contains("--text full"),
        "{err}"
    );
    for name in ["geen.md", "geen.csv", "geen.json"] {
        shell.says(&["brief", "zzzz", "-o", name]);
        let (code, _, err) = shell.all(&["verify", name]);
        assert_eq!(code, 1);
        assert!(err.contains("quotes nothing: its search found nothing"), "{name}: {err}");
    }
}

#[test]
fn a_quote_that_was_taken_out_of_either_of_two_briefs_in_one_file_is_named() {
    let shell = Shell::new();
    for ending in ["md", "csv"] {
        let brief = |query: &str| {
            let name = format!("{}.{ending}", query.replace(':', ""));
            shell.says(&["brief", query, "--without", "evaluations", "-o", &name]);
            shell.read(&name)
        };
        let both = format!("{}\n{}", brief("chapter:2"), brief("chapter:3"));
        for id in ["2.1", "3.1"] {
            // In Markdown the line under the quote goes, and with it what it is.
            let sign =
                if ending == "csv" { format!("\"{id}\",") } else { format!("> — {id} ·") };
            let line = both.lines().find(|line| line.starts_with(&sign)).unwrap();
            let name = format!("samen.{ending}");
            shell.write(&name, &both.replace(line, ""));
            let (code, out, _) = shell.all(&["verify", &name]);
            assert_eq!(code, 1);
            assert!(out.contains(&format!("{id}: MISSING")), "{name}, {id}: {out}");
        }
    }
}

#[test]
fn what_spoils_a_whole_file_is_said_once_with_what_to_take_out() {
    let shell = Shell::new();
    shell.says(&["brief", "chapter:3", "-o", "nota.html"]);
    let page = shell
        .read("nota.html")
        .replace("</head>", "<link rel=\"stylesheet\" href=\"x.css\"/></head>");
    shell.write("nota.html", &page);
    let (code, out, _) = shell.all(&["verify", "nota.html"]);
    assert_eq!(code, 1);
    assert!(out.starts_with("NONE OF THE QUOTES CAN BE JUDGED: <link> may change"), "{out}");
    assert!(out.contains("take it out") && !out.contains("paste its words"), "{out}");
    assert_eq!(out.matches("<link>").count(), 1, "{out}");
    let (_, out, _) = shell.all(&["verify", "nota.html", "--lang", "fr"]);
    assert!(out.starts_with("AUCUNE CITATION NE PEUT ÊTRE JUGÉE\u{a0}: <link>"), "{out}");
}

#[test]
fn what_is_piped_in_and_has_no_end_is_not_read_to_it() {
    let shell = Shell::new();
    let path = shell.home.path().join("groot");
    std::fs::File::create(&path).unwrap().set_len((64 << 20) + 1).unwrap();
    let mut command = shell.command(&["verify", "-"]);
    let output = command.stdin(std::fs::File::open(&path).unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("standard input has more than 64 MiB"), "{err}");
}

#[test]
fn a_byte_order_mark_belongs_to_csv() {
    let shell = Shell::new();
    for arguments in [["-o", "nota.md"], ["--format", "json"]] {
        let (code, out, err) =
            shell.all(&[&["brief", "id:3.1", "--bom"], arguments.as_slice()].concat());
        assert_eq!((code, &*out), (2, ""));
        assert!(err.contains("--bom belongs to CSV") && err.contains("--format csv"), "{err}");
    }
}

#[test]
fn what_stands_around_a_quote_is_named_where_it_cannot_be_judged() {
    let shell = Shell::new();
    shell.says(&["brief", "id:3.1", "--without", "evaluations", "-o", "nota.html"]);
    let hidden = shell.read("nota.html").replace("<figure>", "<figure hidden=\"\">");
    shell.write("nota.html", &hidden);
    let (code, out, _) = shell.all(&["verify", "nota.html"]);
    assert_eq!(code, 1);
    assert!(
        out.starts_with(
            "3.1: CANNOT BE JUDGED: <figure hidden> in or around it may show other words"
        ),
        "{out}"
    );
}

#[test]
fn a_note_that_looks_like_a_citation_is_a_note_in_every_format() {
    let shell = Shell::new();
    shell.says(&[
        "note",
        "3.1",
        "zie ook\n— 5.3 · 97e1638ca21a\n\n—\n5.4 ·\n97e1638ca21a",
        "--level",
        "public",
    ]);
    for form in ["md", "html", "docx", "json"] {
        let name = format!("nota.{form}");
        shell.says(&["brief", "id:3.1", "--without", "evaluations", "-o", &name]);
        assert!(shell.says(&["verify", &name]).starts_with("1 of 1 quote unchanged\n"), "{name}");
    }
    assert!(shell.read("nota.md").contains("“— 5.3 · 97e1638ca21a”"));
}

#[test]
fn points_are_printed_with_their_citation() {
    let shell = Shell::new();
    let plain = shell.says(&["show", "3.1", "5.3", "--cite"]);
    let blocks: Vec<&str> = plain.trim_end().split("\n\n").collect();
    assert_eq!(blocks.len(), 2);
    assert!(
        blocks[0].starts_with("“Blijven werken aan")
            && blocks[0].contains("point 3.1 (702253e2eb2c)")
    );
    let markdown = shell.says(&["show", "3.1", "--cite", "--markdown"]);
    shell.write("mail.md", &format!("Beste,\n\n{markdown}"));
    let said = shell.says(&["verify", "mail.md"]);
    assert!(said.starts_with("1 of 1 quote unchanged\n"), "{said}");
    assert_eq!(shell.all(&["show", "3.1", "--markdown"]).0, 2);
    assert_eq!(shell.all(&["show", "3", "--cite"]).0, 2);
}

#[test]
fn a_citation_takes_the_form_that_is_set() {
    let shell = Shell::new();
    let folder = shell.home.path().join(".config/hertog");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.ron"), "Config(citation: \"{id} *{heading}*\\n{text}\")")
        .unwrap();
    let plain = shell.says(&["show", "3.1", "--cite"]);
    assert!(
        plain.starts_with("3.1 *Joint approach to migrant smugglers*\nBlijven werken"),
        "{plain}"
    );
    let markdown = shell.says(&["show", "3.4", "--cite", "--markdown"]);
    assert!(markdown.contains("3.4 *Transit migration") && markdown.ends_with(".\n"), "{markdown}");
}

#[test]
fn a_name_that_ends_in_another_format_is_refused() {
    let shell = Shell::new();
    for arguments in [&["-o", "nota.pdf"][..], &["-o", "nota.docx", "--format", "md"]] {
        let (code, _, err) = shell.all(&[&["brief", "id:3.1"], arguments].concat());
        assert!(code == 2 && err.contains("does not fit the format"), "{code}: {err}");
    }
    shell.says(&["brief", "id:3.1", "-o", "nota"]);
    shell.says(&["brief", "id:3.1", "-o", "nota.txt", "--format", "md"]);
}

#[test]
fn only_one_part_is_all_left_out_but_that() {
    let shell = Shell::new();
    let all = "cover,figures,bars,matrix,evaluations,marks,notes,withheld,questions,stale,receipts";
    let said = shell.says(&["brief", "id:3.1", "--without", all, "--with", "marks"]);
    assert!(said.contains("**Mark** open") && !said.contains("Figures"), "{said}");
}
