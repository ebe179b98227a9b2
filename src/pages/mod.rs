//! The pages of `docs/` that come with the program, and laying them out for a
//! terminal of any width.
//!
//! No files or terminals: the pages are built in, and a page becomes [`Line`]s.

mod columns;
mod layout;
mod line;

pub use layout::lines;
pub use line::{Line, Span, Style};

/// A page, which is the answer to `hertog help NAME`.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Its name, that of no command; mostly that of its file in `docs/`.
    pub name: &'static str,
    /// Its subject, in a line.
    pub about: &'static str,
    /// Markdown.
    pub text: &'static str,
}

/// The text of a page, whose file has its name or another.
macro_rules! text {
    ($name:literal) => {
        include_str!(concat!("../../docs/", $name, ".md"))
    };
    ($name:literal $file:literal) => {
        text!($file)
    };
}

macro_rules! pages {
    ($($name:literal $(= $file:literal)? $about:literal)*) => {
        /// Every page, in the order in which they are listed.
        pub const PAGES: &[Page] = &[$(Page {
            name: $name,
            about: $about,
            text: text!($name $($file)?),
        }),*];
    };
}

pages! {
    "queries" "What can be asked, and how words are compared"
    "reviewing" "Marks, sessions, notes and progress"
    "overview" "Progress, actors by chapter, dates and activity"
    "briefs" "Documents with quotes that can be checked again"
    "languages" "One declaration in several official languages"
    "importing" = "import" "Word, PDF and other documents in, to the letter"
    "editions" "The library, the next edition, and work that is carried over"
    "tracing" "The same promise in other declarations"
    "keys" "Every key of the screens"
    "commands" "What can be typed in a shell"
    "configuration" "Keys, colours, language and words of your own"
    "terminals" "ASCII, colours, and copying to the clipboard"
    "format" "The data file and the journal"
    "compatibility" "What stays as it is from version to version"
    "environment" "Variables that are heeded"
    "shells" "Completion in bash, zsh, fish, nushell and PowerShell"
    "reliability" "What is promised of your work, and how it is tested"
}

/// The page of a name.
pub fn page(name: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.name == name)
}

#[cfg(test)]
mod tests;
