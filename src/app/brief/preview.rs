//! The preview of the brief that is being prepared, and the facts about it.

use crate::app::command::Command;
use crate::app::context::Context;
use crate::app::reader::{StyledLine, TextStyle};
use crate::brief::{BriefInput, PreviewLine, PreviewStyle, Section, TextAmount, preview};
use crate::texts::screens as s;
use crate::texts::{brief, briefing as t};
use crate::wording::notes_words;

/// A line of words in one style.
pub(super) type Fact = (TextStyle, String);

/// A preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BriefPreview {
    /// Columns for which it was made.
    pub(super) columns: u16,
    /// Its lines.
    pub lines: Vec<StyledLine>,
    /// The facts about the brief, in the interface language.
    pub(super) facts: Vec<Fact>,
}

impl BriefPreview {
    pub(super) fn new(brief_input: &BriefInput<'_>, columns: u16, context: &Context) -> Self {
        let drawn = preview(brief_input, context.sheet.format, columns);
        let mut lines: Vec<StyledLine> = drawn.lines.into_iter().map(styled).collect();
        if !drawn.whole {
            let cut = t::CUT.get(context.lang).to_owned();
            lines.extend([Vec::new(), vec![(TextStyle::Alarm, cut)]]);
        }
        Self { columns, lines, facts: facts(brief_input, context) }
    }
}

fn styled(line: PreviewLine) -> StyledLine {
    let style = |style| match style {
        PreviewStyle::Plain => TextStyle::Plain,
        PreviewStyle::Strong => TextStyle::Strong,
        PreviewStyle::Quiet => TextStyle::Quiet,
    };
    line.into_iter().map(|(of, text)| (style(of), text)).collect()
}

/// A raised level, the contents, the notes that are left out, and points that are
/// quoted although only headings were asked for.
fn facts(brief_input: &BriefInput<'_>, context: &Context) -> Vec<Fact> {
    let (lang, shows) = (context.lang, |section| brief_input.choices.shows(section));
    let choices = brief_input.choices;
    let is_raised = choices.level != *context.vocabulary.lowest();
    let raised = (is_raised && shows(Section::Notes)).then(|| {
        let level = context.vocabulary.level_label(&choices.level, lang);
        t::is_raised(lang, level, context.keymap.name(Command::LowerLevel))
    });
    let raise = context.keymap.name(Command::RaiseLevel);
    let left_out = BriefInput { lang, ..*brief_input }.left_out(&raise);
    let tells_more = shows(Section::Notes) || shows(Section::Questions);
    let is_quoted = choices.wording == TextAmount::Heading && tells_more;
    let quoted = is_quoted.then(|| t::STILL_QUOTED.get(lang).to_owned());
    let as_style = |style: TextStyle| move |words: String| (style, words);
    let raised = raised.map(as_style(TextStyle::Alarm)).into_iter();
    raised
        .chain([(TextStyle::Strong, contents(brief_input, context))])
        .chain(left_out.map(as_style(TextStyle::Strong)))
        .chain(quoted.map(as_style(TextStyle::Plain)))
        .collect()
}

/// The numbers of points, quotes and notes: "3 points, 5 quotes, 1 note."
fn contents(brief_input: &BriefInput<'_>, context: &Context) -> String {
    let lang = context.lang;
    let contents = brief_input.contents(context.sheet.format);
    let notes = if brief_input.choices.shows(Section::Notes) {
        notes_words(contents.notes, lang)
    } else {
        t::WITHOUT_NOTES.get(lang).to_owned()
    };
    let (points, quotes) = (s::n_points(lang, contents.points), t::n_quotes(lang, contents.quotes));
    let counted = contents.only_counted.then(|| format!("; {}", brief::ONLY_COUNTED.get(lang)));
    format!("{points}, {quotes}, {notes}{}.", counted.unwrap_or_default())
}
