//! Quotes in Markdown: block quotes whose last paragraph is their citation, as
//! CommonMark shows them.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::Citation;
use super::html::HtmlPage;
use super::paragraphs::{Paragraphs, Role};
use crate::brief::Findings;

/// Reads the quotes of a brief in Markdown.
pub(in crate::brief) fn markdown(text: &str) -> Findings {
    if text.lines().any(|line| depth(line) > DEEPEST) {
        return Findings::default();
    }
    let mut walk = MarkdownReader::default();
    Parser::new(text).for_each(|event| walk.event(event));
    walk.page.finish(&mut walk.paragraphs);
    walk.paragraphs.findings()
}

/// Quotes in quotes beyond which a text is no brief: each costs memory.
const DEEPEST: usize = 1_000;

/// Number of quotes, one in the other, that a line stands in.
fn depth(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, '>' | ' ' | '\t')).filter(|c| *c == '>').count()
}

#[derive(Default)]
struct MarkdownReader {
    paragraphs: Paragraphs,
    /// The tags of HTML that stand in the text, and the words between them.
    page: HtmlPage,
    /// The open quote.
    quote: Option<Quote>,
    /// The lines of an open block of HTML.
    html: String,
    /// Number of open marks of emphasis, and true where anything of the paragraph
    /// stands outside them.
    emphasis: usize,
    plain: bool,
    /// True where the coming text belongs to a note.
    noting: bool,
}

/// A quote that is open.
#[derive(Clone, Copy)]
struct Quote {
    role: Role,
    /// Number of open quotes, one in the other.
    depth: usize,
    /// Number of elements of HTML that were open before it.
    open: usize,
}

