//! A query typed for all declarations of the library: `//`. It is answered elsewhere, and
//! the answer is shown if it is to what is typed now.

use crate::app::overlay::picker::{Choice, Picker, PickerEntry, PickerKind};
use crate::app::{App, Effect, FoundEverywhere, FoundRow, Outcome, Overlay, Target};
use crate::text::{Lang, clean};
use crate::texts::editions as t;
use crate::texts::library;
use crate::wording::with_files;

impl App {
    /// Turns the empty line of a query into one for all declarations.
    pub(in crate::app) fn search_everywhere(&mut self) {
        self.apply(Outcome::Replace(Overlay::Picker(Picker::new(
            PickerKind::Everywhere,
            Vec::new(),
        ))));
        self.ask_everywhere();
    }

    /// Asks for what the line finds.
    pub(in crate::app) fn ask_everywhere(&mut self) {
        if let Some(Overlay::Picker(picker)) = self.overlay.top()
            && picker.kind == PickerKind::Everywhere
        {
            self.effects.push(Effect::SearchEverywhere(picker.line.text().to_owned()));
        }
    }

    /// Takes an answer, unless something else is typed by now.
    pub(in crate::app) fn found_everywhere(&mut self, mut found: FoundEverywhere) {
        let lang = self.context.lang;
        if let Some(Overlay::Picker(picker)) = self.overlay.top_mut()
            && picker.kind == PickerKind::Everywhere
            && picker.line.text() == found.typed
        {
            picker.said = found.fault.take().unwrap_or_else(|| counted(&found, lang));
            picker.fill(found.rows.into_iter().map(entry).collect());
        }
    }

    /// Opens the declaration of a row at its point; that which is open stays.
    pub(in crate::app) fn open_found(&mut self, row: FoundRow) {
        let here = self.declaration();
        let is_open = (here.id.as_str(), here.edition.as_str()) == (&*row.id, &*row.edition)
            && row.languages.iter().any(|language| *language == *here.language);
        if let Some(point) = here.position(row.point).filter(|_| is_open) {
            return self.go_to(point);
        }
        let target = Target { file: row.file, at: Some(row.point), said: String::new() };
        self.effects.push(Effect::Open(target));
    }
}

/// What was found in words, or where it is looked for; and what cannot be read.
fn counted(found: &FoundEverywhere, lang: Lang) -> String {
    let FoundEverywhere { typed, points, found_in, files, declarations, unread, .. } = found;
    let said = if typed.trim().is_empty() {
        t::looks_in_all(lang, *declarations)
    } else {
        let words = t::found_everywhere(lang, *points, *found_in, *declarations);
        with_files(&words, (*found_in, *files), lang)
    };
    let unread = (*unread > 0).then(|| library::n_unread(lang, *unread));
    [Some(said), unread].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn entry(row: FoundRow) -> PickerEntry {
    let label = clean(&format!("{}  {}", row.point, row.label)).into_owned();
    let language = if row.is_one_of_several {
        format!(" {}", row.languages.join(", "))
    } else {
        String::new()
    };
    let aside = clean(&format!("{} {}{language}", row.id, row.edition)).into_owned();
    let choice = Choice::Found(row);
    PickerEntry { choice, key: String::new(), label, others: Vec::new(), aside }
}
