//! The scopes in which keys are looked up, and the sets of them that commands have.

/// The part of the program in which keys are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The panes.
    Browse,
    /// One point, large.
    Large,
    /// The overview.
    Overview,
    /// The query is being typed.
    Query,
    /// A list that narrows as one types.
    Pick,
    /// The help.
    Help,
    /// The brief that is being prepared.
    Brief,
    /// A name or a path is being typed.
    Name,
    /// A question that wants yes or no.
    Confirm,
    /// A note is being written.
    Write,
    /// A list of notes.
    Notes,
    /// A review session, at a point.
    Session,
    /// A review session, at its end.
    Summary,
    /// The question of resuming an unfinished review session.
    Resume,
    /// The import of a document.
    Import,
    /// The same, while the place is chosen at which a piece is split.
    Cut,
    /// The same, while its actors are decided on.
    Actors,
    /// Another edition beside the open one.
    Compare,
    /// A point beside those of other declarations.
    Tracing,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Scope; 19] = [
        Scope::Browse,
        Scope::Large,
        Scope::Overview,
        Scope::Query,
        Scope::Pick,
        Scope::Help,
        Scope::Brief,
        Scope::Name,
        Scope::Confirm,
        Scope::Write,
        Scope::Notes,
        Scope::Session,
        Scope::Summary,
        Scope::Resume,
        Scope::Import,
        Scope::Cut,
        Scope::Actors,
        Scope::Compare,
        Scope::Tracing,
    ];

    /// True where letters are typed into a line.
    pub fn types(self) -> bool {
        matches!(self, Scope::Query | Scope::Pick | Scope::Help | Scope::Name | Scope::Write)
    }
}

pub(in crate::app) const BROWSE: &[Scope] = &[Scope::Browse];
pub(in crate::app) const LARGE: &[Scope] = &[Scope::Large];
pub(in crate::app) const POINTS: &[Scope] = &[Scope::Browse, Scope::Large];
pub(in crate::app) const OVERVIEW: &[Scope] = &[Scope::Overview];
pub(in crate::app) const SHOWN: &[Scope] = &[Scope::Browse, Scope::Large, Scope::Overview];
/// Scopes with rows that are paged.
pub(in crate::app) const ROWS: &[Scope] = &[
    Scope::Browse,
    Scope::Large,
    Scope::Overview,
    Scope::Import,
    Scope::Actors,
    Scope::Compare,
    Scope::Tracing,
];
/// Scopes with rows in chapters.
pub(in crate::app) const IN_CHAPTERS: &[Scope] = &[Scope::Browse, Scope::Large, Scope::Compare];
pub(in crate::app) const COMPARE: &[Scope] = &[Scope::Compare];
pub(in crate::app) const TRACING: &[Scope] = &[Scope::Tracing];
/// Scopes from which another edition is compared.
pub(in crate::app) const COMPARABLE: &[Scope] = &[Scope::Browse, Scope::Large, Scope::Compare];
/// Scopes with a point that can be traced.
pub(in crate::app) const TRACEABLE: &[Scope] = &[Scope::Browse, Scope::Large, Scope::Tracing];
/// Scopes in which a range of rows is selected.
pub(in crate::app) const RANGED: &[Scope] = &[Scope::Browse, Scope::Import];
pub(in crate::app) const IMPORT: &[Scope] = &[Scope::Import];
pub(in crate::app) const CUT: &[Scope] = &[Scope::Cut];
pub(in crate::app) const ACTORS: &[Scope] = &[Scope::Actors];
pub(in crate::app) const BRIEFED: &[Scope] =
    &[Scope::Browse, Scope::Large, Scope::Overview, Scope::Summary, Scope::Brief];
pub(in crate::app) const BRIEF: &[Scope] = &[Scope::Brief];
pub(in crate::app) const QUERY: &[Scope] = &[Scope::Query];
pub(in crate::app) const PICK: &[Scope] = &[Scope::Pick];
pub(in crate::app) const LISTS: &[Scope] = &[Scope::Pick, Scope::Help];
pub(in crate::app) const TYPING: &[Scope] = &[Scope::Query, Scope::Pick, Scope::Help, Scope::Name];
pub(in crate::app) const WRITE: &[Scope] = &[Scope::Write];
pub(in crate::app) const NOTES: &[Scope] = &[Scope::Notes];
/// Scopes in which notes fill pages.
pub(in crate::app) const PAGED: &[Scope] = &[Scope::Write, Scope::Notes];
pub(in crate::app) const CAN_NOTE: &[Scope] =
    &[Scope::Browse, Scope::Large, Scope::Session, Scope::Notes];
/// Scopes in which edits are taken back.
pub(in crate::app) const UNDOABLE: &[Scope] = &[
    Scope::Browse,
    Scope::Large,
    Scope::Session,
    Scope::Summary,
    Scope::Notes,
    Scope::Import,
    Scope::Actors,
    Scope::Compare,
    Scope::Tracing,
];
pub(in crate::app) const LINES: &[Scope] =
    &[Scope::Query, Scope::Pick, Scope::Help, Scope::Name, Scope::Write];
pub(in crate::app) const CONFIRM: &[Scope] = &[Scope::Confirm];
pub(in crate::app) const SESSION: &[Scope] = &[Scope::Session];
pub(in crate::app) const SUMMARY: &[Scope] = &[Scope::Summary];
pub(in crate::app) const RESUME: &[Scope] = &[Scope::Resume];
/// A review session, at a point or at its end.
pub(in crate::app) const IN_SESSION: &[Scope] = &[Scope::Session, Scope::Summary];
/// Scopes with a point on screen.
pub(in crate::app) const ON_POINT: &[Scope] = &[Scope::Browse, Scope::Large, Scope::Session];
/// Scopes in which points are decided on, and a review session at its end.
pub(in crate::app) const REVIEWING: &[Scope] =
    &[Scope::Browse, Scope::Large, Scope::Session, Scope::Summary];
/// Scopes in which nothing is typed and nothing asked.
pub(in crate::app) const NON_TYPING: &[Scope] = &[
    Scope::Browse,
    Scope::Large,
    Scope::Overview,
    Scope::Brief,
    Scope::Session,
    Scope::Summary,
    Scope::Import,
    Scope::Cut,
    Scope::Actors,
    Scope::Compare,
    Scope::Tracing,
];
/// Scopes in which `?` is no letter that is typed.
pub(in crate::app) const HELPED: &[Scope] = &[
    Scope::Browse,
    Scope::Large,
    Scope::Overview,
    Scope::Brief,
    Scope::Session,
    Scope::Summary,
    Scope::Notes,
    Scope::Import,
    Scope::Cut,
    Scope::Actors,
    Scope::Compare,
    Scope::Tracing,
];
pub(in crate::app) const EVERYWHERE: &[Scope] = &Scope::ALL;
