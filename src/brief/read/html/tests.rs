use proptest::prelude::*;

use super::*;

/// The place, the fingerprint and the words that each quote gives.
fn seen(page: &str) -> Vec<(String, String, String)> {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let quotes = html(page).quotes.into_iter();
    quotes.map(|q| (q.cited, q.fingerprint, words(&q.text))).collect()
}

fn quote(cited: &str, print: &str, text: &str) -> (String, String, String) {
    (cited.to_owned(), print.to_owned(), text.to_owned())
}

#[test]
fn quotes_are_read_as_browsers_show_them() {
    let page = "<!DOCTYPE html><!-- <blockquote>nee</blockquote> --><STYLE>a > b { }</STYLE>\
        <script>'<blockquote>nee'</script><p>2 < 3 en <b>meer</b></p>\
        <BLOCKQUOTE lang=nl data-cited=\"3.1\" data-fingerprint='3fa9'><p>Blijven<br>werken \
        &amp; <em>sa</em>m<ins>en</ins> Belgi&euml;</p></BLOCKQUOTE>\
        <blockquote>los <blockquote>in</blockquote> citaat</blockquote>";
    let expected =
        [quote("3.1", "3fa9", "Blijven werken & samen België"), quote("", "", "los in citaat")];
    assert_eq!(seen(page), expected);
}

#[test]
fn what_stands_under_a_quote_goes_before_what_its_markup_says() {
    let print = "3fa9c0d1e2f3";
    let page = |caption: &str| {
        format!(
            "<blockquote data-cited=3.1 data-fingerprint=3fa9><p>Tekst</p></blockquote>\n{caption}"
        )
    };
    let under = |line: &str| page(&format!("<figcaption>{line}</figcaption>"));
    assert_eq!(seen(&under(&format!("— 3.2 · {print}"))), [quote("3.2", print, "Tekst")]);
    assert_eq!(seen(&under("— 3.2, oud")), [quote("", "", "Tekst")]);
    assert_eq!(seen(&page("<p>Verder.</p>")), [quote("3.1", "3fa9", "Tekst")]);
    let bare = format!("<blockquote>Tekst</blockquote><p>— 3.1 · {print}</p>");
    assert_eq!(seen(&bare), [quote("3.1", print, "Tekst")]);
    let unquoted = format!("<div><p>Tekst</p></div><figcaption>— 3.1 · {print}</figcaption>");
    assert_eq!(seen(&unquoted), [quote("3.1", print, "Tekst")]);
    let noted = |line: &str| format!("<div class=\"note\"><p>Tekst</p><p>{line}</p></div>");
    assert_eq!(seen(&noted(&format!("“— 3.1 · {print}”"))), []);
    for seeming in [
        noted(&format!("— 3.1 · {print}")),
        under(&format!("— 3.2 ({print})")),
        format!("<p>Tekst<br>— 3.1 · {print}</p>"),
    ] {
        let quotes = html(&seeming).quotes;
        assert!(quotes.len() == 1 && quotes[0].flaw == Some(Flaw::SeemsCited), "{quotes:?}");
    }
}

#[test]
fn what_browsers_show_is_not_taken_for_a_comment_or_left_out() {
    for shown in ["<!-->NIET <!-- -->", "<!-- x --!>NIET <!-- -->", "<textarea>NIET </textarea>"] {
        let page = format!("<blockquote data-cited=3.1>{shown}werken</blockquote>");
        assert_eq!(seen(&page), [quote("3.1", "", "NIET werken")], "{shown}");
    }
}

/// For each quote, true where it can be judged.
fn judged(page: &str) -> Vec<bool> {
    html(page).quotes.iter().map(|quote| quote.flaw.is_none()).collect()
}

#[test]
fn what_only_shows_its_text_may_stand_in_a_quote_and_around_it() {
    let print = "3fa9c0d1e2f3";
    for (before, inside, after) in [
        ("", "<p>Tekst</p>", ""),
        ("", "Tek<wbr>st <em lang=nl>en</em> <a href='#x'>zo</a><br>", ""),
        (
            "<!DOCTYPE html><html><head><meta charset=UTF-8><title>x</title></head><body><ul><li>a<li>b</ul>",
            "Tekst",
            "<p>meer",
        ),
        ("<div class=\"box\"><section id=a>", "<p>Een</p><p>twee", "</section></div>"),
        ("<meta http-equiv=Content-Type content='text/html; CHARSET=\"UTF-8\"'>", "Tekst", ""),
        (
            "<!DOCTYPE html SYSTEM \"about:legacy-compat\">",
            "Tekst<a href='#1' role=doc-noteref>1</a>",
            "",
        ),
        ("<table><tr><td hidden>x</td></tr></table><p style2>y</p>", "Tekst", ""),
    ] {
        let page =
            format!("{before}<blockquote>{inside}</blockquote><p>— 3.1 · {print}</p>{after}");
        assert_eq!(judged(&page), [true], "{page}");
    }
}

