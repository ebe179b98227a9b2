//! Carries out what the screen with a brief asks for: offers the choices, draws
//! the preview, writes the file.
//!
//! The state holds choices as words; here they become what the room of briefs
//! calls them, as the words of the command line do.

use std::path::PathBuf;

use crate::app::command::Command;
use crate::app::reader::{StyledLine, TextStyle};
use crate::app::{
    Alert, App, Briefing, Event, Offer, PartSwitch, Pick, Preset, Previewed, Sheet, TextInput,
    Written,
};
use crate::brief::{
    BriefFormat, BriefInput, By, Choices, Contents, PreviewLine, PreviewStyle, Section, Template,
    TextAmount, compose,
};
use crate::review::{Level, Vocabulary};
use crate::store::{ProblemKind, write_file_atomic};
use crate::text::{Lang, Text, clean, shell_word};
use crate::texts::screens as s;
use crate::texts::{brief, briefing as t};
use crate::wording::{language_name, notes_words};

/// Where the program was started, and how.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// The folder in which it was started: names of files are taken from there.
    pub folder: PathBuf,
    /// The home folder, for which `~` stands.
    pub home: Option<PathBuf>,
    /// The data file that was given, if one was.
    pub declaration: Option<PathBuf>,
}

/// The choices as they are at first: the full file, in the interface language,
/// as Markdown, at the lowest level.
pub fn sheet(vocabulary: &Vocabulary, lang: Lang) -> Sheet {
    let first = Template::File;
    let set = first.choices(vocabulary);
    let levels =
        vocabulary.levels().iter().map(|level| (level.word.as_str(), level.label.get(lang)));
    let languages = Lang::ALL.iter().map(|of| (of.code(), language_name(*of).get(lang)));
    let parts = words(Section::ALL, Section::word, Section::label, lang);
    Sheet {
        template: pick(words(Template::ALL, Template::word, Template::label, lang), first.word()),
        presets: Template::ALL.iter().map(|template| preset(*template, vocabulary)).collect(),
        by: pick(words(By::ALL, By::word, By::label, lang), set.by.word()),
        text: pick(
            words(TextAmount::ALL, TextAmount::word, TextAmount::label, lang),
            set.wording.word(),
        ),
        level: pick(levels, set.level.as_str()),
        lang: pick(languages, lang.code()),
        format: pick(
            words(BriefFormat::ALL, BriefFormat::word, BriefFormat::label, lang),
            BriefFormat::Markdown.word(),
        ),
        file: TextInput::default(),
        named: false,
        parts: parts
            .map(offer)
            .zip(Section::ALL)
            .map(|(offer, section)| PartSwitch { offer, shown: set.shows(*section) })
            .collect(),
    }
}

fn words<C: Copy>(
    all: &'static [C],
    word: fn(C) -> &'static str,
    label: fn(C) -> &'static Text,
    lang: Lang,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    all.iter().map(move |choice| (word(*choice), label(*choice).get(lang)))
}

fn offer((word, label): (&str, &str)) -> Offer {
    Offer { word: word.to_owned(), label: clean(label).into_owned() }
}

fn pick<'a>(offers: impl Iterator<Item = (&'a str, &'a str)>, word: &str) -> Pick {
    Pick::new(offers.map(offer).collect(), word)
}

fn preset(template: Template, vocabulary: &Vocabulary) -> Preset {
    let choices = template.choices(vocabulary);
    Preset {
        by: choices.by.word().to_owned(),
        text: choices.wording.word().to_owned(),
        parts: choices.sections.iter().map(|section| section.word().to_owned()).collect(),
    }
}

/// A brief that was chosen. Words that no choice has leave things as they are at
/// first; the sheet offers none.
struct Chosen {
    choices: Choices,
    lang: Lang,
    form: BriefFormat,
}

impl Chosen {
    fn of(sheet: &Sheet, vocabulary: &Vocabulary) -> Self {
        let template: Template = sheet.template.word().parse().unwrap_or(Template::File);
        let mut choices = template.choices(vocabulary);
        choices.by = sheet.by.word().parse().unwrap_or(choices.by);
        choices.wording = sheet.text.word().parse().unwrap_or(choices.wording);
        for part in &sheet.parts {
            if let Ok(section) = part.offer.word.parse() {
                choices.switch(section, part.shown);
            }
        }
        let known = vocabulary.levels().iter().map(|level| &level.word);
        let level: Option<&Level> =
            known.into_iter().find(|level| level.as_str() == sheet.level.word());
        choices.level = level.cloned().unwrap_or(choices.level);
        Self {
            choices,
            lang: sheet.lang.word().parse().unwrap_or_default(),
            form: sheet.format.word().parse().unwrap_or(BriefFormat::Markdown),
        }
    }

