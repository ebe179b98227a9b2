//! The choices for a brief, as data: words of the command line with what people
//! see for them. What the words mean is known to the room that writes briefs,
//! which also offers them; here they are only chosen.

use crate::app::TextInput;

/// A word that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The word on the command line.
    pub word: String,
    /// What people see for it.
    pub label: String,
}

/// One of several words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    offers: Vec<Offer>,
    at: usize,
}

/// A part that is shown or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartSwitch {
    /// The part.
    pub offer: Offer,
    /// Whether it is shown.
    pub shown: bool,
}

/// What a template sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The word of what puts points together.
    pub by: String,
    /// The word of how much text is shown.
    pub text: String,
    /// The words of the parts that are shown.
    pub parts: Vec<String>,
}

/// The choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The usual briefs.
    pub template: Pick,
    /// What each of them sets, in the same order.
    pub presets: Vec<Preset>,
    /// What puts points together.
    pub by: Pick,
    /// How much text is shown.
    pub text: Pick,
    /// Notes up to which level are shown, from the lowest.
    pub level: Pick,
    /// The language of the brief.
    pub lang: Pick,
    /// The format, by the word in which a file's name ends.
    pub format: Pick,
    /// The file, as it is typed.
    pub file: TextInput,
    /// Whether somebody typed it; else it is made anew for every brief.
    pub named: bool,
    /// The parts.
    pub parts: Vec<PartSwitch>,
}

/// A row of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetRow {
    /// The template.
    Template,
    /// What puts points together.
    By,
    /// How much text.
    Text,
    /// The handling level.
    Level,
    /// The language.
    Lang,
    /// The format.
    Format,
    /// The file's name.
    File,
    /// A part, by its place.
    Part(usize),
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

impl Pick {
    /// These words, of which one is chosen: the first where that is not among
    /// them. There must be one.
    pub fn new(offers: Vec<Offer>, word: &str) -> Self {
        let at = offers.iter().position(|offer| offer.word == word).unwrap_or(0);
        Self { offers, at }
    }

    /// All words.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// What is chosen.
    pub fn chosen(&self) -> &Offer {
        &self.offers[self.at]
    }

    /// The word that is chosen.
    pub fn word(&self) -> &str {
        &self.chosen().word
    }

    /// Whether the first one is chosen.
    pub fn is_first(&self) -> bool {
        self.at == 0
    }

    /// Chooses a word, if it is offered; says whether it is.
    pub fn choose(&mut self, word: &str) -> bool {
        let found = self.offers.iter().position(|offer| offer.word == word);
        self.at = found.unwrap_or(self.at);
        found.is_some()
    }

    /// The next one, and round again.
    fn cycle(&mut self, forward: bool) {
        let by = if forward { 1 } else { self.offers.len() - 1 };
        self.at = (self.at + by) % self.offers.len();
    }

    /// The next one, or the one before, at most to either end; says whether
    /// there was one.
    fn step(&mut self, up: bool) -> bool {
        let to = if up { self.at + 1 } else { self.at.wrapping_sub(1) };
        let there = to < self.offers.len();
        self.at = if there { to } else { self.at };
        there
    }
}

impl Sheet {
    /// The place of the file's row.
    pub(in crate::app) const FILE: usize = ABOVE.len() - 1;

    /// The row at a place.
    pub fn row(&self, place: usize) -> SheetRow {
        ABOVE.get(place).copied().unwrap_or(SheetRow::Part(place.saturating_sub(ABOVE.len())))
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        ABOVE.len() + self.parts.len()
    }

    /// Chooses the next word of a row, or the one before; switches a part. The
    /// level goes down only: it is raised by [`Sheet::raise`]. Says whether
    /// anything has changed.
    pub(in crate::app) fn change(&mut self, row: SheetRow, forward: bool) -> bool {
        match row {
            SheetRow::Template => {
                self.template.cycle(forward);
                self.preset();
            }
            SheetRow::By => self.by.cycle(forward),
            SheetRow::Text => self.text.cycle(forward),
            SheetRow::Level => return !forward && self.lower(),
            SheetRow::Lang => self.lang.cycle(forward),
            SheetRow::Format => {
                self.format.cycle(forward);
                self.end_as_format();
            }
            SheetRow::File => return false,
            SheetRow::Part(place) => self.parts[place].shown ^= true,
        }
        true
    }

    /// Raises the level by one; says whether there was one.
    pub(in crate::app) fn raise(&mut self) -> bool {
        self.level.step(true)
    }

    /// Lowers it by one.
    pub(in crate::app) fn lower(&mut self) -> bool {
        self.level.step(false)
    }

    /// Lowers it to the lowest.
    pub(in crate::app) fn lower_all(&mut self) {
        self.level.at = 0;
    }

    /// Takes another name for the file; how it ends chooses the format.
    pub(in crate::app) fn rename(&mut self, name: &str) {
        (self.file, self.named) = (TextInput::new(name.trim()), true);
        if let Some((_, end)) = name.trim().rsplit_once('.') {
            self.format.choose(&end.to_lowercase());
        }
    }

