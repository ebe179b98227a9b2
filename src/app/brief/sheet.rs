//! The choices for a brief, as its screen changes them row by row.

use crate::app::TextInput;
use crate::brief::{BriefFormat, By, Choices, Section, Template, TextAmount};
use crate::review::Vocabulary;
use crate::text::Lang;

/// The choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// The template from which the other choices start.
    pub(crate) template: Template,
    /// Parts, order, amount of text and level.
    pub(crate) choices: Choices,
    /// The language of the brief.
    pub(crate) lang: Lang,
    /// The format of the file.
    pub(crate) format: BriefFormat,
    /// The file's name, as it is typed.
    pub(crate) file: TextInput,
    /// True where the name was typed; else each brief has one of its day.
    pub(super) named: bool,
}

/// A row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SheetRow {
    /// The template.
    Template,
    /// The order.
    By,
    /// The amount of text.
    Text,
    /// The handling level.
    Level,
    /// The language.
    Lang,
    /// The format.
    Format,
    /// The file's name.
    File,
    /// A part that is shown or left out.
    Section(Section),
}

/// The rows above the parts.
const ABOVE: [SheetRow; 7] = [
    SheetRow::Template,
    SheetRow::By,
    SheetRow::Text,
    SheetRow::Level,
    SheetRow::Lang,
    SheetRow::Format,
    SheetRow::File,
];

impl SheetRow {
    /// Number of rows.
    pub(crate) const COUNT: usize = ABOVE.len() + Section::ALL.len();
    /// The place of the file's row.
    pub(super) const FILE: usize = ABOVE.len() - 1;

    /// The row at a place; `None` below the last.
    pub(crate) fn at(place: usize) -> Option<Self> {
        let section = || Section::ALL.get(place.checked_sub(ABOVE.len())?);
        ABOVE.get(place).copied().or_else(|| section().copied().map(Self::Section))
    }
}

impl Sheet {
    /// The choices at the start: the full file in the interface language, as
    /// Markdown, at the lowest level.
    pub(in crate::app) fn new(vocabulary: &Vocabulary, lang: Lang) -> Self {
        let template = Template::File;
        Self {
            template,
            choices: template.choices(vocabulary),
            lang,
            format: BriefFormat::Markdown,
            file: TextInput::default(),
            named: false,
        }
    }

    /// Takes the next choice of a row, or the one before; switches a part. The
    /// level goes down only: [`Sheet::raise`] raises it. Says whether anything has
    /// changed.
    pub(super) fn change(&mut self, row: SheetRow, forward: bool, vocabulary: &Vocabulary) -> bool {
        let choices = &mut self.choices;
        match row {
            SheetRow::Template => {
                self.template = next(Template::ALL, self.template, forward);
                self.choices = self.of_template(vocabulary);
            }
            SheetRow::By => choices.by = next(By::ALL, choices.by, forward),
            SheetRow::Text => choices.wording = next(TextAmount::ALL, choices.wording, forward),
            SheetRow::Level => return !forward && self.lower(vocabulary),
            SheetRow::Lang => self.lang = next(&Lang::ALL, self.lang, forward),
            SheetRow::Format => self.take_format(next(BriefFormat::ALL, self.format, forward)),
            SheetRow::File => return false,
            SheetRow::Section(section) => choices.switch(section, !choices.shows(section)),
        }
        true
    }

    /// Raises the level by one; says whether there was a higher one.
    pub(super) fn raise(&mut self, vocabulary: &Vocabulary) -> bool {
        self.step_level(vocabulary, |at| at.checked_add(1))
    }

    /// Lowers it by one.
    pub(super) fn lower(&mut self, vocabulary: &Vocabulary) -> bool {
        self.step_level(vocabulary, |at| at.checked_sub(1))
    }

    fn step_level(&mut self, vocabulary: &Vocabulary, to: fn(usize) -> Option<usize>) -> bool {
        let levels = vocabulary.levels();
        let at = levels.iter().position(|level| level.word == self.choices.level);
        let next = at.and_then(to).and_then(|to| levels.get(to));
        if let Some(level) = next {
            self.choices.level = level.word.clone();
        }
        next.is_some()
    }

    /// Takes another name for the file; its end chooses the format.
    pub(super) fn rename(&mut self, name: &str) {
        (self.file, self.named) = (TextInput::new(name.trim()), true);
        self.format = BriefFormat::of_name(name.trim()).unwrap_or(self.format);
    }

    /// Takes another format, with its end for a name that ended as a format does.
    fn take_format(&mut self, format: BriefFormat) {
        self.format = format;
        let name = self.file.text();
        if let (Some(_), Some((stem, _))) = (BriefFormat::of_name(name), name.rsplit_once('.')) {
            self.file = TextInput::new(format!("{stem}.{}", format.word()));
        }
    }

    /// The choices of the template, at the level of now.
    fn of_template(&self, vocabulary: &Vocabulary) -> Choices {
        Choices { level: self.choices.level.clone(), ..self.template.choices(vocabulary) }
    }

    /// True where the choices are those of the template.
    pub(crate) fn is_as_template(&self, vocabulary: &Vocabulary) -> bool {
        self.choices == self.of_template(vocabulary)
    }

