//! What a query finds in all declarations of the library, answered by a thread of its own
//! that keeps what it has read.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Message;
use super::effect_runner::EffectRunner;
use crate::app::{Event, FoundEverywhere, FoundRow};
use crate::corpus::{IndexedDeclaration, ReviewView};
use crate::declaration::{Declaration, PointId, PointIx, builtin};
use crate::review::{Reviewer, Reviews};
use crate::search::{Query, QueryFault, search_once};
use crate::store::{Counted, Folders, LibrarySearch, Opened, Opener};
use crate::text::{Lang, beginning};

/// Points that are listed.
const LISTED: usize = 200;

/// Letters of a point without a heading.
const WORDS: usize = 80;

/// The id and the edition of a file, by its name.
type Edition<'f> = (&'f str, &'f str);

/// Sends a query to the thread that answers, which begins with the first one.
pub(super) fn ask(text: String, runner: &mut EffectRunner) {
    let queries = runner.everywhere.get_or_insert_with(|| {
        let (queries, asked) = channel();
        let found = runner.sender.clone();
        let search = (runner.folders.clone(), runner.reviewer.clone(), runner.lang);
        std::thread::spawn(move || serve(&search, &asked, &found));
        queries
    });
    // The thread ends with the program alone.
    let _ = queries.send(text);
}

fn serve(
    (folders, reviewer, lang): &(Folders, Reviewer, Lang),
    asked: &Receiver<String>,
    found: &Sender<Message>,
) {
    let search = Everywhere::open(folders, reviewer, *lang);
    while let Ok(mut text) = asked.recv() {
        // What was typed since makes the earlier of no use.
        while let Ok(newer) = asked.try_recv() {
            text = newer;
        }
        let answer = Event::FoundEverywhere(search.find(&text));
        if found.send(Message::Event(answer)).is_err() {
            return;
        }
    }
}

/// The library, and for whom it is searched.
pub(super) struct Everywhere<'a> {
    library: LibrarySearch,
    folders: &'a Folders,
    reviewer: &'a Reviewer,
    lang: Lang,
}

impl<'a> Everywhere<'a> {
    pub(super) fn open(folders: &'a Folders, reviewer: &'a Reviewer, lang: Lang) -> Self {
        let library = LibrarySearch::open(folders);
        Self { library, folders, reviewer, lang }
    }

    /// What a text finds; nothing where it is blank.
    pub(super) fn find(&self, text: &str) -> FoundEverywhere {
        let mut found = FoundEverywhere {
            typed: text.to_owned(),
            declarations: Counted::of(self.library.files()).declarations,
            unread: self.library.unread(),
            ..FoundEverywhere::default()
        };
        if text.trim().is_empty() {
            return found;
        }
        let plain = Query::parse(text, &builtin()).ok();
        let answers = plain.and_then(|query| self.library.answers(&query));
        let opener = Opener::new(self.folders, self.reviewer);
        let (mut fault, mut found_in) = (None, Vec::new());
        let mut editions: HashMap<Edition, Vec<PointId>> = HashMap::new();
        for (ix, file) in self.library.files().iter().enumerate() {
            let points = match &answers {
                Some(answers) => {
                    answers[ix].as_ref().map_or(Vec::new(), |of| of.found.points.clone())
                }
                None => self.search(ix, text, &opener).unwrap_or_else(|new| {
                    fault.get_or_insert(new);
                    Vec::new()
                }),
            };
            if points.is_empty() {
                continue;
            }
            found_in.push(file);
            if file.is_one_of_several(self.library.files()) {
                let known = editions.entry((&file.id, &file.edition)).or_default();
                self.add_language(&mut found, ix, &points, known);
            } else {
                found.points += points.len();
                self.add(&mut found, ix, &points);
            }
        }
        (found.found_in, found.files) = Counted::of(found_in).both();
        let words = |fault: QueryFault| fault.found(self.lang);
        found.fault = fault.filter(|_| found.points == 0).map(words);
        found
    }

    /// Adds the points of one of several languages of an edition, of which `known` were
    /// found in another.
    fn add_language(
        &self,
        found: &mut FoundEverywhere,
        ix: usize,
        points: &[PointIx],
        known: &mut Vec<PointId>,
    ) {
        // A file that has gone meanwhile has no rows.
        let Ok((declaration, true)) = self.library.read(ix) else { return };
        let id = |point: &PointIx| declaration.points.get(*point).map(|point| point.id);
        let (again, new): (Vec<PointIx>, Vec<PointIx>) =
            points.iter().partition(|point| id(point).is_some_and(|id| known.contains(&id)));
        let again: Vec<PointId> = again.iter().filter_map(id).collect();
        let is_of = |row: &&mut FoundRow| {
            (&*row.id, &*row.edition) == (declaration.id.as_str(), declaration.edition.as_str())
        };
        for row in found.rows.iter_mut().filter(is_of).filter(|row| again.contains(&row.point)) {
            row.languages.push(declaration.language.clone());
        }
        known.extend(new.iter().filter_map(id));
        found.points += new.len();
        self.add(found, ix, &new);
    }

    /// Lists the points of one declaration.
    fn add(&self, found: &mut FoundEverywhere, ix: usize, points: &[PointIx]) {
        let room = LISTED.saturating_sub(found.rows.len());
        if room == 0 || points.is_empty() {
            return;
        }
        // A file that has gone meanwhile has no rows.
        let Ok((declaration, true)) = self.library.read(ix) else { return };
        let rows = points.iter().take(room).filter_map(|point| self.row(ix, &declaration, *point));
        found.rows.extend(rows);
    }

    fn row(&self, ix: usize, of: &Declaration, point: PointIx) -> Option<FoundRow> {
        let point = of.points.get(point)?;
        let heading = point.heading.as_ref().map(|heading| heading.get(self.lang).to_owned());
        let files = self.library.files();
        Some(FoundRow {
            file: files[ix].path.clone(),
            id: of.id.to_string(),
            edition: of.edition.to_string(),
            languages: vec![of.language.clone()],
            is_one_of_several: files[ix].is_one_of_several(files),
            point: point.id,
            label: heading.unwrap_or_else(|| beginning(&point.text, WORDS)),
        })
    }

    /// The points that a query of any kind finds in one declaration.
    ///
    /// # Errors
    /// It is no query there.
    fn search(&self, ix: usize, text: &str, opener: &Opener) -> Result<Vec<PointIx>, QueryFault> {
        let Ok((declaration, _)) = self.library.read(ix) else { return Ok(Vec::new()) };
        let query = Query::parse(text, &declaration)?;
        let Opened { author, journals, .. } = opener.open(&declaration.id);
        let reviews = Reviews::fold(author, journals);
        let corpus = IndexedDeclaration::new(declaration);
        let zone = TimeZone::system();
        let today = Timestamp::now().to_zoned_datetime(zone.clone()).date();
        let view = ReviewView { corpus: &corpus, reviews: &reviews, today, zone: &zone };
        Ok(search_once(&view, &query).certain(&query))
    }
}
