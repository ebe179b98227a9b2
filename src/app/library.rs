//! The library on screen: a list of its declarations, of documents to import and of
//! editions to compare.

use crate::app::overlay::picker::{Choice, Picker, PickerEntry, PickerKind};
use crate::app::{Alert, App, Effect, LibraryRow, Outcome, Overlay, Target};
use crate::text::clean;
use crate::texts::editions as t;

impl App {
    /// Opens the list of the library, unless something has opened meanwhile.
    pub(in crate::app) fn library_listed(&mut self, rows: Vec<LibraryRow>) -> Outcome {
        if self.overlay.top().is_some() || self.prompt.top().is_some() {
            return Outcome::Done;
        }
        let lang = self.context.lang;
        let mut entries = vec![entry(Choice::Document(None), t::IMPORT_DOCUMENT.get(lang), "")];
        let editions = self.context.editions.iter().enumerate();
        entries.extend(editions.map(|(place, other)| {
            let label = t::compare_with(lang, &other.edition);
            entry(Choice::Edition(place), &label, &other.language)
        }));
        entries.extend(rows.into_iter().map(|row| self.declaration_entry(row)));
        Outcome::Open(Overlay::Picker(Picker::new(PickerKind::Library, entries)))
    }

    fn declaration_entry(&self, row: LibraryRow) -> PickerEntry {
        let lang = self.context.lang;
        let named = format!("{} {}", row.id, row.edition);
        let label = if row.title.is_empty() { named.clone() } else { row.title.clone() };
        let here = self.declaration();
        let is_open = (row.id.as_str(), row.edition.as_str(), row.language.as_str())
            == (here.id.as_str(), here.edition.as_str(), &*here.language);
        let points = match &row.fault {
            Some(_) if row.unreadable => t::NOT_READ.get(lang).to_owned(),
            _ => t::points_of_one(lang, row.points),
        };
        let open = if is_open { format!(", {}", t::IS_OPEN.get(lang)) } else { String::new() };
        let aside = format!("{} {}  {points}{open}", row.edition, row.language);
        let others = row.others.iter().cloned().chain([named]).collect();
        PickerEntry { others, ..entry(Choice::Declaration(row), &label, &aside) }
    }

    /// The entry of a document whose path is typed; none where it is no path.
    pub(in crate::app) fn document_entry(&self, typed: &str) -> Option<PickerEntry> {
        let is_path = typed.contains(['/', '\\']) || typed.contains('.');
        let label = t::import_file(self.context.lang, typed);
        is_path.then(|| entry(Choice::Document(Some(typed.to_owned())), &label, ""))
    }

    /// Opens a declaration of the library, or says what is wrong with it.
    pub(in crate::app) fn open_declaration(&mut self, row: LibraryRow) {
        let lang = self.context.lang;
        if row.unreadable {
            let name = format!("{}/{}", row.id, row.edition);
            self.alerts.queue(Alert {
                message: t::cannot_open(lang, clean(&name), row.fault.unwrap_or_default()),
                remedy: t::CHECK_SAYS.get(lang).to_owned(),
            });
            return;
        }
        self.effects.push(Effect::Open(Target { file: row.file, ..Target::default() }));
    }
}

fn entry(choice: Choice, label: &str, aside: &str) -> PickerEntry {
    let (label, aside) = (clean(label).into_owned(), clean(aside).into_owned());
    PickerEntry { choice, key: String::new(), label, others: Vec::new(), aside }
}
