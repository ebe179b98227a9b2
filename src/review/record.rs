//! A journal's lines as values, and as text. The contract is
//! `docs/format.md`: a change here is a change there.

use std::convert::Infallible;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    Author, CarriedPoint, DeviceId, EntryId, LineHash, Mark, Nonce, NoteBody, NoteId, OtherPoint,
    RecordId, Reviewer, StatusWord, TraceDecision,
};
use crate::declaration::{DeclarationId, EditionId, Fingerprint, PointId};

/// Line 1 of a journal: what it is about and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Version of the format; see [`super::SCHEMA`].
    pub schema: u32,
    /// The document that is reviewed.
    pub declaration: DeclarationId,
    /// The reviewer.
    pub reviewer: Reviewer,
    /// On which device.
    pub device: DeviceId,
    /// Tells this journal from every other.
    pub nonce: Nonce,
}

impl Header {
    /// Whose the journal is.
    pub fn author(&self) -> Author {
        Author { reviewer: self.reviewer.clone(), device: self.device }
    }
}

/// Every further line of a journal: one edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Counts 1, 2, 3 in its journal.
    pub n: u64,
    /// A Lamport clock: 1 + the highest in any journal its writer had read.
    pub clock: u64,
    /// When, for people only: it orders nothing.
    #[serde(with = "rfc3339")]
    pub at: Timestamp,
    /// The edition that was looked at.
    pub edition: EditionId,
    /// The edit.
    pub edit: Edit,
}

/// Points, each with the fingerprint of the text that was looked at.
pub type PointVersions = Vec<(PointId, Fingerprint)>;

/// The effect of a record; `Id` is its way to name other records: as files do
/// ([`RecordId`]), or as a running program does ([`EntryId`]). `Kind` is what is
/// known of an edit that is not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Edit<Id = RecordId, Kind = String> {
    /// Sets one mark on some points.
    Mark {
        /// Which, each with the fingerprint of the text that was judged.
        points: PointVersions,
        /// The decision.
        #[serde(rename = "as")]
        mark: Mark,
    },
    /// Writes a note on some points.
    Note {
        /// Which, each with the fingerprint of the text it was written on.
        points: PointVersions,
        /// The note.
        note: NoteBody,
    },
    /// Puts a new version in the place of one version of one's own note.
    NoteEdit {
        /// The version that was edited.
        replaces: NoteId,
        /// The points on which the new one stands.
        points: PointVersions,
        /// The new version.
        note: NoteBody,
    },
    /// Removes one version of one's own note.
    NoteGone {
        /// Which.
        id: NoteId,
    },
    /// Says how far the work on some points has come.
    Status {
        /// Which, each with the fingerprint of the text that was judged.
        points: PointVersions,
        /// The word of progress; `None` takes it away.
        #[serde(with = "word_or_none")]
        status: Option<StatusWord>,
        /// The evidence, a note like any other; `None` where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<NoteBody>,
    },
    /// Carries one's own work on an older edition over to the record's.
    Carry {
        /// The older edition.
        from: EditionId,
        /// Which points.
        points: Vec<CarriedPoint>,
        /// Points here with the same words in another spelling: their marks hold, and the
        /// points need attention until they are marked again.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        respelled: Vec<PointId>,
    },
    /// Says whether a point of another declaration speaks of the same promise.
    Trace {
        /// The point, with the fingerprint of the text that was looked at.
        points: PointVersions,
        /// The other point.
        other: OtherPoint,
        /// The decision.
        #[serde(rename = "as")]
        decision: TraceDecision,
    },
    /// Takes back earlier edits of the same reviewer.
    Undo {
        /// Which.
        of: Vec<Id>,
    },
    /// Something this version does not understand: kept and counted.
    #[serde(skip)]
    Unknown {
        /// Its name in the file, such as `Seal`.
        kind: Kind,
    },
}

impl<Id> Edit<Id> {
    /// Its name in the file.
    pub fn kind(&self) -> &str {
        match self {
            Edit::Mark { .. } => "Mark",
            Edit::Note { .. } => "Note",
            Edit::NoteEdit { .. } => "NoteEdit",
            Edit::NoteGone { .. } => "NoteGone",
            Edit::Status { .. } => "Status",
            Edit::Carry { .. } => "Carry",
            Edit::Trace { .. } => "Trace",
            Edit::Undo { .. } => "Undo",
            Edit::Unknown { kind } => kind,
        }
    }
}

impl<Id, Kind> Edit<Id, Kind> {
    /// The points that it names itself, with the texts that were judged.
    pub fn judged(&self) -> &[(PointId, Fingerprint)] {
        match self {
            Edit::Mark { points, .. }
            | Edit::Note { points, .. }
            | Edit::NoteEdit { points, .. }
            | Edit::Status { points, .. }
            | Edit::Trace { points, .. } => points,
            Edit::NoteGone { .. }
            | Edit::Carry { .. }
            | Edit::Undo { .. }
            | Edit::Unknown { .. } => &[],
        }
    }