    /// The arguments of `hertog brief` that say the same.
    pub(super) fn arguments(&self) -> Vec<String> {
        let sections = |shown: bool| {
            let those =
                Section::ALL.iter().filter(|section| self.choices.shows(**section) == shown);
            those.map(|section| section.word()).collect::<Vec<_>>().join(",")
        };
        let options = [
            ("--template", self.template.word()),
            ("--by", self.choices.by.word()),
            ("--text", self.choices.wording.word()),
            ("--level", self.choices.level.as_str()),
            ("--lang", self.lang.code()),
            ("--format", self.format.word()),
            ("--output", self.file.text()),
            ("--with", &sections(true)),
            ("--without", &sections(false)),
        ];
        let given = options.into_iter().filter(|(_, value)| !value.is_empty());
        let given = given.map(|(option, value)| format!("{option}={value}"));
        let bom = (self.format == BriefFormat::Csv).then(|| "--bom".to_owned());
        given.chain(bom).collect()
    }
}

/// The choice after another, or before it, and round again.
fn next<C: Copy + PartialEq>(all: &[C], current: C, forward: bool) -> C {
    let by = if forward { 1 } else { all.len() - 1 };
    let at = all.iter().position(|choice| *choice == current);
    at.map_or(current, |at| all[(at + by) % all.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> (Sheet, Vocabulary) {
        let vocabulary = Vocabulary::default();
        (Sheet { file: TextInput::new("nota.md"), ..Sheet::new(&vocabulary, Lang::Nl) }, vocabulary)
    }

    #[test]
    fn at_first_it_is_the_full_file_as_markdown_at_the_lowest_level() {
        let vocabulary = Vocabulary::default();
        let sheet = Sheet::new(&vocabulary, Lang::Fr);
        assert!(sheet.is_as_template(&vocabulary) && !sheet.named);
        assert_eq!(sheet.choices, Template::File.choices(&vocabulary));
        assert_eq!(&sheet.choices.level, vocabulary.lowest());
        assert_eq!((sheet.lang, sheet.format), (Lang::Fr, BriefFormat::Markdown));
    }

    #[test]
    fn a_template_sets_what_it_is_and_a_change_makes_it_ones_own() {
        let (mut sheet, words) = sheet();
        for template in [Template::Minister, Template::Meeting, Template::File, Template::Minister]
        {
            assert!(sheet.change(SheetRow::Template, true, &words));
            assert_eq!(sheet.choices, template.choices(&words));
        }
        let notes = SheetRow::Section(Section::Notes);
        assert!(sheet.change(notes, true, &words) && !sheet.is_as_template(&words));
        sheet.change(SheetRow::Template, false, &words);
        assert!(sheet.is_as_template(&words) && sheet.choices.shows(Section::Notes));
        // Language, format, level and name are nobody's template.
        sheet.change(SheetRow::Lang, true, &words);
        sheet.change(SheetRow::Format, true, &words);
        assert!(sheet.raise(&words) && sheet.is_as_template(&words));
        sheet.change(SheetRow::Template, true, &words);
        assert_eq!(sheet.choices.level.as_str(), "internal", "a template leaves the level alone");
    }

    #[test]
    fn the_level_goes_up_by_its_own_key_only_and_never_round() {
        let (mut sheet, words) = sheet();
        for forward in [true, false] {
            assert!(!sheet.change(SheetRow::Level, forward, &words));
        }
        assert!(sheet.raise(&words) && sheet.raise(&words) && !sheet.raise(&words));
        assert_eq!(sheet.choices.level.as_str(), "restricted");
        assert!(sheet.change(SheetRow::Level, false, &words) && sheet.lower(&words));
        assert_eq!(&sheet.choices.level, words.lowest());
    }

    #[test]
    fn name_and_format_go_together() {
        let (mut sheet, words) = sheet();
        sheet.change(SheetRow::Format, true, &words);
        assert_eq!(sheet.file.text(), "nota.html");
        for (typed, format) in [
            (" nota.DOCX ", BriefFormat::Docx),
            ("nota.htm", BriefFormat::Html),
            ("nota.markdown", BriefFormat::Markdown),
        ] {
            sheet.rename(typed);
            assert_eq!((sheet.file.text(), sheet.format), (typed.trim(), format));
        }
        for other in ["nota", "nota.odt", ".docxx"] {
            sheet.rename(other);
            sheet.change(SheetRow::Format, true, &words);
            assert_eq!(sheet.file.text(), other, "an end that says nothing is left alone");
        }
    }

    #[test]
    fn each_part_has_a_row_and_the_last_row_is_the_last_part() {
        let rows: Vec<SheetRow> = (0..SheetRow::COUNT).filter_map(SheetRow::at).collect();
        let sections = Section::ALL.iter().map(|section| SheetRow::Section(*section));
        assert_eq!(rows, ABOVE.into_iter().chain(sections).collect::<Vec<_>>());
        assert_eq!(SheetRow::at(SheetRow::COUNT), None);
        assert_eq!(rows[SheetRow::FILE], SheetRow::File);
    }

    #[test]
    fn the_arguments_say_all_of_it() {
        let (mut sheet, words) = sheet();
        let expected = "--template=file --by=chapter --text=full --level=public --lang=nl \
            --format=md --output=nota.md --with=cover,figures,bars,matrix,evaluations,marks,notes,\
            withheld,stale,receipts --without=questions";
        assert_eq!(sheet.arguments().join(" "), expected);
        sheet.rename("nota.csv");
        assert_eq!(sheet.arguments().last().unwrap(), "--bom");
        sheet.change(SheetRow::Section(Section::Questions), true, &words);
        assert!(!sheet.arguments().iter().any(|argument| argument.starts_with("--without")));
    }
}
