//! The id of this device, and the chance that ids and nonces are made of.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::files::{self, Durability};
use super::{Folders, Problem, ProblemKind, unix};
use crate::review::{DeviceId, LineHash, NoteId, NoteIds};

/// The file `state/device`: the device that wrote it, then those that wrote
/// before: of other machines that used this folder, as a stick in several of
/// them, and earlier ones of the same machine; newest first.
#[derive(Serialize, Deserialize)]
struct Devices {
    id: DeviceId,
    /// SHA-256 of the machine's own id; none where the system has none.
    machine: Option<LineHash>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<(DeviceId, LineHash)>,
}

/// The stand-in for the machine of an earlier device that was not known.
const NO_MACHINE: LineHash = LineHash::new([0; 32]);

impl Devices {
    /// The device of a machine: none where it has none here yet. What has no
    /// machine's id may be of any.
    fn on(&self, machine: Option<LineHash>) -> Option<DeviceId> {
        if self.machine.is_none() || machine.is_none() || self.machine == machine {
            return Some(self.id);
        }
        let mut others = self.others.iter();
        others.find(|(_, other)| Some(*other) == machine).map(|(id, _)| *id)
    }

    /// Every device that a machine has or had here.
    fn all_on(&self, machine: Option<LineHash>) -> Vec<DeviceId> {
        let here =
            |other: LineHash| other == NO_MACHINE || machine.is_none_or(|machine| machine == other);
        let earlier = self.others.iter().filter(|(_, other)| here(*other)).map(|(id, _)| *id);
        let first = self.machine.is_none_or(here).then_some(self.id);
        first.into_iter().chain(earlier).collect()
    }

    /// The same, with this device for a machine before any that it had.
    fn with(self, id: DeviceId, machine: Option<LineHash>) -> Self {
        let first = (self.id, self.machine.unwrap_or(NO_MACHINE));
        let all = std::iter::once(first).chain(self.others);
        Self { id, machine, others: all.filter(|(other, _)| *other != id).collect() }
    }
}

/// The id of this device: none where there is none yet, or where the one that
/// is there belongs to another machine.
///
/// # Errors
/// There is one that cannot be used, with the reason.
pub(super) fn read(folders: &Folders) -> Result<Option<DeviceId>, Problem> {
    let path = folders.device();
    let Some(devices) = files::read_ron::<Devices>(&path)? else { return Ok(None) };
    let id = devices.on(machine()).ok_or_else(|| Problem::at(ProblemKind::OtherMachine, &path))?;
    Ok(Some(id))
}

/// The devices under which edits were made on this machine; none where that is
/// not known.
pub(super) fn all(folders: &Folders) -> Vec<DeviceId> {
    let known = files::read_ron::<Devices>(&folders.device()).ok().flatten();
    known.map(|known| known.all_on(machine())).unwrap_or_default()
}

/// Remembers the id of this device, beside those of other machines.
///
/// # Errors
/// The file cannot be written.
pub(super) fn write(folders: &Folders, id: DeviceId) -> Result<(), Problem> {
    let (path, machine) = (folders.device(), machine());
    // A file that makes no sense remembers nothing, and is written again.
    let known = files::read_ron::<Devices>(&path).ok().flatten();
    let fresh = Devices { id, machine, others: Vec::new() };
    let devices = known.map_or(fresh, |known| known.with(id, machine));
    files::put_ron(&path, &devices, Durability::Yes)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn device(n: u8) -> DeviceId {
        DeviceId::new([n; 8])
    }

    fn machine(n: u8) -> LineHash {
        LineHash::new([n; 32])
    }

    #[test]
    fn a_device_is_remembered_for_each_machine_however_they_take_turns() {
        let mut devices = Devices { id: device(1), machine: Some(machine(1)), others: Vec::new() };
        assert_eq!(devices.on(Some(machine(2))), None);
        for turn in [2, 3, 1, 2] {
            devices = devices.with(device(turn), Some(machine(turn)));
        }
        for n in 1..=3 {
            assert_eq!(devices.on(Some(machine(n))), Some(device(n)));
        }
        let devices = devices.with(device(9), Some(machine(3)));
        assert_eq!(
            [1, 2, 3].map(|n| devices.on(Some(machine(n)))),
            [1, 2, 9].map(|n| Some(device(n)))
        );
    }

    #[test]
    fn a_machine_keeps_its_earlier_devices_and_no_other_has_them() {
        let mut devices = Devices { id: device(1), machine: Some(machine(1)), others: Vec::new() };
        for (id, of) in [(2, 2), (3, 1), (2, 2), (4, 2), (3, 1)] {
            devices = devices.with(device(id), Some(machine(of)));
        }
        assert_eq!(devices.all_on(Some(machine(1))), [device(3), device(1)]);
        assert_eq!(devices.all_on(Some(machine(2))), [device(4), device(2)]);
        assert_eq!(devices.all_on(Some(machine(3))), []);
        assert_eq!(devices.on(Some(machine(2))), Some(device(4)));
        let nowhere = Devices { id: device(1), machine: None, others: Vec::new() };
        let nowhere = nowhere.with(device(2), None);
        assert_eq!(nowhere.all_on(None), [device(2), device(1)]);
    }

    #[test]
    fn the_file_of_one_machine_is_read_as_before() {
        let hash = "0".repeat(64);
        let old = format!("(id: \"5f0c2a9b7d1e4836\", machine: Some(\"{hash}\"))");
        let devices: Devices = ron::from_str(&old).unwrap();
        assert_eq!(devices.on(Some(machine(0))), Some("5f0c2a9b7d1e4836".parse().unwrap()));
        assert_eq!(devices.on(None), Some("5f0c2a9b7d1e4836".parse().unwrap()));
        assert_eq!(devices.on(Some(machine(1))), None);
        let nowhere: Devices = ron::from_str("(id: \"5f0c2a9b7d1e4836\", machine: None)").unwrap();
        assert!(nowhere.on(Some(machine(1))).is_some());
    }
}
