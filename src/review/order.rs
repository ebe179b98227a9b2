//! The order in which a review session goes through points, and the reason.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::BadValue;

/// In which order points are gone through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// As they stand in the declaration.
    #[default]
    Document,
    /// Points that need attention first.
    Attention,
}

impl Order {
    /// Its name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Order::Document => "document",
            Order::Attention => "attention",
        }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Order {
    type Err = BadValue;

    fn from_str(text: &str) -> Result<Self, BadValue> {
        [Order::Document, Order::Attention]
            .into_iter()
            .find(|order| order.as_str() == text)
            .ok_or_else(|| BadValue::new("order", text, "document or attention"))
    }
}

/// Why a point has its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OrderReason {
    /// It is the next in the declaration.
    Document,
    /// It was judged on another text.
    Stale,
    /// It was to be looked at again.
    ComeBack,
    /// It is not done, and has a deadline or event: the nearest first.
    Dated,
    /// It is not decided.
    Open,
    /// It is done with: last.
    Reviewed,
}
