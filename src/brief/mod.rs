//! Briefs: what walks out of the door, and can be checked again.
//!
//! [`compose`] walks what a query shows and hands it, [`BriefPart`] by part, to a
//! [`Format`]. Formats for programs write parts; formats for people are
//! [`Document`]s, which get [`Block`]s through an adapter (`layout`), so that a point looks
//! alike in all of them. One file per format; adding one touches that file, a
//! line of [`BriefFormat`] and those of its writer and reader (`codec`).
//!
//! This module must not know files, terminals or clocks: it writes to what it is
//! given, and the day is passed in.

mod block;
mod choices;
mod cite;
mod cited;
mod codec;
mod columns;
mod compose;
mod contents;
mod counts;
mod csv;
mod detail_level;
mod docx;
mod findings;
mod form;
mod groups;
mod html;
mod input;
mod json;
mod kind;
mod layout;
mod library;
mod manifest;
mod markdown;
mod meta;
mod part;
mod points;
mod preview;
mod read;
mod source;
mod stamp;
mod summary;
mod unreadable;
mod verify;

pub use block::{Anchor, Bar, Block, Column, Document, NamedValue, Quote, Span, Table, TextStyle};
pub use choices::{By, Choices, Section, Template, TextAmount};
pub(crate) use cite::cite_markdown;
pub use cited::Cited;
pub use columns::CsvColumn;
pub use compose::compose;
pub use contents::Contents;
pub use csv::Csv;
pub use docx::Docx;
pub use findings::{Claim, Findings, Flaw, Listed, Quoted};
pub use form::BriefFormat;
pub use html::Html;
pub use input::BriefInput;
pub use json::Json;
pub use library::Brief;
pub use manifest::Manifest;
pub use markdown::Markdown;
pub use meta::{Asked, Meta, Searched};
pub use part::{
    ActorPart, BriefPart, ChangeRow, Changes, ChapterFigures, Counts, DatePart, Format, Group,
    Label, Lacking, MarkPart, NotePart, PointPart, StatusPart, Summary, Superseded, Title,
    Truncated,
};
pub(crate) use preview::PreviewLine;
pub use preview::{Preview, PreviewStyle, preview};
pub use source::{Source, SourceName};
pub use stamp::BriefStamp;
pub use unreadable::{Foreign, Unreadable};
pub use verify::{Checked, Verdict, missing, same, unchecked, verify};
