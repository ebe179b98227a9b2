//! The choices for a brief, as its screen changes them row by row.

use crate::app::TextInput;
use crate::brief::{BriefFormat, By, Choices, Section, Template, TextAmount};
use crate::declaration::EditionId;
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
    /// The languages of quotes at hand, that of the open declaration first.
    languages: Vec<String>,
    /// The other editions at hand.
    editions: Vec<EditionId>,
    /// The edition of these since which changes are told; `None` where they are not.
    pub(super) since: Option<usize>,
    /// True where the facts that changed are told too.
    pub(crate) facts: bool,
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
    /// The language of the quotes, where there is more than one.
    TextLang,
    /// The edition since which changes are told, where there is another.
    Since,
    /// The facts among these changes that are told too.
    Facts,
    /// The format.
    Format,
    /// The file's name.
    File,
    /// A part that is shown or left out.
    Section(Section),
}

/// The rows above the parts.
const ABOVE: [SheetRow; 10] = [
    SheetRow::Template,
    SheetRow::By,
    SheetRow::Text,
    SheetRow::Level,
    SheetRow::Lang,
    SheetRow::TextLang,
    SheetRow::Since,
    SheetRow::Facts,
    SheetRow::Format,
    SheetRow::File,
];

impl Sheet {
    /// The choices at the start: the full file in the interface language, as
    /// Markdown, at the lowest level.
    pub(in crate::app) fn new(vocabulary: &Vocabulary, lang: Lang) -> Self {
        let template = Template::File;
        Self {
            template,
            choices: template.choices(vocabulary),
            lang,
            languages: Vec::new(),
            editions: Vec::new(),
            since: None,
            facts: false,
            format: BriefFormat::Markdown,
            file: TextInput::default(),
            named: false,
        }
    }

    /// The same with the languages at hand, that of the open declaration first, and the
    /// other editions.
    pub(in crate::app) fn with(self, languages: Vec<String>, editions: Vec<EditionId>) -> Self {
        Self { languages, editions, ..self }
    }

    /// The rows that have a choice, from above.
    pub(crate) fn rows(&self) -> impl Iterator<Item = SheetRow> {
        let has_choice = |row: &SheetRow| match row {
            SheetRow::TextLang => self.languages.len() > 1,
            SheetRow::Since => !self.editions.is_empty(),
            SheetRow::Facts => self.since.is_some(),
            _ => true,
        };
        let sections = Section::ALL.iter().map(|section| SheetRow::Section(*section));
        ABOVE.into_iter().filter(has_choice).chain(sections)
    }

    /// Number of rows.
    pub(crate) fn row_count(&self) -> usize {
        self.rows().count()
    }

    /// The place of the file's row.
    pub(super) fn file_row(&self) -> usize {
        self.rows().take_while(|row| *row != SheetRow::File).count()
    }

    /// The language of the quotes; empty where none is at hand.
    pub(crate) fn text_language(&self) -> &str {
        let open = || self.languages.first().map_or("", String::as_str);
        self.choices.language.as_deref().unwrap_or_else(open)
    }

    /// The edition since which changes are told; `None` where they are not.
    pub(crate) fn since_edition(&self) -> Option<&EditionId> {
        self.editions.get(self.since?)
    }

    /// Takes the next language of the quotes, or the one before.
    fn change_text_language(&mut self, forward: bool) {
        let all: Vec<&str> = self.languages.iter().map(String::as_str).collect();
        let language = next(&all, self.text_language(), forward);
        let is_open = all.first() == Some(&language);
        self.choices.language = (!is_open).then(|| language.to_owned());
    }

    /// Takes the next edition, or the one before, with none among them.
    fn change_since(&mut self, forward: bool) {
        let editions = (0..self.editions.len()).map(Some);
        let all: Vec<Option<usize>> = std::iter::once(None).chain(editions).collect();
        self.since = next(&all, self.since, forward);
        self.facts &= self.since.is_some();
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
            SheetRow::TextLang => self.change_text_language(forward),
            SheetRow::Since => self.change_since(forward),
            SheetRow::Facts => self.facts ^= true,
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

    /// The choices of the template, at the level and in the language of now.
    fn of_template(&self, vocabulary: &Vocabulary) -> Choices {
        let Choices { level, language, .. } = self.choices.clone();
        Choices { level, language, ..self.template.choices(vocabulary) }
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
            ("--text-lang", self.choices.language.as_deref().unwrap_or_default()),
            ("--since", self.since_edition().map_or("", EditionId::as_str)),
            ("--format", self.format.word()),
            ("--output", self.file.text()),
            ("--with", &sections(true)),
            ("--without", &sections(false)),
        ];
        let given = options.into_iter().filter(|(_, value)| !value.is_empty());
        let given = given.map(|(option, value)| format!("{option}={value}"));
        let bom = (self.format == BriefFormat::Csv).then(|| "--bom".to_owned());
        let facts = self.facts.then(|| "--facts".to_owned());
        given.chain(facts).chain(bom).collect()
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
    fn each_part_has_a_row_and_others_where_there_is_something_to_choose() {
        let (sheet, words) = sheet();
        let rows: Vec<SheetRow> = sheet.rows().collect();
        let parts = Section::ALL.iter().map(|section| SheetRow::Section(*section));
        assert_eq!(rows[rows.len() - Section::ALL.len()..], parts.collect::<Vec<_>>());
        assert_eq!((sheet.row_count(), rows[sheet.file_row()]), (rows.len(), SheetRow::File));
        let one = sheet.clone().with(vec!["nl".to_owned()], Vec::new());
        assert_eq!(one.row_count(), rows.len(), "nothing to choose");
        let (languages, editions) = (["nl", "fr"].map(str::to_owned), ["2021", "2025"]);
        let editions = editions.map(|edition| edition.parse().unwrap());
        let mut more = sheet.with(languages.into(), editions.into());
        let added: Vec<SheetRow> = more.rows().filter(|row| !rows.contains(row)).collect();
        assert_eq!(added, [SheetRow::TextLang, SheetRow::Since]);
        for (forward, expected) in [(true, "2021"), (true, "2025"), (false, "2021")] {
            more.change(SheetRow::Since, forward, &words);
            assert_eq!(more.since_edition().unwrap().as_str(), expected);
        }
        more.change(SheetRow::Facts, true, &words);
        more.change(SheetRow::TextLang, true, &words);
        assert!(more.rows().any(|row| row == SheetRow::Facts) && more.is_as_template(&words));
        let said = more.arguments();
        for option in ["--text-lang=fr", "--since=2021", "--facts"] {
            assert!(said.iter().any(|argument| argument == option), "{option}: {said:?}");
        }
        more.change(SheetRow::Since, false, &words);
        more.change(SheetRow::TextLang, true, &words);
        assert!(!more.facts && more.choices.language.is_none() && more.text_language() == "nl");
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