/// Whatever is not known to show exactly its text, in a quote, around it, or
/// over the whole page.
#[test]
fn with_anything_else_in_or_around_it_a_quote_cannot_be_judged() {
    let print = "3fa9c0d1e2f3";
    for (before, inside, after) in [
        ("", "<figcaption>NIET</figcaption><p>Tekst</p>", ""),
        ("", "<p>Tekst <input value=\"NIET\"></p>", ""),
        ("", "<math><mtext><![CDATA[NIET ]]></mtext></math><p>Tekst</p>", ""),
        ("", "<svg><style><p>NIET</p></style></svg><p>Tekst</p>", ""),
        ("", "<p><bdo dir=rtl>Tekst</bdo></p>", ""),
        ("", "<p dir=rtl>Tekst</p>", ""),
        ("", "<p>Tekst <q></q><del>NIET</del></p>", ""),
        ("", "<ol><li>Tekst</ol>", ""),
        ("", "<table><tr><td>Tekst</table>", ""),
        ("", "<p hidden>Tekst</p>NIET", ""),
        ("", "<x-niet>Tekst</x-niet>", ""),
        ("", "<img alt='' src='niet.png'>Tekst", ""),
        ("", "<details>Tekst</details>", ""),
        ("", "<noscript>Tekst</noscript>", ""),
        ("", "<span hidden><b></span>Tekst</b>", ""),
        ("<div hidden>", "Tekst", "</div>NIET"),
        ("<div style='display:none'>", "Tekst", "</div>NIET"),
        ("<table><tr><td>", "Tekst", "</table>"),
        ("<p onclick='x()'>y</p>", "Tekst", ""),
        ("<template>", "Tekst", "</template>"),
        ("<span hidden>", "Tekst", "</div></span>"),
        ("<!-- x --><meta charset=windows-1252>", "Tekst", ""),
        ("<meta http-equiv=refresh content='0;url=niet.html'>", "Tekst", ""),
        ("<link rel=stylesheet href=niet.css>", "Tekst", ""),
        ("", "Tekst", "<style>blockquote::before { content: 'NIET ' }</style>"),
        ("", "Tekst", "<script>niet()</script>"),
        (
            "<!-- x --><meta http-equiv=content-type content=utf-8 charset=windows-1251>",
            "Tekst",
            "",
        ),
        (
            "<meta http-equiv=content-type content='text/html; charset=iso-8859-7; x=utf-8'>",
            "Tekst",
            "",
        ),
        (
            "<meta http-equiv=Content-Type content='charset = \"latin1\" charset=utf-8'>",
            "Tekst",
            "",
        ),
        ("<meta charset=x-utf-8>", "Tekst", ""),
        ("<!DOCTYPE html [<!ENTITY nbsp ' niet '>]>", "Blijven&nbsp;werken", ""),
        ("<?xml-stylesheet href='niet.css'?><!DOCTYPE html>", "Tekst", ""),
        ("", "Blijven <![CDATA[niet ]]>werken", ""),
        ("", "<p role=img aria-label=NIET>Tekst</p>", ""),
        ("", "<p aria-label=NIET>Tekst</p>", ""),
        ("", "<span role=doc-cover>Tekst</span>", ""),
        ("", "<abbr title=NIET>Tekst</abbr>", ""),
        ("", "<span id=a id=b>Tekst</span>", ""),
        ("<div aria-roledescription=NIET>", "Tekst", "</div>"),
        ("", "Tekst", "<!-- "),
        ("", "Tekst", "<style>p { display: none }"),
    ] {
        let page =
            format!("{before}<blockquote>{inside}</blockquote><p>— 3.1 · {print}</p>{after}");
        assert!(judged(&page).iter().all(|judged| !judged), "{page}");
        assert!(!judged(&page).is_empty(), "{page}");
    }
}

proptest! {
    /// No element that the list does not have, wherever it is put in a quote,
    /// leaves that quote to be judged.
    #[test]
    fn no_unknown_element_is_passed_over(
        name in "[a-z][a-z0-9-]{0,8}", at in 0..40_usize, inside in "[a-zA-Z ]{0,8}", ends: bool,
    ) {
        prop_assume!(bearing(&name) != Bearing::Text);
        let quote = "<p>Blijven <em>werken</em> aan</p><p>zo</p>";
        let at = quote.match_indices(['<', ' ']).map(|(at, _)| at).nth(at % 9).unwrap_or(quote.len());
        let end = if ends { format!("</{name}>") } else { String::new() };
        let page = format!("<blockquote>{}<{name}>{inside}{end}{}</blockquote><p>— 3.1 · 3fa9c0d1e2f3</p>", &quote[..at], &quote[at..]);
        prop_assert!(judged(&page).iter().all(|judged| !judged), "{}", page);
    }
}

#[test]
fn what_stands_in_a_quote_is_read_and_its_last_line_may_be_the_citation() {
    let print = "3fa9c0d1e2f3";
    // As programs make a page of Markdown.
    let page = format!("<blockquote><p>Tekst</p><p>— 3.1 · {print}</p></blockquote>");
    assert_eq!(seen(&page), [quote("3.1", print, "Tekst")]);
    let alone = format!("<blockquote><p>— 3.1 · {print}</p></blockquote>");
    assert_eq!(seen(&alone)[0].0, "");
}

/// Ends of what is not open are passed over without a look at all that is.
#[test]
fn a_page_of_open_elements_is_read_to_its_end() {
    let open = "<blockquote>".repeat(200_000);
    assert_eq!(html(&format!("{open}{}", "</p></div>".repeat(200_000))).quotes.len(), 0);
    let boxes = format!("{}{}", "<div>".repeat(100_000), "<p>x</p>".repeat(100_000));
    assert_eq!(html(&boxes).quotes.len(), 0);
}

#[test]
fn a_page_cut_anywhere_is_read_to_its_end() {
    let page =
        "<p a=\"b\" c='d' =e f>x</p><blockquote data-cited=3.1>é<br/>&amp;</blockquote><!-- é";
    for end in (0..=page.len()).filter(|end| page.is_char_boundary(*end)) {
        assert!(html(&page[..end]).quotes.len() <= 1);
    }
}
