//! The look of a brief to people: each part as the blocks that show it.

mod counts;
mod figures;
mod point;

use std::io::{self, Write};

use super::block::{Block, Column, Document, NamedValue, Quote, Span, Table, cleaned};
use super::manifest::Manifest;
use super::meta::{Asked, Meta};
use super::part::{
    BriefPart, ChangeRow, Changes, Format, Group, Label, Lacking, Superseded, Title,
};
use crate::text::{Lang, Text, clean, day};
use crate::texts::brief as t;
use crate::texts::languages as l;
use crate::texts::{editions as e, screens as s};
use crate::wording::review_state_text;

/// A document as a format: it gets blocks where the format gets parts.
pub(crate) struct DocumentAdapter<D> {
    document: D,
    meta: Option<Meta>,
    /// True where the cover has said what the brief is.
    covered: bool,
    /// Points that are lines, until their list is complete.
    lines: Vec<Vec<Span<'static>>>,
    quotes: Manifest,
}

impl<D: Document> DocumentAdapter<D> {
    /// Lays a brief out as this document.
    pub(crate) fn new(document: D) -> Self {
        Self {
            document,
            meta: None,
            covered: false,
            lines: Vec::new(),
            quotes: Manifest::default(),
        }
    }

    /// Hands over the list of points that are lines.
    pub(super) fn list_lines(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.lines.is_empty() {
            return Ok(());
        }
        self.document.block(&Block::List(std::mem::take(&mut self.lines)), out)
    }
}

impl<D: Document> Format for DocumentAdapter<D> {
    fn is_for_people(&self) -> bool {
        true
    }

    fn open(&mut self, meta: &Meta, out: &mut dyn Write) -> io::Result<()> {
        self.meta = Some(meta.clone());
        self.document.open(meta, out)?;
        let title = Span::plain(meta.title.as_str()).of(&meta.language);
        self.document.block(&Block::Heading { level: 1, text: vec![title], point: None }, out)?;
        let incomplete = meta.incomplete().map(|words| Block::Paragraph(vec![Span::strong(words)]));
        incomplete.iter().try_for_each(|block| self.document.block(block, out))
    }

    fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        let Some(meta) = self.meta.take() else { return Ok(()) };
        self.quotes.note(part);
        if let BriefPart::Point(point) = part
            && point.in_line
        {
            self.lines.push(point::line(point, meta.lang));
        } else {
            self.list_lines(out)?;
            self.covered |= *part == BriefPart::Cover;
            for block in blocks(part, &meta) {
                self.document.block(&block, out)?;
            }
        }
        self.meta = Some(meta);
        Ok(())
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.list_lines(out)?;
        if let Some(meta) = &self.meta {
            self.document
                .block(&Block::Colophon(colophon(meta, self.covered, &self.quotes)), out)?;
        }
        self.document.close(out)
    }
}

fn blocks<'a>(part: &'a BriefPart<'a>, meta: &'a Meta) -> Vec<Block<'a>> {
    let lang = meta.lang;
    match part {
        BriefPart::Cover => cover(meta),
        BriefPart::Figures(summary) => figures::blocks(summary, lang),
        BriefPart::Changes(of) => changes(of, lang),
        BriefPart::Group(of) => group(of, meta),
        BriefPart::Point(point) => point::blocks(point, &meta.language, lang),
        BriefPart::Counts(of) => counts::blocks(of, lang),
        BriefPart::Again(labels) => {
            let items = labels.iter().map(|label| named(label).collect()).collect();
            vec![Block::Paragraph(said(&t::SEE_ABOVE, lang)), Block::List(items)]
        }
        BriefPart::Stale(all) => {
            let items = all.iter().map(|stale| superseded(stale, lang)).collect();
            vec![heading(&t::WHAT_IS_STALE, lang), Block::List(items)]
        }
        BriefPart::NoMatchReport(lines) => {
            let items = lines.iter().map(|line| vec![Span::plain(line.as_str())]).collect();
            vec![heading(&t::WHERE_NOTHING_FOUND, lang), Block::List(items)]
        }
    }
}

/// A table of what became of points.
fn changes(changes: &Changes, lang: Lang) -> Vec<Block<'_>> {
    let title = e::changes_since(lang, &changes.since);
    let heading = Block::Heading { level: 2, text: vec![Span::plain(title.clone())], point: None };
    if changes.rows.is_empty() {
        return vec![heading, Block::Paragraph(said(&e::NO_CHANGE_LISTED, lang))];
    }
    let column = |text: &Text| Column { name: text.get(lang).into(), number: false };
    let columns = [&e::COLUMN_IDS, &e::COLUMN_CHANGE, &e::COLUMN_WORDS].map(column).into();
    let row = |ChangeRow { ids, kind, words }: &'_ ChangeRow| {
        [ids, kind, words].map(|text| Span::plain(text.clone())).into()
    };
    let rows = changes.rows.iter().map(row).collect();
    vec![heading, Block::Table(Table { caption: title, columns, rows })]
}

fn said(text: &Text, lang: Lang) -> Vec<Span<'static>> {
    vec![Span::plain(text.get(lang))]
}

fn heading(text: &Text, lang: Lang) -> Block<'static> {
    Block::Heading { level: 2, text: said(text, lang), point: None }
}

fn field<'a>(name: &Text, lang: Lang, value: Vec<Span<'a>>) -> NamedValue<'a> {
    NamedValue { name: name.get(lang), value }
}

