//! The parts of a package that lead to others, by the exact type of the relation.

use super::super::super::Unreadable;
use super::archive::Archive;
use super::directory::is_plain;
use super::events::{Sink, Tag, Vocabulary};
use crate::text::part_path;

/// The beginning of every type of relation, in both kinds of ECMA-376.
const TYPES: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
];

/// The relations of a part, or of the package as a whole.
#[derive(Debug, Default)]
pub(super) struct Relations {
    /// The folder of the part.
    folder: String,
    /// Type, target, and whether that lies outside the package.
    all: Vec<(String, String, bool)>,
    depth: usize,
}

impl Relations {
    /// Those of a part; of the package where its name is empty. A part may have
    /// none.
    ///
    /// # Errors
    /// Relations that cannot be read.
    pub(super) fn of(archive: &mut Archive<'_>, part: &str) -> Result<Self, Unreadable> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let mut relations = Self { folder: folder.to_owned(), ..Self::default() };
        let name = part_path(folder, &format!("_rels/{file}.rels"));
        if archive.has(&name) {
            archive.walk(&name, &mut relations)?;
        }
        Ok(relations)
    }

    /// The part to which the one relation of this type leads.
    ///
    /// # Errors
    /// Several of them, or one whose part is not plain: programs differ on which
    /// they show.
    pub(super) fn target(&self, kind: &str) -> Result<Option<String>, Unreadable> {
        let is_kind = |of: &str| TYPES.iter().any(|start| of.strip_prefix(start) == Some(kind));
        let mut found = self.all.iter().filter(|(of, ..)| is_kind(of));
        let (first, second) = (found.next(), found.next());
        match (first, second) {
            (None, _) => Ok(None),
            (Some((_, target, false)), None) if is_plain(target) => {
                Ok(Some(part_path(&self.folder, target)))
            }
            _ => Err(Unreadable::NoWord),
        }
    }
}

impl Sink for Relations {
    fn start(&mut self, tag: &Tag<'_>) {
        self.depth += 1;
        let is_relation = tag.of == Vocabulary::Relations && tag.name() == "Relationship";
        if self.depth == 2 && is_relation {
            let value = |name| tag.attribute(Vocabulary::None, name).unwrap_or_default();
            let outside = value("TargetMode").eq_ignore_ascii_case("external");
            self.all.push((value("Type"), value("Target"), outside));
        }
    }

    fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}
