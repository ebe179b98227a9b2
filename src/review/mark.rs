//! Marks.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::BadValue;

/// One reviewer's decision on one point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mark {
    /// Not judged, or to be judged again.
    Open,
    /// Judged, and done with.
    Reviewed,
    /// Looked at, and to be looked at again.
    ComeBack,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Mark; 3] = [Mark::Open, Mark::Reviewed, Mark::ComeBack];

    /// Its name on the command line, in queries and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Mark::Open => "open",
            Mark::Reviewed => "reviewed",
            Mark::ComeBack => "come-back",
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Mark {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        Mark::ALL
            .into_iter()
            .find(|mark| mark.as_str() == text)
            .ok_or_else(|| BadValue::new("mark", text, "open, reviewed or come-back"))
    }
}
