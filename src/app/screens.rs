//! The parts over the panes: screens, overlays, a question. Here alone they open
//! and close.

use crate::app::brief::Briefing;
use crate::app::command::Scope;
use crate::app::compare::Compare;
use crate::app::import::Import;
use crate::app::overview::Overview;
use crate::app::session::Session;
use crate::app::tracing::Tracing;
use crate::app::{App, Outcome};

/// A screen over the panes.
#[derive(Clone, Debug)]
pub enum Screen {
    /// A review session.
    Session(Box<Session>),
    /// The overview.
    Overview(Box<Overview>),
    /// The brief that is being prepared.
    Brief(Box<Briefing>),
    /// The import of a document.
    Import(Box<Import>),
    /// Another edition beside the open one.
    Compare(Box<Compare>),
    /// A point beside those of other declarations.
    Tracing(Box<Tracing>),
}

impl Screen {
    /// The scope of its keys.
    pub fn scope(&self) -> Scope {
        match self {
            Screen::Session(session) => session.scope(),
            Screen::Overview(_) => Scope::Overview,
            Screen::Brief(_) => Scope::Brief,
            Screen::Import(import) => import.scope(),
            Screen::Compare(_) => Scope::Compare,
            Screen::Tracing(_) => Scope::Tracing,
        }
    }
}

/// Parts that lie over one another, the last on top. Only this file adds one or
/// takes one away.
#[derive(Clone, Debug)]
pub(crate) struct Stack<T>(Vec<T>);

impl<T> Default for Stack<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Stack<T> {
    /// The part on top; `None` where there is none.
    pub(crate) fn top(&self) -> Option<&T> {
        self.0.last()
    }

    pub(super) fn top_mut(&mut self) -> Option<&mut T> {
        self.0.last_mut()
    }
}

/// The screen of one kind, if it is in the stack.
macro_rules! of_kind {
    ($name:ident $name_mut:ident $kind:ident $state:ty) => {
        #[doc = concat!("The ", stringify!($name), ", on top or not; `None` where it is closed.")]
        pub(crate) fn $name(&self) -> Option<&$state> {
            self.0.iter().find_map(|screen| match screen {
                Screen::$kind(state) => Some(&**state),
                _ => None,
            })
        }

        pub(super) fn $name_mut(&mut self) -> Option<&mut $state> {
            self.0.iter_mut().find_map(|screen| match screen {
                Screen::$kind(state) => Some(&mut **state),
                _ => None,
            })
        }
    };
}

impl Stack<Screen> {
    of_kind!(session session_mut Session Session);
    of_kind!(overview overview_mut Overview Overview);
    of_kind!(brief brief_mut Brief Briefing);
    of_kind!(import import_mut Import Import);
    of_kind!(compare compare_mut Compare Compare);
    of_kind!(tracing tracing_mut Tracing Tracing);
}

/// The part that fills the body, under lists and the help.
#[derive(Clone, Copy, Debug)]
pub enum Body<'a> {
    /// The point on which a note is written.
    Note,
    /// The brief that is being prepared.
    Brief(&'a Briefing),
    /// The overview.
    Overview(&'a Overview),
    /// The import of a document.
    Import(&'a Import),
    /// Another edition beside the open one.
    Compare(&'a Compare),
    /// A point beside those of other declarations.
    Tracing(&'a Tracing),
    /// One point, large.
    Large,
    /// The panes.
    Panes,
}

impl App {
    /// Carries out an outcome: only here do screens, overlays and questions open and
    /// close.
    pub(super) fn apply(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Done | Outcome::Ignored => {}
            Outcome::Close => {
                if self.overlay.0.pop().is_none() {
                    self.screens.0.pop();
                }
            }
            Outcome::Narrow(terms) => {
                self.screens.0.pop();
                self.narrow(&terms);
            }
            Outcome::Select(point) => {
                self.screens.0.pop();
                self.show_list();
                self.select(point);
            }
            Outcome::Push(screen) => {
                if let Screen::Session(_) = screen {
                    self.screens.0.clear();
                    self.overlay.0.clear();
                }
                if let Screen::Import(_) = screen {
                    self.screens.0.retain(|open| !matches!(open, Screen::Import(_)));
                }
                self.screens.0.push(screen);
            }
            Outcome::Open(overlay) => self.overlay.0.push(overlay),
            Outcome::Replace(overlay) => {
                self.overlay.0.pop();
                self.overlay.0.push(overlay);
            }
            Outcome::Ask(prompt) => self.prompt.0 = vec![prompt],
            Outcome::Answer(command) => {
                if let Some(prompt) = self.prompt.0.pop() {
                    let outcome = self.answer(prompt, command);
                    self.apply(outcome);
                }
            }
            Outcome::Choose(command) => {
                if let Some(overlay) = self.overlay.0.pop() {
                    let outcome = self.choose(overlay, command);
                    self.apply(outcome);
                }
            }
        }
    }

    /// The part that fills the body. While a query is typed, that is the list of
    /// what it finds, not the overview.
    pub fn body(&self) -> Body<'_> {
        match (self.overlay_scope(), self.screens.top()) {
            (Some(Scope::Write), _) => Body::Note,
            (_, Some(Screen::Brief(brief))) => Body::Brief(brief),
            (_, Some(Screen::Import(import))) => Body::Import(import),
            (_, Some(Screen::Compare(open))) => Body::Compare(open),
            (_, Some(Screen::Tracing(open))) => Body::Tracing(open),
            (Some(Scope::Query), _) | (_, Some(Screen::Session(_)) | None) => {
                if self.browse.large {
                    Body::Large
                } else {
                    Body::Panes
                }
            }
            (_, Some(Screen::Overview(overview))) => Body::Overview(overview),
        }
    }
}
