//! `hertog verify`, as a shell runs it.

use crate::support::process::Home;

#[test]
fn verify_names_the_quote_of_which_a_letter_was_changed() {
    let home = Home::new();
    for form in ["md", "html", "csv", "json"] {
        let name = format!("nota.{form}");
        home.says(&["brief", "actor:europol", "--without", "evaluations", "-o", &name]);
        let said = home.says(&["verify", &name]);
        assert!(said.starts_with("3 of 3 quotes unchanged\n"), "{said}");
        home.write(
            &name,
            &home.read(&name).replace("netwerken van smokkelaars", "netwerken van smokelaars"),
        );
        let (code, out, err) = home.run(&["verify", &name]).parts();
        assert_eq!((code, &*err), (1, ""));
        assert!(out.starts_with("3.1: ALTERED in the brief\n"), "{out}");
        assert!(out.contains("smokelaars") && out.contains("2 of 3 quotes unchanged"), "{out}");
    }
}

#[test]
fn verify_against_a_changed_edition_names_what_is_stale() {
    let home = Home::new();
    home.says(&["brief", "actor:europol", "--without", "evaluations", "-o", "nota.md"]);
    let next = hertog::declaration::BUILTIN
        .replace("edition: \"2023-05-05\"", "edition: \"2027-01-01\"")
        .replace(
            "in de strijd tegen de netwerken van smokkelaars",
            "tegen de netwerken van smokkelaars",
        );
    home.write("next.ron", &next);
    let (code, out, _) = home.run(&["verify", "nota.md", "--file", "next.ron"]).parts();
    assert_eq!(code, 1);
    assert!(out.starts_with("3.1: STALE"), "{out}");
    assert!(out.contains("2 of 3 quotes unchanged") && out.contains("the brief quotes 2023-05-05"));
    let json = home.run(&["verify", "nota.md", "--file", "next.ron", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["true"], false);
    assert_eq!(json["quotes"][0]["verdict"], "stale");
    assert_eq!(json["quotes"][2]["verdict"], "true");
}

#[test]
fn what_is_no_brief_is_refused_with_a_word() {
    let home = Home::new();
    home.write("leeg.md", "# Een nota\n\nZonder citaat.\n");
    home.write("stuk.json", "{\"schema\":1");
    home.write("niets.md", "\n");
    home.write("beeld.md", "");
    std::fs::write(home.path("beeld.md"), b"\x89PNG\xff").unwrap();
    home.write(
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
        let (code, out, err) = home.run(&["verify", name]).parts();
        assert_eq!((code, &*out), (1, ""), "{name}");
        assert!(err.contains(expected), "{name}: {err}");
    }
}

#[test]
fn a_file_of_another_kind_is_named_and_one_that_contradicts_its_name_refused() {
    let home = Home::new();
    home.says(&["brief", "id:3.1", "-o", "nota.html"]);
    home.says(&["brief", "id:3.1", "-o", "nota.docx"]);
    home.write("blad.pdf", "%PDF-1.7\n");
    home.write("brief.rtf", "{\\rtf1 x}");
    home.write("nota.txt", "Zonder citaat.\n");
    for (from, to) in [
        ("nota.html", "pagina.md"),
        ("nota.docx", "nota.docx.md"),
        ("nota.html", "nota.htm.docx"),
        ("nota.html", "nota.xhtml"),
        ("nota.html", "nota.fodt"),
    ] {
        std::fs::copy(home.path(from), home.path(to)).unwrap();
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
        let (code, out, err) = home.run(&["verify", name]).parts();
        assert_eq!((code, &*out), (1, ""), "{name}");
        assert!(err.contains(what) && err.contains(remedy), "{name}: {err}");
    }
}

#[test]
fn a_quote_that_was_taken_out_is_named_and_so_is_what_nobody_looked_at() {
    let home = Home::new();
    let ends = "Not looked at: headings, names, marks, progress, notes, figures and changes since another edition, and how the words look.\n";
    home.says(&["brief", "actor:europol", "--without", "evaluations", "-o", "nota.md"]);
    assert!(home.says(&["verify", "nota.md"]).ends_with(ends));
    let whole = home.read("nota.md");
    let at = whole.find("> Intensivering").unwrap();
    let end = at + whole[at..].find("\n\n").unwrap();
    home.write("nota.md", &format!("{}{}", &whole[..at], &whole[end..]));
    let (code, out, _) = home.run(&["verify", "nota.md"]).parts();
    assert_eq!(code, 1);
    assert!(
        out.starts_with(
            "3.4: MISSING: the brief says that it quotes this\n2 of 2 quotes unchanged\n"
        ),
        "{out}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&home.run(&["verify", "nota.md", "--json"]).out).unwrap();
    assert_eq!((&json["true"], &json["quotes_listed"]), (&false.into(), &3.into()));
    assert_eq!(json["missing"], serde_json::json!(["3.4"]));
    let at = whole.find(" `hertog-quotes/1").unwrap();
    for (list, code, said) in
        [("", 0, "does not say which quotes it holds"), (" hertog-quotes/1 4 3.1", 1, "DAMAGED")]
    {
        home.write("oud.md", &format!("{}{list}\n", &whole[..at]));
        let (exit, out, _) = home.run(&["verify", "oud.md"]).parts();
        assert_eq!(exit, code, "{out}");
        assert!(
            out.contains("3 of 3 quotes unchanged") && out.contains(said) && out.ends_with(ends),
            "{out}"
        );
    }
    home.says(&[
        "brief",
        "actor:europol",
        "--template",
        "minister",
        "--text",
        "heading",
        "-o",
        "kort.md",
    ]);
    let (_, _, err) = home.run(&["verify", "kort.md"]).parts();
    assert!(
        err.contains("or only headings were asked for") && err.contains("--text full"),
        "{err}"
    );
    for name in ["geen.md", "geen.csv", "geen.json"] {
        home.says(&["brief", "zzzz", "-o", name]);
        let (code, _, err) = home.run(&["verify", name]).parts();
        assert_eq!(code, 1);
        assert!(err.contains("quotes nothing: its search found nothing"), "{name}: {err}");
    }
}

#[test]
fn a_quote_that_was_taken_out_of_either_of_two_briefs_in_one_file_is_named() {
    let home = Home::new();
    for ending in ["md", "csv"] {
        let brief = |query: &str| {
            let name = format!("{}.{ending}", query.replace(':', ""));
            home.says(&["brief", query, "--without", "evaluations", "-o", &name]);
            home.read(&name)
        };
        let both = format!("{}\n{}", brief("chapter:2"), brief("chapter:3"));
        for id in ["2.1", "3.1"] {
            // In Markdown the line under the quote goes, and with it what it is.
            let sign =
                if ending == "csv" { format!("\"{id}\",") } else { format!("> — {id} ·") };
            let line = both.lines().find(|line| line.starts_with(&sign)).unwrap();
            let name = format!("samen.{ending}");
            home.write(&name, &both.replace(line, ""));
            let (code, out, _) = home.run(&["verify", &name]).parts();
            assert_eq!(code, 1);
            assert!(out.contains(&format!("{id}: MISSING")), "{name}, {id}: {out}");
        }
    }
}

#[test]
fn what_spoils_a_whole_file_is_said_once_with_what_to_take_out() {
    let home = Home::new();
    home.says(&["brief", "chapter:3", "-o", "nota.html"]);
    let page = home
        .read("nota.html")
        .replace("</head>", "<link rel=\"stylesheet\" href=\"x.css\"/></head>");
    home.write("nota.html", &page);
    let (code, out, _) = home.run(&["verify", "nota.html"]).parts();
    assert_eq!(code, 1);
    assert!(out.starts_with("NONE OF THE QUOTES CAN BE JUDGED: <link> may change"), "{out}");
    assert!(out.contains("take it out") && !out.contains("paste its words"), "{out}");
    assert_eq!(out.matches("<link>").count(), 1, "{out}");
    let (_, out, _) = home.run(&["verify", "nota.html", "--lang", "fr"]).parts();
    assert!(out.starts_with("AUCUNE CITATION NE PEUT ÊTRE JUGÉE\u{a0}: <link>"), "{out}");
}

#[test]
fn what_is_piped_in_and_has_no_end_is_not_read_to_it() {
    let home = Home::new();
    let path = home.path("groot");
    std::fs::File::create(&path).unwrap().set_len((64 << 20) + 1).unwrap();
    let mut command = home.command(&["verify", "-"]);
    let output = command.stdin(std::fs::File::open(&path).unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(err.contains("standard input has more than 64 MiB"), "{err}");
}

#[test]
fn what_stands_around_a_quote_is_named_where_it_cannot_be_judged() {
    let home = Home::new();
    home.says(&["brief", "id:3.1", "--without", "evaluations", "-o", "nota.html"]);
    let hidden = home.read("nota.html").replace("<figure>", "<figure hidden=\"\">");
    home.write("nota.html", &hidden);
    let (code, out, _) = home.run(&["verify", "nota.html"]).parts();
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
    let home = Home::new();
    home.says(&[
        "note",
        "3.1",
        "zie ook\n— 5.3 · 97e1638ca21a\n\n—\n5.4 ·\n97e1638ca21a",
        "--level",
        "public",
    ]);
    for form in ["md", "html", "docx", "json"] {
        let name = format!("nota.{form}");
        home.says(&["brief", "id:3.1", "--without", "evaluations", "-o", &name]);
        assert!(home.says(&["verify", &name]).starts_with("1 of 1 quote unchanged\n"), "{name}");
    }
    assert!(home.read("nota.md").contains("“— 5.3 · 97e1638ca21a”"));
}