    /// Lets the file's name end as the format says, where it ended as another.
    fn end_as_format(&mut self) {
        let name = self.file.text();
        if let Some((stem, end)) = name.rsplit_once('.')
            && self.format.offers.iter().any(|offer| offer.word == end.to_lowercase())
        {
            self.file = TextInput::new(format!("{stem}.{}", self.format.word()));
        }
    }

    /// What the template sets.
    fn preset(&mut self) {
        let Some(preset) = self.presets.get(self.template.at) else { return };
        self.by.choose(&preset.by);
        self.text.choose(&preset.text);
        for part in &mut self.parts {
            part.shown = preset.parts.contains(&part.offer.word);
        }
    }

    /// Whether the choices are those of the template.
    pub fn is_as_template(&self) -> bool {
        let mut other = self.clone();
        other.preset();
        other == *self
    }

    /// The arguments of `hertog brief` that say the same.
    pub fn arguments(&self) -> Vec<String> {
        let parts = |shown: bool| {
            let those = self.parts.iter().filter(move |part| part.shown == shown);
            those.map(|part| part.offer.word.as_str()).collect::<Vec<_>>().join(",")
        };
        let picks = [
            ("--template", self.template.word()),
            ("--by", self.by.word()),
            ("--text", self.text.word()),
            ("--level", self.level.word()),
            ("--lang", self.lang.word()),
            ("--format", self.format.word()),
            ("--output", self.file.text()),
        ];
        let (with, without) = (parts(true), parts(false));
        let switches = [("--with", with.as_str()), ("--without", without.as_str())];
        let all = picks.into_iter().chain(switches).filter(|(_, value)| !value.is_empty());
        let all = all.map(|(option, value)| format!("{option}={value}"));
        let mark = (self.format.word() == "csv").then(|| "--bom".to_owned());
        all.chain(mark).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(words: &[&str]) -> Pick {
        let offer = |word: &&str| Offer { word: (*word).to_owned(), label: word.to_uppercase() };
        Pick::new(words.iter().map(offer).collect(), words[0])
    }

    fn sheet() -> Sheet {
        let preset = |by: &str, text: &str, parts: &[&str]| Preset {
            by: by.to_owned(),
            text: text.to_owned(),
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        };
        let part = |word: &str, shown| PartSwitch {
            offer: Offer { word: word.to_owned(), label: word.to_owned() },
            shown,
        };
        Sheet {
            template: pick(&["file", "minister"]),
            presets: vec![
                preset("chapter", "full", &["cover", "notes"]),
                preset("chapter", "page", &["cover"]),
            ],
            by: pick(&["chapter", "actor"]),
            text: pick(&["full", "page"]),
            level: pick(&["public", "internal"]),
            lang: pick(&["nl", "fr"]),
            format: pick(&["md", "docx"]),
            file: TextInput::new("nota.md"),
            named: false,
            parts: vec![part("cover", true), part("notes", true)],
        }
    }

    #[test]
    fn a_template_sets_what_it_is_and_a_change_makes_it_ones_own() {
        let mut sheet = sheet();
        assert!(sheet.is_as_template());
        assert!(sheet.change(SheetRow::Template, true));
        assert_eq!((sheet.text.word(), sheet.parts[1].shown), ("page", false));
        assert!(sheet.change(SheetRow::Part(1), true) && !sheet.is_as_template());
        sheet.change(SheetRow::Template, false);
        assert!(sheet.is_as_template() && sheet.parts[1].shown);
        // Language, format, level and name are nobody's template.
        sheet.change(SheetRow::Lang, true);
        sheet.change(SheetRow::Format, true);
        assert!(sheet.raise() && sheet.is_as_template());
    }

    #[test]
    fn the_level_goes_up_by_its_own_key_only_and_never_round() {
        let mut sheet = sheet();
        assert!(!sheet.change(SheetRow::Level, true) && !sheet.change(SheetRow::Level, false));
        assert!(sheet.raise() && !sheet.raise());
        assert_eq!(sheet.level.word(), "internal");
        assert!(sheet.change(SheetRow::Level, false) && sheet.level.is_first());
    }

    #[test]
    fn name_and_format_go_together() {
        let mut sheet = sheet();
        sheet.change(SheetRow::Format, true);
        assert_eq!(sheet.file.text(), "nota.docx");
        sheet.rename(" nota.MD ");
        assert_eq!((sheet.file.text(), sheet.format.word()), ("nota.MD", "md"));
        for other in ["nota", "nota.odt", ".docxx"] {
            sheet.rename(other);
            sheet.change(SheetRow::Format, true);
            assert_eq!(sheet.file.text(), other, "an end that says nothing is left alone");
        }
    }

    #[test]
    fn the_arguments_say_all_of_it() {
        let arguments = sheet().arguments().join(" ");
        let expected = "--template=file --by=chapter --text=full --level=public --lang=nl --format=md --output=nota.md --with=cover,notes";
        assert_eq!(arguments, expected);
    }
}
