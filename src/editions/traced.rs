//! A point of another declaration beside one that is open.

use std::path::PathBuf;

use super::trace::Reason;
use crate::declaration::Localized;
use crate::review::{Note, OtherPoint, ReviewState, StatusWord};

/// A point of another declaration that may speak of the same promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// The point.
    pub other: OtherPoint,
    /// The title of its declaration.
    pub title: String,
    /// The language of its text.
    pub language: String,
    /// The file of its declaration; none of the built-in one.
    pub file: Option<PathBuf>,
    /// The project's own label, if any.
    pub heading: Option<Localized>,
    /// Its official wording.
    pub text: String,
    /// What both points have in common, the strongest first; empty where a person has
    /// linked them for another reason.
    pub reasons: Vec<Reason>,
    /// Its state in my review.
    pub state: ReviewState,
    /// My word of progress, if any.
    pub status: Option<StatusWord>,
    /// The notes on it.
    pub notes: Vec<Note>,
    /// True where a person has decided on it and it is not in the library now: nothing of it
    /// is known but what the decision names.
    pub is_gone: bool,
    /// The file of its edition, where nothing is known because that cannot be read.
    pub unread: Option<PathBuf>,
}

impl Traced {
    /// A point that is not in the library now, or of the file `unread`.
    pub(crate) fn gone(other: OtherPoint, unread: Option<PathBuf>) -> Self {
        Self {
            other,
            title: String::new(),
            language: String::new(),
            file: None,
            heading: None,
            text: String::new(),
            reasons: Vec::new(),
            state: ReviewState::Open,
            status: None,
            notes: Vec::new(),
            is_gone: true,
            unread,
        }
    }
}
