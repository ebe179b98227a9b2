//! The time zone of the system, by which days begin and end.

use std::path::Path;

use jiff::tz::TimeZone;

use crate::store::{Problem, ProblemKind};
use crate::text::Lang;
use crate::texts::files as t;

/// The rules of the system, and after which zone.
const LOCAL: &str = "/etc/localtime";

/// Names of UTC itself.
const UTC: [&str; 4] = ["UTC", "UTC0", "Etc/UTC", "GMT"];

/// The time zone of the system.
pub(super) struct Zone {
    /// Its rules; UTC's where it is not known.
    pub(super) rules: TimeZone,
    /// Its name, as it was set or as the system has it.
    name: String,
}

impl Zone {
    /// The zone of `TZ`, else the system's. The library looks for the name of
    /// the zone through all of the system's zone files, which takes longer than
    /// reading the declaration; a day needs the rules only, and these stand in
    /// one file.
    pub(super) fn of_system() -> Self {
        let rules = || TimeZone::tzif("local", &std::fs::read(LOCAL).ok()?).ok();
        let set = std::env::var_os("TZ").map(|name| name.to_string_lossy().into_owned());
        let found = match set.as_deref() {
            None => rules(),
            // A system without zone files does not know even this one.
            Some(name) => UTC.contains(&name.trim_start_matches(':')).then_some(TimeZone::UTC),
        };
        let rules = found.unwrap_or_else(TimeZone::system);
        Self { rules, name: set.unwrap_or_else(local_name) }
    }

    /// Says that it is not known, and that days are those of UTC.
    pub(super) fn problem(&self) -> Option<Problem> {
        let unknown = self.rules.is_unknown();
        unknown.then(|| Problem::at(ProblemKind::NoZone, Path::new(LOCAL)).named(&self.name))
    }

    /// Its name, or that it is not known.
    pub(super) fn words(&self, lang: Lang) -> String {
        let known = if self.name.is_empty() { "UTC" } else { &self.name };
        self.problem().map_or_else(|| known.to_owned(), |_| t::ZONE_UNKNOWN.get(lang).to_owned())
    }
}

/// The name to which the system's file leads, else that file's.
fn local_name() -> String {
    let target = std::fs::read_link(LOCAL).ok();
    let target = target.as_deref().and_then(Path::to_str);
    let name = target.and_then(|path| path.split_once("zoneinfo/")).map(|(_, name)| name);
    name.unwrap_or(LOCAL).to_owned()
}
