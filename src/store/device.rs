//! The id of this device, and the chance that ids and nonces are made of.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::files::{self, Lasting};
use super::{Folders, Kind, Problem, unix};
use crate::review::{DeviceId, LineHash, NoteId, NoteIds};

/// The file `state/device`.
#[derive(Serialize, Deserialize)]
struct Device {
    id: DeviceId,
    /// SHA-256 of the machine's own id; none where the system has none.
    machine: Option<LineHash>,
}

/// The id of this device: none where there is none yet, or where the one that
/// is there belongs to another machine.
///
/// # Errors
/// Where there is one that cannot be used, with the reason.
pub(super) fn read(folders: &Folders) -> Result<Option<DeviceId>, Problem> {
    let path = folders.device();
    let Some(device) = files::read_ron::<Device>(&path)? else { return Ok(None) };
    match (device.machine, machine()) {
        (Some(then), Some(now)) if then != now => Err(Problem::at(Kind::OtherMachine, &path)),
        _ => Ok(Some(device.id)),
    }
}

/// Remembers the id of this device.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn write(folders: &Folders, id: DeviceId) -> Result<(), Problem> {
    files::put_ron(&folders.device(), &Device { id, machine: machine() }, Lasting::Yes)
}

/// The machine's id as it may be kept: hashed, so that the file tells nobody.
fn machine() -> Option<LineHash> {
    let id = unix::machine_id()?;
    Some(LineHash::new(Sha256::digest(format!("hertog:{id}")).into()))
}

/// Up to 32 bytes that nobody can guess; where the system has none to give,
/// bytes that at least do not repeat.
pub(super) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        let seed = format!("{:?} {}", SystemTime::now(), std::process::id());
        bytes.iter_mut().zip(Sha256::digest(seed)).for_each(|(byte, other)| *byte = other);
    }
    bytes
}

/// A new note's id.
pub fn new_note() -> NoteId {
    NoteId::new(random())
}

/// Ids for the notes of one run.
pub fn new_note_ids() -> NoteIds {
    NoteIds::new(random())
}

/// A new device id.
pub(super) fn new_device() -> DeviceId {
    DeviceId::new(random())
}
