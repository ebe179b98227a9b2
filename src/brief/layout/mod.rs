//! The look of a brief to people: each part as the blocks that show it.

mod counts;
mod figures;
mod point;

use std::io::{self, Write};

use super::block::{Anchor, Block, Column, Document, NamedValue, Quote, Span, Table, cleaned};
use super::manifest::Manifest;
use super::meta::{Asked, Meta};
use super::part::{
    BriefPart, ChangeRow, Changes, Format, Group, Label, Lacking, Superseded, Title,
};
use super::source::Source;
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
    /// The declarations so far, the last of which is told of, and what is quoted of each.
    sources: Vec<(Source, Manifest)>,
}

impl<D: Document> DocumentAdapter<D> {
    /// Lays a brief out as this document.
    pub(crate) fn new(document: D) -> Self {
        Self { document, meta: None, covered: false, lines: Vec::new(), sources: Vec::new() }
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
        let title = Span::plain(meta.title());
        let title = Span { lang: meta.only().map(|only| only.language.as_str()), ..title };
        self.document.block(&Block::Heading { level: 1, text: vec![title], point: None }, out)?;
        let incomplete = meta.incomplete().map(|words| Block::Paragraph(vec![Span::strong(words)]));
        incomplete.iter().try_for_each(|block| self.document.block(block, out))
    }

    fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        if let (BriefPart::Point(point), Some(meta)) = (part, &self.meta)
            && point.in_line
        {
            self.lines.push(point::line(point, meta.lang));
            return Ok(());
        }
        self.list_lines(out)?;
        self.covered |= *part == BriefPart::Cover;
        if let BriefPart::Source(source) = part {
            self.sources.push(((*source).clone(), Manifest::default()));
        }
        if let Some((_, quotes)) = self.sources.last_mut() {
            quotes.note(part);
        }
        let Some(meta) = &self.meta else { return Ok(()) };
        let source = self.sources.last().map(|(source, _)| source);
        let nests = meta.searched.is_some() && !matches!(part, BriefPart::Source(_));
        for block in blocks(part, meta, source) {
            let block = match source.filter(|_| nests) {
                Some(source) => nested(block, source, self.sources.len() - 1),
                None => block,
            };
            self.document.block(&block, out)?;
        }
        Ok(())
    }

    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.list_lines(out)?;
        if let Some(meta) = &self.meta {
            self.document
                .block(&Block::Colophon(colophon(meta, self.covered, &self.sources)), out)?;
        }
        self.document.close(out)
    }
}

/// A block on a declaration of several, the `place`th from 0: a level deeper, its quotes
/// saying of which they are, its links leading to points of that.
fn nested<'a>(mut block: Block<'a>, source: &'a Source, place: usize) -> Block<'a> {
    let lead = |to: &mut Option<Anchor>| {
        *to = to.map(|anchor| Anchor { declaration: place, ..anchor });
    };
    match &mut block {
        Block::Heading { level, point, .. } => {
            *level += 1;
            lead(point);
        }
        Block::Quote(quote) => quote.source = Some(source),
        Block::List(items) => items.iter_mut().flatten().for_each(|span| lead(&mut span.to)),
        _ => {}
    }
    block
}