impl MarkdownReader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(end) => self.end(end),
            Event::Text(words) | Event::Code(words) => {
                self.plain |= self.emphasis == 0;
                self.page.words(&words);
            }
            Event::Html(lines) => self.html.push_str(&lines),
            Event::SoftBreak => self.page.words(" "),
            Event::HardBreak => self.page.words("\n"),
            Event::InlineHtml(tag) => self.tags(&tag, Role::Plain),
            Event::Rule => self.noting = false,
            _ => self.page.mar("Markdown"),
        }
    }

    /// Tags of HTML among the words, or a block of them.
    fn tags(&mut self, html: &str, outside: Role) {
        self.page.outside = self.role(outside);
        self.page.feed(html, &mut self.paragraphs);
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => {
                self.emphasis += 1;
                return;
            }
            Tag::BlockQuote(_) => self.begin_quote(),
            Tag::Heading { .. } | Tag::List(_) => self.noting = false,
            Tag::Image { .. } => {
                self.page.mar("![]()");
                return;
            }
            Tag::Strong | Tag::Link { .. } => return,
            _ => {}
        }
        // Words of a list's item may stand in no paragraph.
        self.flush(Role::Plain);
        if matches!(tag, Tag::List(_)) && self.quote.is_some() {
            self.page.mar("-, 1.");
        }
        (self.emphasis, self.plain) = (0, false);
    }

    fn begin_quote(&mut self) {
        self.flush(Role::Plain);
        let open = self.page.depth();
        let outer = self.quote.map(|quote| Quote { depth: quote.depth + 1, ..quote });
        let role = |paragraphs: &mut Paragraphs| paragraphs.quote(Citation::default());
        self.quote =
            outer.or_else(|| Some(Quote { role: role(&mut self.paragraphs), depth: 1, open }));
        self.noting = false;
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::BlockQuote(_) => self.end_quote(),
            TagEnd::CodeBlock => self.flush(Role::Aside),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.tags(&html, Role::Plain);
                self.flush(Role::Plain);
            }
            TagEnd::Paragraph => {
                let begins_note = !self.plain && self.page.text.contains(" · ");
                self.flush(if self.noting { Role::Aside } else { Role::Plain });
                self.noting |= begins_note && self.quote.is_none();
            }
            TagEnd::Item | TagEnd::Heading(_) => self.flush(Role::Plain),
            _ => {}
        }
    }

    /// Ends a quote, and with it the HTML that was opened in it.
    fn end_quote(&mut self) {
        self.flush(Role::Plain);
        let Some(quote) = self.quote else { return };
        self.quote = Some(Quote { depth: quote.depth - 1, ..quote }).filter(|q| q.depth > 0);
        if self.quote.is_none() {
            self.page.close_to(quote.open, &mut self.paragraphs);
        }
    }

    /// The role of what stands here; `outside` where that is no quote.
    fn role(&self, outside: Role) -> Role {
        self.quote.map_or(outside, |quote| quote.role)
    }

    fn flush(&mut self, outside: Role) {
        self.page.outside = self.role(outside);
        self.page.flush(&mut self.paragraphs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINT: &str = "3fa9c0d1e2f3";

    /// The place and the words that each quote gives.
    fn seen(text: &str) -> Vec<(String, String)> {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let quotes = markdown(text).quotes.into_iter();
        quotes.map(|quote| (quote.cited, words(&quote.text))).collect()
    }

    fn quote(cited: &str, text: &str) -> (String, String) {
        (cited.to_owned(), text.to_owned())
    }

    #[test]
    fn quotes_are_read_wrapped_emphasised_or_escaped() {
        let text = "# Titel\n\n> Blijven *werken* aan \\*een\n> aanpak, ook met\nEuropol &amp; co\\\n> zo.\n>\n\
                    > — 3.1 · `3fa9c0d1e2f3`\n\nTekst > geen citaat.\n\n>zonder bron\n";
        let expected = [
            quote("3.1", "Blijven werken aan *een aanpak, ook met Europol & co zo."),
            quote("", "zonder bron"),
        ];
        assert_eq!(seen(text), expected);
        assert_eq!(markdown(text).quotes[0].fingerprint, PRINT);
    }

    #[test]
    fn what_is_preformatted_is_no_quote_and_what_only_looks_so_is() {
        let text = "````text\n> geen\n```\n> citaat\n````\n\n    > ook niet\n\n> wel\n";
        assert_eq!(seen(text), [quote("", "wel")]);
        for before in ["``` a ` b", "~~~\n```\n~~~"] {
            let text = format!("{before}\n\n> wel\n>\n> — 3.1 · {PRINT}\n");
            assert_eq!(seen(&text), [quote("3.1", "wel")], "{before}");
        }
    }

    #[test]
    fn marks_that_are_shown_are_letters() {
        for (written, shown) in [
            ("a*b * c __d__ e_f_", "a*b * c d e_f_"),
            ("Europol*, zo", "Europol*, zo"),
            ("Europol`, zo", "Europol`, zo"),
            ("met _Europol, met **Europol,", "met _Europol, met **Europol,"),
            ("`Europol` &euml;&nbsp;x", "Europol ë x"),
            ("een <b>vet</b> woord<br>zo<!-- nee -->", "een vet woord zo"),
        ] {
            assert_eq!(seen(&format!("> {written}\n")), [quote("", shown)], "{written}");
        }
    }

    #[test]
    fn a_citation_is_of_what_stands_above_it_wherever_both_stand() {
        let cited = format!("— 3.1 · {PRINT}");
        for text in [
            format!("> Tekst\n>\n> {cited}"),
            format!("Tekst\n\n{cited}"),
            format!("10. En:\n\n    > Tekst\n    >\n    > {cited}"),
            format!("- > Tekst\n  >\n  > {cited}"),
            format!("> > Tekst\n>\n> {cited}"),
            format!("<blockquote>Tekst</blockquote>\n<p>{cited}</p>"),
            format!("<blockquote>\n\nTekst\n\n</blockquote>\n\n{cited}"),
            format!("> ```\n> Tekst\n> ```\n>\n> {cited}"),
        ] {
            assert_eq!(seen(&text), [quote("3.1", "Tekst")], "{text}");
        }
        let more = format!("> Tekst\n>\n> {cited}\n>\n> En meer");
        assert_eq!(seen(&more), [quote("", &format!("Tekst {cited} En meer"))]);
    }

    /// HTML that is not known to show exactly its text, in a quote or around it.
    #[test]
    fn with_anything_else_in_or_around_it_a_quote_cannot_be_judged() {
        let cited = format!("— 3.1 · {PRINT}");
        for text in [
            format!("> <input value=\"NIET\"> Tekst\n>\n> {cited}"),
            format!("> <figcaption>NIET</figcaption>\n>\n> Tekst\n>\n> {cited}"),
            format!("> ![NIET](niet.png) Tekst\n>\n> {cited}"),
            format!("> <span hidden>Tekst</span>NIET\n>\n> {cited}"),
            format!("> 1. Tekst\n>\n> {cited}"),
            format!("> <div hidden>\n>\n> Tekst\n>\n> {cited}"),
            format!("<div hidden>\n\n> Tekst\n>\n> {cited}\n\n</div>\n"),
            format!("<div><!--\n\n> Tekst\n>\n> {cited}\n\n-->\n</div>"),
            format!("<details>\n\n> Tekst\n>\n> {cited}\n\n</details>\n"),
            format!("> Tekst\n>\n> {cited}\n\n<style>p {{ display: none }}</style>\n"),
            format!("<p hidden>Tekst</p>\n\n{cited}\n"),
        ] {
            let quotes = markdown(&text).quotes;
            assert!(!quotes.is_empty() && quotes.iter().all(|q| q.flaw.is_some()), "{text}");
        }
        let fine = format!("<p align=\"center\">x</p>\n\n> Tek<b>s</b>t\n>\n> {cited}\n");
        assert!(markdown(&fine).quotes.iter().all(|quote| quote.flaw.is_none()));
    }

    #[test]
    fn what_is_no_brief_has_no_quotes() {
        assert_eq!(seen(&format!("{} Tekst", "> ".repeat(1_000))), [quote("", "Tekst")]);
        assert_eq!(seen(&format!("> Tekst\n\n{}", ">".repeat(1 << 20))), []);
    }

    #[test]
    fn what_a_note_says_is_no_citation() {
        let note = format!("*Notitie · analist · 12 november 2026*\n\nTekst\n\n— 3.1 · {PRINT}\n");
        assert!(markdown(&note).quotes.iter().all(|quote| quote.flaw.is_some()));
        let quoted = note.replace(&format!("— 3.1 · {PRINT}"), &format!("“— 3.1 · {PRINT}”"));
        assert_eq!(seen(&quoted), []);
        let behind = format!("{quoted}\n## 3.2\n\nTekst\n\n— 3.2 · {PRINT}\n");
        assert_eq!(seen(&behind), [quote("3.2", "Tekst")]);
    }
}
