//! The form of a row of the command table: its macro makes the commands and the
//! table of them.

/// The hint line that a row of the table names.
macro_rules! hint_line {
    (Selecting) => {
        HintLine::Selecting
    };
    (Stating) => {
        HintLine::Stating
    };
    (Reading) => {
        HintLine::Reading
    };
    ($scope:ident) => {
        HintLine::In(Scope::$scope)
    };
}

macro_rules! commands {
    ($($command:ident $name:literal [$($key:literal)*] $scopes:ident $group:ident
        { en: $en:literal, nl: $nl:literal, fr: $fr:literal }
        $(=> [$($line:ident $place:literal $text:path),*])?)*) => {
        /// Everything that a key can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $(#[doc = $en] $command,)*
        }

        /// The table, in the order of the help.
        pub const COMMANDS: &[Row] = &[$(Row {
            command: Command::$command,
            name: $name,
            keys: &[$($key),*],
            scopes: $scopes,
            group: Group::$group,
            does: text! { en: $en, nl: $nl, fr: $fr },
            hints: &[$($(Hint { line: hint_line!($line), place: $place, text: &$text }),*)?],
        }),*];
    };
}
