//! hertog: follow up, offline and by keyboard, what governments promised each
//! other in a joint declaration.
//!
//! The modules, from the bottom up; one may use those above it in this list:
//!
//! | module | what it is for |
//! |---|---|
//! | [`text`] | what several modules need of text: cleaning, wrapping, interface languages |
//! | [`texts`] | what the interface says: a table an area |
//! | [`pages`] | the pages of `docs/` that come with the program, laid out for a width |
//! | [`faults`] | what is wrong with a RON file, in words, and where it stands |
//! | [`declaration`] | the model, its RON, its checks, fingerprints, who is named where |
//! | [`import`] | documents in: their blocks, what these are, the declaration they make |
//! | [`editions`] | two editions side by side: what became of each point and text |
//! | [`review`] | records, their fold into marks, undo, merging |
//! | [`corpus`] | the indexed declaration, folding, how points stand in my review |
//! | [`search`] | the query, matching, the order of hits |
//! | [`wording`] | words for marks, edits, dates, queries, in each language |
//! | [`config`] | what people set: keys, words, colours, language |
//! | [`figures`] | what can be counted over points, for the overview, `stats` and briefs |
//! | [`brief`] | formats out, one file per format, and checking a brief again |
//! | [`store`] | files: journals, device, session; the only writer of the data folders |
//! | [`app`] | the state machine: an event and a state become a state and effects |
//! | [`ui`] | draws the state; reads it, never changes it |
//! | [`tui`] | threads, channel and the only loop; the only one that touches the terminal |
//! | [`cli`] | one file per subcommand |
//!
//! `pages`, `faults`, `declaration`, `import`, `editions`, `review`, `corpus`, `search`,
//! `wording`, `config`, `figures`, `brief`, `app` and `ui` know nothing of files, terminals or
//! clocks: time and chance are passed in.
//! `app` does not use `store` or `brief`: it asks for effects.

pub mod app;
pub mod brief;
pub mod cli;
pub mod config;
pub mod corpus;
pub mod declaration;
pub mod editions;
pub mod faults;
pub mod figures;
pub mod import;
pub mod pages;
pub mod review;
pub mod search;
pub mod store;
pub mod text;
pub mod texts;
pub mod tui;
pub mod ui;
pub mod wording;