fn titled(title: Title<'_>) -> Span<'_> {
    Span { lang: title.lang, ..Span::plain(title.text) }
}

/// A chapter by its number and title; points before the first by that title alone.
fn numbered(number: u32, title: Title<'_>) -> Span<'_> {
    let title = titled(title);
    if number == 0 {
        return title;
    }
    Span { text: format!("{number} {}", title.text).into(), ..title }
}

/// A number of a table, in which nothing stands out where there is nothing.
fn counted(n: usize) -> Span<'static> {
    Span::plain(if n == 0 { "·".to_owned() } else { n.to_string() })
}

/// The id of a point, which leads to it, and its heading.
fn named<'a>(label: &Label<'a>) -> impl Iterator<Item = Span<'a>> + use<'a> {
    let heading = label.heading.map(|heading| Span::plain(format!(" {heading}")));
    std::iter::once(Span::plain(label.id.to_string()).to(label.id)).chain(heading)
}

fn cover(meta: &Meta) -> Vec<Block<'_>> {
    let lang = meta.lang;
    let plain = |text: String| vec![Span::plain(text)];
    let asked = match &meta.asked {
        Asked::Everything => s::all_points(lang, meta.total),
        Asked::Query { words, .. } => words.clone(),
        Asked::Withheld if meta.withheld.is_some() => t::QUERY_WITHHELD.get(lang).to_owned(),
        Asked::Withheld => t::QUERY_UNSAID.get(lang).to_owned(),
    };
    let mut fields = vec![
        field(&t::ASKED, lang, plain(asked)),
        field(&t::POINTS_SHOWN, lang, plain(meta.shown())),
        field(&t::EDITION_LABEL, lang, plain(meta.edition.to_string())),
        field(&t::DATE, lang, plain(day(meta.date, lang))),
        field(&t::REVIEWER, lang, plain(meta.reviewer.to_string())),
        field(&t::HANDLING_LEVEL, lang, plain(meta.level_label.clone())),
    ];
    if let Some(left_out) = meta.left_out() {
        fields.push(field(&t::NOTES_LABEL, lang, plain(left_out)));
    }
    let subtitle = Span::plain(meta.subtitle.as_str()).of(&meta.language);
    let subtitle = (!meta.subtitle.is_empty()).then(|| Block::Paragraph(vec![subtitle]));
    subtitle.into_iter().chain([Block::Fields(fields)]).collect()
}

fn group<'a>(group: &Group<'a>, meta: &'a Meta) -> Vec<Block<'a>> {
    let lang = meta.lang;
    let number = match group {
        // Points before the first chapter have none.
        Group::Chapter { number: number @ 1.., .. } => Some(Span::plain(format!("{number} "))),
        _ => None,
    };
    let text = number.into_iter().chain([group_name(group, lang)]).collect();
    let mut blocks = vec![Block::Heading { level: 2, text, point: None }];
    let mut over = None;
    let language = group.language();
    for (cited, text, fingerprint) in group.passages() {
        let is = (cited.kind(), cited.chapter());
        if over != Some(is) {
            blocks.push(Block::Heading {
                level: 3,
                text: passage_name(group, is, meta),
                point: None,
            });
            over = Some(is);
        }
        let text = cleaned(text.into());
        blocks.push(Block::Quote(Quote { cited, fingerprint, text, lang: language }));
    }
    blocks
}

/// The place of a passage; its chapter too, where that does not stand above it, and its
/// language where that is not the one of the brief's quotes.
fn passage_name(
    group: &Group<'_>,
    (kind, chapter): (&'static Text, Option<u32>),
    meta: &Meta,
) -> Vec<Span<'static>> {
    let lang = meta.lang;
    let mut name = passage_kind(group, (kind, chapter), lang);
    if clean(group.language()) != meta.language {
        name.push(Span::plain(format!(", {}", l::only_in(lang, group.language()))));
    }
    name
}

fn passage_kind(
    group: &Group<'_>,
    (kind, chapter): (&'static Text, Option<u32>),
    lang: Lang,
) -> Vec<Span<'static>> {
    match (group, chapter) {
        (Group::Chapter { .. }, _) => said(&s::EVALUATION, lang),
        (_, Some(n)) => vec![Span::plain(format!("{} {n}", kind.get(lang)))],
        (_, None) => said(kind, lang),
    }
}

/// The name of a group; of a chapter, its title.
fn group_name<'a>(group: &Group<'a>, lang: Lang) -> Span<'a> {
    match group {
        Group::Chapter { title, .. } => titled(*title),
        Group::Actor { name, .. } => Span::plain(*name),
        Group::Date(period) => Span::plain(period.in_words(lang)),
        Group::Outside(..) => Span::plain(t::OUTSIDE_POINTS.get(lang)),
        Group::Rest(Lacking::Actor) => Span::plain(t::WITHOUT_ACTOR.get(lang)),
        Group::Rest(Lacking::Date) => Span::plain(t::WITHOUT_DATE.get(lang)),
    }
}

fn superseded<'a>(stale: &Superseded<'a>, lang: Lang) -> Vec<Span<'a>> {
    let (was, day) =
        (review_state_text(stale.mark.mark.into()).get(lang), day(stale.mark.on, lang));
    let words =
        t::was_decided(lang, was, &day, stale.mark.by, stale.then.short(), stale.now.short());
    named(&stale.label).chain([Span::plain(format!(": {words}"))]).collect()
}

/// The end of every document: the notes left out, where the cover does not say
/// so, the way to check its quotes again, and which there are.
fn colophon<'m>(meta: &'m Meta, covered: bool, quotes: &Manifest) -> Vec<Vec<Span<'m>>> {
    let left_out = meta.left_out().filter(|_| !covered).map(|words| vec![Span::plain(words)]);
    let how = t::CHECK_AGAIN.get(meta.lang);
    let check = vec![
        Span::plain(format!("{how} ")),
        Span::code(meta.stamp().to_string()),
        Span::plain(" "),
        Span::code(quotes.to_string()),
    ];
    left_out.into_iter().chain([check]).collect()
}
