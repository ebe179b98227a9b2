//! Queries that were typed, and those that were kept under a name.
//!
//! The history is this machine's memory and stands in the state folder; kept
//! queries are what somebody set up, and stand in the configuration folder.

use std::collections::BTreeMap;

use super::files::{self, Durability};
use super::{Folders, Problem, ProblemKind};

/// Kept queries by their names.
pub(crate) type Kept = BTreeMap<String, String>;

/// The queries that were typed last, the newest last. A file that makes no sense
/// holds nothing worth keeping.
pub(crate) fn read_history(folders: &Folders) -> Vec<String> {
    files::read_ron(&folders.history()).ok().flatten().unwrap_or_default()
}

/// Remembers the queries that were typed last.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn write_history(folders: &Folders, history: &[String]) -> Result<(), Problem> {
    files::put_ron(&folders.history(), &history, Durability::No)
}

/// The queries that were kept.
///
/// # Errors
/// The file cannot be read or makes no sense.
pub(crate) fn read_kept(folders: &Folders) -> Result<Kept, Problem> {
    let read = files::read_ron(&folders.kept_queries()).map_err(|problem| match problem.kind {
        ProblemKind::NotUnderstood => Problem { kind: ProblemKind::QueriesUnread, ..problem },
        _ => problem,
    });
    Ok(read?.unwrap_or_default())
}

/// Keeps a query under a name, or no longer where there is none, beside those
/// that another window has kept meanwhile.
///
/// # Errors
/// The file cannot be written, or holds something that is not understood:
/// that is then left as it is.
pub(crate) fn keep_query(
    folders: &Folders,
    name: String,
    query: Option<String>,
) -> Result<(), Problem> {
    let mut kept = read_kept(folders)?;
    match query {
        Some(query) => kept.insert(name, query),
        None => kept.remove(&name),
    };
    files::put_ron(&folders.kept_queries(), &kept, Durability::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_come_back_and_a_file_that_is_not_understood_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        assert_eq!(
            (read_history(&folders), read_kept(&folders).unwrap()),
            (Vec::new(), Kept::new())
        );
        let history = ["europol is:open".to_owned(), "\"illegale immigratie\"".to_owned()];
        write_history(&folders, &history).unwrap();
        assert_eq!(read_history(&folders), history);
        let keep = |name: &str, query: Option<&str>| {
            keep_query(&folders, name.to_owned(), query.map(str::to_owned))
        };
        keep("van een ander venster", Some("is:stale")).unwrap();
        keep("open bij Europol", Some("actor:europol is:open")).unwrap();
        keep("van een ander venster", None).unwrap();
        keep("van nog een", Some("named:nato")).unwrap();
        let names: Vec<String> = read_kept(&folders).unwrap().into_keys().collect();
        assert_eq!(names, ["open bij Europol", "van nog een"]);
        std::fs::write(folders.kept_queries(), "by hand, and wrong").unwrap();
        assert_eq!(keep("nieuw", Some("is:open")).unwrap_err().kind, ProblemKind::QueriesUnread);
        assert_eq!(std::fs::read_to_string(folders.kept_queries()).unwrap(), "by hand, and wrong");
    }
}