    /// The points that it carries over.
    pub(crate) fn carried(&self) -> &[CarriedPoint] {
        match self {
            Edit::Carry { points, .. } => points,
            _ => &[],
        }
    }

    /// The version of a note that it writes.
    pub fn note(&self) -> Option<&NoteBody> {
        match self {
            Edit::Note { note, .. } | Edit::NoteEdit { note, .. } => Some(note),
            Edit::Status { evidence, .. } => evidence.as_ref(),
            _ => None,
        }
    }

    /// The version of a note in whose place it puts another, or nothing.
    pub fn ends(&self) -> Option<NoteId> {
        match self {
            Edit::NoteEdit { replaces, .. } => Some(*replaces),
            Edit::NoteGone { id } => Some(*id),
            _ => None,
        }
    }

    /// The same edit with other names for the records it speaks of.
    pub fn map<To>(self, name: impl FnMut(Id) -> Option<To>) -> Edit<To, Kind> {
        self.convert(name, |kind| kind)
    }

    fn convert<To, As>(
        self,
        name: impl FnMut(Id) -> Option<To>,
        known: impl FnOnce(Kind) -> As,
    ) -> Edit<To, As> {
        match self {
            Edit::Mark { points, mark } => Edit::Mark { points, mark },
            Edit::Note { points, note } => Edit::Note { points, note },
            Edit::NoteEdit { replaces, points, note } => Edit::NoteEdit { replaces, points, note },
            Edit::NoteGone { id } => Edit::NoteGone { id },
            Edit::Status { points, status, evidence } => Edit::Status { points, status, evidence },
            Edit::Carry { from, points, respelled } => Edit::Carry { from, points, respelled },
            Edit::Trace { points, other, decision } => Edit::Trace { points, other, decision },
            Edit::Undo { of } => Edit::Undo { of: of.into_iter().filter_map(name).collect() },
            Edit::Unknown { kind } => Edit::Unknown { kind: known(kind) },
        }
    }
}

/// An edit that has no place in a journal yet; it is never one of a kind that
/// this version does not know.
pub type PendingEdit = Edit<EntryId, Infallible>;

impl From<PendingEdit> for Edit<EntryId> {
    fn from(draft: PendingEdit) -> Self {
        draft.convert(Some, |never| match never {})
    }
}

/// The text between a line's hashed part and its hash.
pub(super) const BEFORE_HASH: &str = ", hash: \"";
/// The text after the hash.
pub(super) const AFTER_HASH: &str = "\")";

/// The hash of a line: of the hash of the line before it, in hex (nothing for
/// line 1), followed by the text before `, hash: "`.
pub(super) fn hash(before: &[u8], text: &[u8]) -> LineHash {
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(text);
    LineHash::new(hash.finalize().into())
}

/// Line 1 of a journal, with its line end, and its hash.
pub fn header_line(header: &Header) -> (String, LineHash) {
    close(b"", format!("Header{}", on_one_line(header)))
}

/// A record's line, with its line end, after the line with the hash `before`.
pub fn record_line(record: &Record, before: LineHash) -> (String, LineHash) {
    close(before.to_string().as_bytes(), on_one_line(record))
}

/// Puts the hash into a value that ends in a bracket.
pub(super) fn close(before: &[u8], mut text: String) -> (String, LineHash) {
    text.pop();
    let hash = hash(before, text.as_bytes());
    (format!("{text}{BEFORE_HASH}{hash}{AFTER_HASH}\n"), hash)
}

fn on_one_line(value: &impl Serialize) -> String {
    let layout = ron::ser::PrettyConfig::new()
        .new_line("")
        .indentor("")
        .compact_structs(true)
        .compact_arrays(true);
    #[expect(
        clippy::expect_used,
        reason = "RON fails only on a Serialize that fails or on depth; these types do neither"
    )]
    ron::ser::to_string_pretty(value, layout).expect("plain values have a RON form")
}

/// A time as records keep it: they are for people, who need no more than seconds.
pub(crate) fn whole_seconds(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

/// A word in files, where an empty text is none.
mod word_or_none {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::review::StatusWord;

    #[expect(clippy::ref_option, reason = "serde hands over a reference to the field")]
    pub(super) fn serialize<S: Serializer>(
        word: &Option<StatusWord>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(word.as_ref().map_or("", StatusWord::as_str))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<StatusWord>, D::Error> {
        let text = String::deserialize(deserializer)?;
        (!text.is_empty()).then(|| text.parse().map_err(de::Error::custom)).transpose()
    }
}

/// Times in files: RFC 3339, in UTC.
pub(super) mod rfc3339 {
    use jiff::Timestamp;
    use serde::{Deserializer, Serializer};

    pub(in crate::review) fn serialize<S: Serializer>(
        at: &Timestamp,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(at)
    }

    pub(in crate::review) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timestamp, D::Error> {
        crate::declaration::parsed(deserializer)
    }
}