/// The blocks of a part about a declaration; none for those about the whole brief.
fn blocks<'a>(
    part: &'a BriefPart<'a>,
    meta: &'a Meta,
    source: Option<&'a Source>,
) -> Vec<Block<'a>> {
    let lang = meta.lang;
    let language = source.map_or("", |source| &source.language);
    match part {
        BriefPart::Cover => cover(meta),
        BriefPart::Source(_) if meta.searched.is_none() => Vec::new(),
        BriefPart::Source(source) => declaration(source, lang),
        BriefPart::Figures(summary) => figures::blocks(summary, lang),
        BriefPart::Changes(of) => changes(of, lang),
        BriefPart::Group(of) => group(of, language, lang),
        BriefPart::Point(point) => point::blocks(point, language, lang),
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
    let heading = Block::Heading { level: 2, text: vec![Span::plain(title)], point: None };
    if changes.rows.is_empty() {
        return vec![heading, Block::Paragraph(said(&e::NO_CHANGE_LISTED, lang))];
    }
    let column = |text: &Text| Column { name: text.get(lang).into(), number: false };
    let columns = [&e::COLUMN_IDS, &e::COLUMN_CHANGE, &e::COLUMN_WORDS].map(column).into();
    let row = |ChangeRow { ids, kind, words }: &'_ ChangeRow| {
        [ids, kind, words].map(|text| Span::plain(text.clone())).into()
    };
    let rows = changes.rows.iter().map(row).collect();
    let caption = e::n_changes(lang, changes.rows.len());
    vec![heading, Block::Table(Table { caption, columns, rows })]
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
        Asked::Everything if meta.searched.is_some() => t::ALL_POINTS_OF_ALL.get(lang).to_owned(),
        Asked::Everything => s::all_points(lang, meta.total()),
        Asked::Query { words, .. } => words.clone(),
        Asked::Withheld if meta.withheld.is_some() => t::QUERY_WITHHELD.get(lang).to_owned(),
        Asked::Withheld => t::QUERY_UNSAID.get(lang).to_owned(),
    };
    let mut fields = vec![
        field(&t::ASKED, lang, plain(asked)),
        field(&t::POINTS_SHOWN, lang, plain(meta.shown())),
    ];
    let edition = meta.only().map(|only| plain(only.edition.to_string()));
    fields.extend(edition.map(|edition| field(&t::EDITION_LABEL, lang, edition)));
    fields.extend([
        field(&t::DATE, lang, plain(day(meta.date, lang))),
        field(&t::REVIEWER, lang, plain(meta.reviewer.to_string())),
        field(&t::HANDLING_LEVEL, lang, plain(meta.level_label.clone())),
    ]);
    if let Some(left_out) = meta.left_out() {
        fields.push(field(&t::NOTES_LABEL, lang, plain(left_out)));
    }
    let subtitle = meta.only().filter(|only| !only.subtitle.is_empty());
    let subtitle = subtitle
        .map(|only| Block::Paragraph(vec![Span::plain(only.subtitle.as_str()).of(&only.language)]));
    let sources = meta.sources.iter().filter(|_| meta.searched.is_some());
    let sources: Vec<_> = sources.map(|source| source_line(source, lang)).collect();
    let sources = (!sources.is_empty()).then_some(Block::List(sources));
    subtitle.into_iter().chain([Block::Fields(fields)]).chain(sources).collect()
}

/// A declaration of several in a line: title, name, language, number of points.
fn source_line(source: &Source, lang: Lang) -> Vec<Span<'_>> {
    let shown = source_shown(source, lang);
    let name = format!(" ({}, {}): {shown}", source.name(), source.language);
    vec![Span::plain(source.title.as_str()).of(&source.language), Span::plain(name)]
}

/// The number of points shown of a declaration, in words; of passages where there are none.
fn source_shown(source: &Source, lang: Lang) -> String {
    match source.passages {
        0 => s::n_of_m_points(lang, source.count, source.total),
        n => t::n_passages(lang, n),
    }
}

/// The beginning of a declaration among others.
fn declaration(source: &Source, lang: Lang) -> Vec<Block<'_>> {
    let title = vec![Span::plain(source.title.as_str()).of(&source.language)];
    let plain = |text: String| vec![Span::plain(text)];
    let fields = vec![
        field(&t::DECLARATION_LABEL, lang, plain(source.declaration.to_string())),
        field(&t::EDITION_LABEL, lang, plain(source.edition.to_string())),
        field(&l::TEXT_LANGUAGE, lang, plain(source.language.clone())),
        field(&t::POINTS_SHOWN, lang, plain(source_shown(source, lang))),
    ];
    vec![Block::Heading { level: 2, text: title, point: None }, Block::Fields(fields)]
}

fn group<'a>(group: &Group<'a>, asked: &str, lang: Lang) -> Vec<Block<'a>> {
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
                text: passage_name(group, is, asked, lang),
                point: None,
            });
            over = Some(is);
        }
        let text = cleaned(text.into());
        let quote = Quote { cited, fingerprint, text, lang: language, source: None };
        blocks.push(Block::Quote(quote));
    }
    blocks
}

/// The place of a passage; its chapter too, where that does not stand above it, and its
/// language where that is not the one `asked` for, that of the declaration's quotes.
fn passage_name(
    group: &Group<'_>,
    (kind, chapter): (&'static Text, Option<u32>),
    asked: &str,
    lang: Lang,
) -> Vec<Span<'static>> {
    let mut name = passage_kind(group, (kind, chapter), lang);
    if clean(group.language()) != asked {
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
/// so, the way to check its quotes again, and which there are of each declaration.
fn colophon<'m>(
    meta: &'m Meta,
    covered: bool,
    sources: &[(Source, Manifest)],
) -> Vec<Vec<Span<'m>>> {
    let left_out = meta.left_out().filter(|_| !covered).map(|words| vec![Span::plain(words)]);
    let mut checks: Vec<Vec<Span<'m>>> = sources
        .iter()
        .map(|(source, quotes)| {
            let (stamp, quotes) = (source.stamp().to_string(), quotes.to_string());
            vec![Span::code(stamp), Span::plain(" "), Span::code(quotes)]
        })
        .collect();
    if let Some(first) = checks.first_mut() {
        first.insert(0, Span::plain(format!("{} ", t::CHECK_AGAIN.get(meta.lang))));
    }
    left_out.into_iter().chain(checks).collect()
}
