//! The package that an `.odt` file is (ODF 1.3, part 2).

use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::body::Walker;
use super::xml::{self, Sink, Space, Tag};
use super::{DAMAGED, MAX_PART, TEXT_TYPE, WRONG};
use crate::import::Refusal;

/// Bytes of a part at most.
const MAX_BYTES: u64 = (MAX_PART as u64) << 20;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Reads the common styles and then the content of a package.
///
/// # Errors
/// No package, one of another kind, one that is encrypted, and parts that are
/// missing, damaged or too large.
pub(super) fn walk(bytes: &[u8], walker: &mut Walker) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    check_type(&mut archive)?;
    let mut manifest = Manifest::default();
    // A manifest that cannot be read says nothing.
    let _ = part(&mut archive, "META-INF/manifest.xml", &mut manifest);
    if manifest.encrypted {
        return Err(Refusal::Encrypted);
    }
    walker.common = true;
    if archive.index_for_name("styles.xml").is_some() {
        part(&mut archive, "styles.xml", walker)?;
    }
    walker.common = false;
    part(&mut archive, "content.xml", walker)
}

/// Refuses a package that says it is something else, or has no content.
fn check_type(archive: &mut Archive<'_>) -> Result<(), Refusal> {
    let mut mimetype = Vec::new();
    if let Ok(part) = archive.by_name("mimetype") {
        part.take(128).read_to_end(&mut mimetype).map_err(|_| DAMAGED)?;
        if !mimetype.trim_ascii_start().starts_with(TEXT_TYPE.as_bytes()) {
            return Err(WRONG);
        }
    } else if archive.index_for_name("content.xml").is_none() {
        return Err(WRONG);
    }
    Ok(())
}

/// Reads a part to its end.
fn part(archive: &mut Archive<'_>, name: &str, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let part = archive.by_name(name).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
        _ => DAMAGED,
    })?;
    if part.size() > MAX_BYTES {
        return Err(Refusal::TooLarge(MAX_PART));
    }
    let mut capped = part.take(MAX_BYTES);
    let walked = xml::walk(BufReader::with_capacity(1 << 16, &mut capped), sink);
    if capped.limit() == 0 { Err(Refusal::TooLarge(MAX_PART)) } else { walked }
}

/// What the list of parts says of their encryption.
#[derive(Default)]
struct Manifest {
    encrypted: bool,
}

impl Sink for Manifest {
    fn start(&mut self, tag: &Tag<'_>) -> Result<(), Refusal> {
        self.encrypted |= tag.name() == (Space::Manifest, "encryption-data");
        Ok(())
    }

    fn end(&mut self) {}

    fn text(&mut self, _: &str) {}
}
