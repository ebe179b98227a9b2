//! The screens that lie over the panes, the last on top.

use crate::app::App;
use crate::app::brief::Briefing;
use crate::app::command::Scope;
use crate::app::overview::Overview;
use crate::app::session::Session;

/// A screen over the panes.
#[derive(Clone, Debug)]
pub enum Screen {
    /// A review session.
    Session(Box<Session>),
    /// The overview.
    Overview(Box<Overview>),
    /// The brief that is being prepared.
    Brief(Box<Briefing>),
}

impl Screen {
    /// The scope of its keys.
    pub fn scope(&self) -> Scope {
        match self {
            Screen::Session(session) => session.scope(),
            Screen::Overview(_) => Scope::Overview,
            Screen::Brief(_) => Scope::Brief,
        }
    }
}

/// The stack of screens; of each kind there is at most one.
#[derive(Clone, Debug, Default)]
pub struct Screens(Vec<Screen>);

/// The screen of one kind, if it is in the stack.
macro_rules! of_kind {
    ($name:ident $name_mut:ident $kind:ident $state:ty) => {
        #[doc = concat!("The ", stringify!($name), ", on top or not; `None` where it is closed.")]
        pub fn $name(&self) -> Option<&$state> {
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

impl Screens {
    of_kind!(session session_mut Session Session);
    of_kind!(overview overview_mut Overview Overview);
    of_kind!(brief brief_mut Brief Briefing);

    /// The screen on top; `None` where the panes are.
    pub fn top(&self) -> Option<&Screen> {
        self.0.last()
    }

    pub(super) fn push(&mut self, screen: Screen) {
        self.0.push(screen);
    }

    pub(super) fn pop(&mut self) -> Option<Screen> {
        self.0.pop()
    }

    /// Closes all of them: the panes are on top.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
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
    /// One point, large.
    Large,
    /// The panes.
    Panes,
}

impl App {
    /// The part that fills the body. While a query is typed, that is the list of
    /// what it finds, not the overview.
    pub fn body(&self) -> Body<'_> {
        match (self.overlay_scope(), self.screens.top()) {
            (Some(Scope::Write), _) => Body::Note,
            (_, Some(Screen::Brief(brief))) => Body::Brief(brief),
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