    fn brief_input<'a>(
        &'a self,
        app: &'a App,
        briefing: &'a Briefing,
        lang: Lang,
    ) -> BriefInput<'a> {
        BriefInput {
            review_view: app.review_view(),
            vocabulary: &app.context.vocabulary,
            query: &briefing.query,
            points: &briefing.points,
            choices: &self.choices,
            lang,
        }
    }
}

/// The preview of the brief that is being prepared, if one is.
pub fn preview(app: &App, here: &Here) -> Option<Event> {
    let briefing = app.briefing()?;
    let columns = crate::app::layout::column(app.brief_areas()?.preview).width;
    let chosen = Chosen::of(&app.context.sheet, &app.context.vocabulary);
    let brief_input = chosen.brief_input(app, briefing, chosen.lang);
    let drawn = crate::brief::preview(&brief_input, chosen.form, columns);
    let mut lines: Vec<StyledLine> = drawn.lines.into_iter().map(toned).collect();
    if !drawn.whole {
        lines.extend([
            Vec::new(),
            vec![(TextStyle::Alarm, t::CUT.get(app.context.lang).to_owned())],
        ]);
    }
    let raise = app.keymap().name(Command::RaiseLevel);
    let left_out = chosen.brief_input(app, briefing, app.context.lang).left_out(&raise);
    Some(Event::Previewed(Box::new(Previewed {
        columns,
        lines,
        facts: facts(app, &chosen, &brief_input.contents(chosen.form), left_out),
        file: shown_path(&app.context.sheet, here, app.context.lang),
    })))
}

fn toned(line: PreviewLine) -> StyledLine {
    let tone = |style| match style {
        PreviewStyle::Plain => TextStyle::Plain,
        PreviewStyle::Strong => TextStyle::Strong,
        PreviewStyle::Quiet => TextStyle::Quiet,
    };
    line.into_iter().map(|(style, text)| (tone(style), text)).collect()
}

/// How much is in it, that the level is raised where it is, that notes are left
/// out, and where headings alone are not to be had.
fn facts(
    app: &App,
    chosen: &Chosen,
    contents: &Contents,
    left_out: Option<String>,
) -> Vec<(TextStyle, String)> {
    let lang = app.context.lang;
    let level = app.context.vocabulary.level_label(&chosen.choices.level, lang);
    let mut holds = vec![s::n_points(lang, contents.points), t::n_quotes(lang, contents.quotes)];
    if chosen.choices.shows(Section::Notes) {
        holds.push(notes_words(contents.notes, lang));
    } else {
        holds.push(t::WITHOUT_NOTES.get(lang).to_owned());
    }
    let is_raised = chosen.choices.level != *app.context.vocabulary.lowest();
    let raised = (is_raised && chosen.choices.shows(Section::Notes)).then(|| {
        let key = app.keymap().name(Command::LowerLevel);
        (TextStyle::Alarm, t::is_raised(lang, level, &key))
    });
    let more = [Section::Notes, Section::Questions].iter().any(|part| chosen.choices.shows(*part));
    let quoted = (chosen.choices.wording == TextAmount::Heading && more)
        .then(|| (TextStyle::Plain, t::STILL_QUOTED.get(lang).to_owned()));
    let counted = contents.only_counted.then(|| format!("; {}", brief::ONLY_COUNTED.get(lang)));
    let holds = format!("{}{}.", holds.join(", "), counted.unwrap_or_default());
    let holds = (TextStyle::Strong, holds);
    let left_out = left_out.map(|words| (TextStyle::Strong, words));
    raised.into_iter().chain([holds]).chain(left_out).chain(quoted).collect()
}

/// The file that is meant.
fn path(sheet: &Sheet, here: &Here) -> PathBuf {
    let typed = sheet.file.text();
    let in_home = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/'));
    match (in_home, &here.home) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches('/')),
        _ => here.folder.join(typed),
    }
}

/// Whether its name is one in the folder where the program was started.
fn is_from_start(sheet: &Sheet, here: &Here) -> bool {
    let typed = sheet.file.text();
    !typed.starts_with('/') && path(sheet, here) == here.folder.join(typed)
}

fn shown_path(sheet: &Sheet, here: &Here, lang: Lang) -> String {
    let path = path(sheet, here).display().to_string();
    if is_from_start(sheet, here) { t::from_start(lang, &path) } else { path }
}

