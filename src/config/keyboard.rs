//! The user's keyboard, as far as keys depend on it.

use std::str::FromStr;

/// A keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// Any on which no digit has a twin in another place than on all others.
    #[default]
    Other,
    /// The French one: `-` and `_` stand unshifted on the keys of 6 and 8.
    AzertyFr,
}

impl Keyboard {
    /// The keyboard that is usual in a POSIX locale such as `fr_FR.UTF-8`: people
    /// who write French in Belgium, Switzerland or Canada have others.
    pub(crate) fn of_locale(locale: &str) -> Self {
        let place = locale.split(['.', '@']).next().unwrap_or_default();
        if matches!(place, "fr" | "fr_FR") { Keyboard::AzertyFr } else { Keyboard::Other }
    }

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Keyboard::Other => "other",
            Keyboard::AzertyFr => "azerty-fr",
        }
    }
}

impl FromStr for Keyboard {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let all = [Keyboard::Other, Keyboard::AzertyFr];
        all.into_iter().find(|keyboard| keyboard.name() == text).ok_or(())
    }
}
