//! Quotes in Markdown: block quotes whose last paragraph is their citation, as
//! CommonMark shows them.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::html;
use super::paragraphs::{Paragraphs, Role};
use crate::brief::Findings;

/// Reads the quotes of a brief in Markdown.
pub(in crate::brief) fn markdown(text: &str) -> Findings {
    if text.lines().any(|line| depth(line) > DEEPEST) {
        return Findings::default();
    }
    let mut walk = Walk::default();
    Parser::new(text).for_each(|event| walk.event(event));
    walk.paragraphs.findings()
}

/// Quotes in quotes beyond which a text is no brief: each costs memory.
const DEEPEST: usize = 1_000;

/// How many quotes a line stands in.
fn depth(line: &str) -> usize {
    line.chars().take_while(|c| matches!(c, '>' | ' ' | '\t')).filter(|c| *c == '>').count()
}

#[derive(Default)]
struct Walk {
    paragraphs: Paragraphs,
    /// The open quote, and how many quotes stand open.
    quote: Option<(Role, usize)>,
    /// Words of the open paragraph, of code or of HTML.
    text: String,
    /// How many marks of emphasis are open, and whether anything of the paragraph
    /// stands outside them.
    emphasis: usize,
    plain: bool,
    /// Whether what comes belongs to a note.
    noting: bool,
}

impl Walk {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(end) => self.end(end),
            Event::Text(words) | Event::Code(words) | Event::Html(words) => {
                self.plain |= self.emphasis == 0;
                self.text.push_str(&words);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::InlineHtml(tag) => self.inline(&tag),
            Event::Rule => self.noting = false,
            _ => {}
        }
    }

    /// A tag of HTML among the words.
    fn inline(&mut self, tag: &str) {
        let name = tag.trim_start_matches('<');
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let name = name[..end].to_ascii_lowercase();
        if name == "br" {
            self.text.push(' ');
        } else if html::is_strange(name.as_bytes()) {
            self.text.push(html::STRANGE);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => {
                self.emphasis += 1;
                return;
            }
            Tag::BlockQuote(_) => {
                let (role, depth) = self.quote.unwrap_or((Role::Plain, 0));
                let role =
                    if depth == 0 { self.paragraphs.quote(Default::default()) } else { role };
                self.quote = Some((role, depth + 1));
                self.noting = false;
            }
            Tag::Heading { .. } | Tag::List(_) => self.noting = false,
            Tag::Strong | Tag::Link { .. } | Tag::Image { .. } | Tag::Strikethrough => return,
            _ => {}
        }
        // Words of a list's item may stand in no paragraph.
        self.flush(Role::Plain);
        (self.emphasis, self.plain) = (0, false);
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::BlockQuote(_) => {
                self.flush(Role::Plain);
                self.quote = self.quote.map(|(role, depth)| (role, depth - 1));
                self.quote = self.quote.filter(|(_, depth)| *depth > 0);
            }
            TagEnd::CodeBlock => self.flush(Role::Aside),
            TagEnd::HtmlBlock => {
                let (text, role) = (std::mem::take(&mut self.text), self.role(Role::Plain));
                html::walk(&text, role, &mut self.paragraphs);
            }
            TagEnd::Paragraph => {
                let begins_note = !self.plain && self.text.contains(" · ");
                self.flush(if self.noting { Role::Aside } else { Role::Plain });
                self.noting |= begins_note && self.quote.is_none();
            }
            TagEnd::Item | TagEnd::Heading(_) => self.flush(Role::Plain),
            _ => {}
        }
    }

    /// The role of what stands here; `outside` where that is no quote.
    fn role(&self, outside: Role) -> Role {
        self.quote.map_or(outside, |(role, _)| role)
    }

    fn flush(&mut self, outside: Role) {
        let role = self.role(outside);
        self.paragraphs.push(role, std::mem::take(&mut self.text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINT: &str = "3fa9c0d1e2f3";

    /// What each quote says that it is of, and its words.
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
            ("<input value=\"NIET\"> Tekst", "\u{fffd} Tekst"),
            ("<figcaption>NIET</figcaption>\n>\n> Tekst", "NIET Tekst"),
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

    #[test]
    fn what_is_no_brief_has_no_quotes() {
        assert_eq!(seen(&format!("{} Tekst", "> ".repeat(1_000))), [quote("", "Tekst")]);
        assert_eq!(seen(&format!("> Tekst\n\n{}", ">".repeat(1 << 20))), []);
    }

    #[test]
    fn what_a_note_says_is_no_citation() {
        let note = format!("*Notitie · analist · 12 november 2026*\n\nTekst\n\n— 3.1 · {PRINT}\n");
        assert_eq!(seen(&note), []);
        let behind = format!("{note}\n## 3.2\n\nTekst\n\n— 3.2 · {PRINT}\n");
        assert_eq!(seen(&behind), [quote("3.2", "Tekst")]);
    }
}