/// Writes the brief that is being prepared, if one is; `replace` puts it in place
/// of a file that is there.
pub fn write(app: &App, here: &Here, replace: bool) -> Option<Event> {
    let briefing = app.briefing()?;
    let lang = app.context.lang;
    if app.context.sheet.file.text().is_empty() {
        let key = app.keymap().name(Command::NameFile);
        let remedy = t::give_name(lang, &key);
        let message = t::NO_FILE_NAME.get(lang).to_owned();
        return Some(Event::BriefWritten(Written::Failed(Alert { message, remedy })));
    }
    let path = path(&app.context.sheet, here);
    let chosen = Chosen::of(&app.context.sheet, &app.context.vocabulary);
    let has_end = path.extension().is_some_and(|end| !end.is_empty());
    if has_end && BriefFormat::of_name(app.context.sheet.file.text()) != Some(chosen.form) {
        let ends: Vec<&str> = BriefFormat::ALL.iter().map(|form| form.word()).collect();
        let key = app.keymap().name(Command::NameFile);
        let message = t::no_format(lang, clean(app.context.sheet.file.text()));
        let remedy = t::name_ends(lang, &key, ends.join(", "));
        return Some(Event::BriefWritten(Written::Failed(Alert { message, remedy })));
    }
    let brief_input = chosen.brief_input(app, briefing, chosen.lang);
    // Whoever writes a table from the screen opens it in a spreadsheet.
    let mut format = chosen.form.format(true);
    let done = write_file_atomic(&path, replace, |out| {
        compose(&brief_input, &mut *format, out, &mut |_| {})
    });
    Some(Event::BriefWritten(match done {
        Ok(()) => {
            let brief_input = chosen.brief_input(app, briefing, lang);
            let what = brief_input.written(chosen.form, &path.display());
            let command = check_command(&app.context.sheet, here);
            Written::Done(Alert {
                message: t::brief_written(lang, &what),
                remedy: t::check_later(lang, &command),
            })
        }
        Err(problem) if problem.kind == ProblemKind::Exists => {
            Written::Exists(path.display().to_string())
        }
        Err(problem) => Written::Failed(super::word(&problem, lang)),
    }))
}

/// The command that checks the brief again, to be typed in the folder where the
/// program was started.
fn check_command(sheet: &Sheet, here: &Here) -> String {
    let typed = sheet.file.text();
    let file = if is_from_start(sheet, here) && !typed.starts_with('-') {
        typed.to_owned()
    } else {
        path(sheet, here).display().to_string()
    };
    let declaration =
        here.declaration.as_ref().map(|file| format!("--file {} ", shell_word(&file.display())));
    format!("hertog verify {}{}", declaration.unwrap_or_default(), shell_word(&file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Here {
        let declaration = Some("/data/een verklaring.ron".into());
        Here { folder: "/werk".into(), home: Some("/home/analist".into()), declaration }
    }

    #[test]
    fn a_name_is_taken_from_where_the_program_was_started_and_from_home() {
        let mut sheet = sheet(&Vocabulary::default(), Lang::Nl);
        for (typed, path, command) in [
            ("nota.md", "/werk/nota.md", "nota.md"),
            ("uit/nota.md", "/werk/uit/nota.md", "uit/nota.md"),
            ("~/nota.md", "/home/analist/nota.md", "/home/analist/nota.md"),
            ("~", "/home/analist/", "/home/analist/"),
            ("~piet/nota.md", "/werk/~piet/nota.md", "'~piet/nota.md'"),
            ("/tmp/nota.md", "/tmp/nota.md", "/tmp/nota.md"),
            ("-nota.md", "/werk/-nota.md", "/werk/-nota.md"),
            ("l'été 2.md", "/werk/l'été 2.md", r"'l'\''été 2.md'"),
        ] {
            sheet.file = TextInput::new(typed);
            assert_eq!(super::path(&sheet, &here()).to_str(), Some(path));
            let expected = format!("hertog verify --file '/data/een verklaring.ron' {command}");
            assert_eq!(check_command(&sheet, &here()), expected);
        }
    }

    #[test]
    fn the_words_of_the_sheet_are_understood_and_its_presets_are_the_templates() {
        let vocabulary = Vocabulary::default();
        let sheet = sheet(&vocabulary, Lang::Fr);
        assert!(sheet.is_as_template() && sheet.level.is_first());
        let chosen = Chosen::of(&sheet, &vocabulary);
        assert_eq!(chosen.choices, Template::File.choices(&vocabulary));
        assert_eq!((chosen.lang, chosen.form), (Lang::Fr, BriefFormat::Markdown));
        for (template, preset) in Template::ALL.iter().zip(&sheet.presets) {
            let choices = template.choices(&vocabulary);
            assert_eq!(preset.parts.len(), choices.sections.len());
            assert!(
                preset.by.parse() == Ok(choices.by) && preset.text.parse() == Ok(choices.wording)
            );
        }
    }
}
