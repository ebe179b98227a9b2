//! The choices of a brief: the same on the command line and on the screen.

use std::collections::BTreeSet;

use crate::review::{Level, Vocabulary};
use crate::text::Text;
use crate::texts::brief as t;

/// The choices of a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The parts that are shown.
    pub sections: BTreeSet<Section>,
    /// The grouping of points.
    pub by: By,
    /// The amount of a point's text that is shown.
    pub wording: TextAmount,
    /// Notes above this level are left out.
    pub level: Level,
    /// The language of the quotes, as a short BCP 47 code; `None` for that of the
    /// declaration that is open. Where it lacks a point, that one is quoted.
    pub language: Option<String>,
}

/// Choices with words of their own, on the command line and on the screen.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$row:meta])* $variant:ident $word:literal $text:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$row])* $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its word on the command line.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Its name in the interface.
            pub fn label(self) -> &'static Text {
                match self { $(Self::$variant => &t::$text,)* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(word: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|choice| choice.word() == word).ok_or_else(|| {
                    let words: Vec<&str> = Self::ALL.iter().map(|choice| choice.word()).collect();
                    format!("expected one of {}", words.join(", "))
                })
            }
        }
    };
}

pub(super) use choice;

choice! {
    /// A part of a brief that can be switched.
    Section {
        /// Edition, query in words, date, reviewer, level.
        Cover "cover" PART_COVER,
        /// Counts of points by state, and what falls due.
        Figures "figures" PART_FIGURES,
        /// Progress by chapter, as bars.
        Bars "bars" PART_BARS,
        /// The chapter x actor matrix.
        Matrix "matrix" PART_MATRIX,
        /// Work done, chapter by chapter.
        Evaluations "evaluations" PART_EVALUATIONS,
        /// Marks and progress.
        Marks "marks" PART_MARKS,
        /// Notes with their sources, up to the level.
        Notes "notes" PART_NOTES,
        /// Number of notes left out for their level.
        Withheld "withheld" PART_WITHHELD,
        /// Questions to put about each point.
        Questions "questions" PART_QUESTIONS,
        /// Decisions on texts that have changed since.
        Stale "stale" PART_STALE,
        /// The search, and where nothing was found.
        NoMatch "receipts" PART_NO_MATCH,
    }
}

choice! {
    /// The grouping of points.
    By {
        /// Their chapter.
        Chapter "chapter" BY_CHAPTER,
        /// Whom they name or concern.
        Actor "actor" BY_ACTOR,
        /// Their due date.
        Date "date" BY_DATE,
    }
}

choice! {
    /// The amount of a point's text that is shown.
    TextAmount {
        /// All of it.
        Full "full" TEXT_FULL,
        /// Only the point's heading.
        Heading "heading" TEXT_HEADINGS,
        /// All of it where all the points go on a page, else headings where those
        /// do, else counts.
        Page "page" TEXT_ONE_PAGE,
    }
}

choice! {
    /// The usual briefs.
    Template {
        /// Everything, for a working group.
        File "file" TEMPLATE_FILE,
        /// One page, for a minister.
        Minister "minister" TEMPLATE_MINISTER,
        /// Questions to ask, for a meeting.
        Meeting "meeting" TEMPLATE_MEETING,
    }
}

impl Template {
    /// Its choices, up to the lowest level.
    pub fn choices(self, vocabulary: &Vocabulary) -> Choices {
        use Section as S;
        let (sections, wording): (&[S], TextAmount) = match self {
            Self::File => {
                let all = S::ALL.iter().copied().filter(|section| *section != S::Questions);
                return Choices::new(all, TextAmount::Full, vocabulary);
            }
            Self::Minister => (&[S::Cover, S::Figures, S::Marks, S::NoMatch], TextAmount::Page),
            Self::Meeting => {
                let sections =
                    &[S::Cover, S::Marks, S::Notes, S::Withheld, S::Questions, S::NoMatch];
                (sections, TextAmount::Full)
            }
        };
        Choices::new(sections.iter().copied(), wording, vocabulary)
    }
}

impl Choices {
    fn new(
        sections: impl Iterator<Item = Section>,
        wording: TextAmount,
        vocabulary: &Vocabulary,
    ) -> Self {
        let level = vocabulary.lowest().clone();
        Self { sections: sections.collect(), by: By::Chapter, wording, level, language: None }
    }

    /// True where a part is shown.
    pub fn shows(&self, section: Section) -> bool {
        self.sections.contains(&section)
    }

    /// Shows a part, or leaves it out.
    pub fn switch(&mut self, section: Section, shown: bool) {
        if shown {
            self.sections.insert(section);
        } else {
            self.sections.remove(&section);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_they_are_written_and_others_are_told_what_was_expected() {
        for section in Section::ALL {
            assert_eq!(section.word().parse(), Ok(*section));
        }
        assert_eq!("dates".parse::<By>().unwrap_err(), "expected one of chapter, actor, date");
    }

    #[test]
    fn no_template_goes_above_the_lowest_level_by_itself() {
        let words = Vocabulary::default();
        for template in Template::ALL {
            let choices = template.choices(&words);
            assert_eq!(choices.level.as_str(), "public");
            assert!(choices.shows(Section::Cover) && choices.shows(Section::NoMatch));
        }
        let mut file = Template::File.choices(&words);
        assert!(file.shows(Section::Notes) && !file.shows(Section::Questions));
        file.switch(Section::Notes, false);
        assert!(!file.shows(Section::Notes));
    }
}
