//! The fields of a declaration behind those that say which it is: its figures, its groups
//! and points, and the lists that follow them.

use std::io::{self, Write};

use super::changes::ChangesJson;
use super::object::json;
use super::shapes::{FiguresJson, GroupJson, PointJson, StaleJson};
use crate::brief::manifest::Manifest;
use crate::brief::part::{BriefPart, Group, PointPart};

/// Writes these fields.
#[derive(Clone, Debug, Default)]
pub(super) struct DeclarationFields {
    reached: Reached,
    /// True where the open group has points already.
    has_points: bool,
    again: Vec<String>,
    changes: Option<String>,
    stale: Option<String>,
    no_match_report: Option<String>,
    quotes: Manifest,
}

/// The part of the document that is reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reached {
    /// Nothing but what the brief is.
    #[default]
    Head,
    /// The list of groups, before the first.
    Groups,
    /// Within a group.
    Group,
}

impl DeclarationFields {
    /// Goes on to the list of groups; the figures come before it.
    fn begin_groups(&mut self, figures: &str, out: &mut dyn Write) -> io::Result<()> {
        if self.reached != Reached::Head {
            return Ok(());
        }
        self.reached = Reached::Groups;
        write!(out, ",\n\"figures\":{figures},\n\"groups\":[")
    }

    fn end_group(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.reached != Reached::Group {
            return Ok(());
        }
        let again = json(&std::mem::take(&mut self.again))?;
        write!(out, "],\"again\":{again}}}")
    }

    fn group(&mut self, group: &Group<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.begin_groups("null", out)?;
        self.end_group(out)?;
        let comma = if self.reached == Reached::Group { "," } else { "" };
        (self.reached, self.has_points) = (Reached::Group, false);
        let head = json(&GroupJson::of(group))?;
        let open = head.strip_suffix('}').unwrap_or(&head);
        write!(out, "{comma}\n{open},\"points\":[")
    }

    fn point(&mut self, point: &PointPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        let comma = if self.has_points { "," } else { "" };
        self.has_points = true;
        write!(out, "{comma}\n{}", json(&PointJson::of(point))?)
    }
}

impl DeclarationFields {
    /// The next part.
    pub(super) fn part(&mut self, part: &BriefPart<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.quotes.note(part);
        match part {
            BriefPart::Cover | BriefPart::Source(_) | BriefPart::Counts(_) => Ok(()),
            BriefPart::Figures(summary) => {
                self.begin_groups(&json(&FiguresJson::of(summary))?, out)
            }
            BriefPart::Changes(changes) => {
                self.changes = Some(json(&ChangesJson::of(changes))?);
                Ok(())
            }
            BriefPart::Group(group) => self.group(group, out),
            BriefPart::Point(point) => self.point(point, out),
            BriefPart::Again(labels) => {
                self.again = labels.iter().map(|label| label.id.to_string()).collect();
                Ok(())
            }
            BriefPart::Stale(all) => {
                let all: Vec<StaleJson> = all.iter().map(StaleJson::of).collect();
                self.stale = Some(json(&all)?);
                Ok(())
            }
            BriefPart::NoMatchReport(lines) => {
                self.no_match_report = Some(json(lines)?);
                Ok(())
            }
        }
    }

    /// The fields that follow the groups.
    pub(super) fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.begin_groups("null", out)?;
        self.end_group(out)?;
        let changes = self.changes.as_ref();
        let changes = changes.map(|changes| format!("\"changes\":{changes},\n"));
        let changes = changes.unwrap_or_default();
        let list = |list: &Option<String>| list.clone().unwrap_or_else(|| "[]".to_owned());
        write!(
            out,
            "\n],\n{changes}\"stale\":{},\n\"receipt\":{},\n\"quotes\":\"{}\"}}",
            list(&self.stale),
            list(&self.no_match_report),
            self.quotes
        )
    }
}
