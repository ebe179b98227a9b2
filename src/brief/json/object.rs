//! Values as JSON in which nothing steers a terminal.

use std::io;

use serde::Serialize;

use crate::text::escape_json;

/// An object that is open for more fields.
pub(super) fn opened(value: &impl Serialize) -> io::Result<String> {
    let mut json = json(value)?;
    json.truncate(json.strip_suffix('}').unwrap_or(&json).len());
    Ok(json)
}

/// A value.
pub(super) fn json(value: &impl Serialize) -> io::Result<String> {
    let json = serde_json::to_string(value).map_err(io::Error::other)?;
    Ok(escape_json(&json).into_owned())
}
