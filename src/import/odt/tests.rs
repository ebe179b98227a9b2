//! Documents in flat XML go in, labels and texts come out.

mod files;
mod hostile;
mod numbering;
mod text;

use super::read;
use crate::import::{Block, Document, Kind, Refusal, Remark, RemarkKind};

/// A level of a list style: number format, suffix and levels shown.
fn level(level: usize, format: &str, suffix: &str, shown: usize) -> String {
    format!(
        r#"<text:list-level-style-number text:level="{level}" style:num-format="{format}" style:num-suffix="{suffix}" text:display-levels="{shown}"/>"#
    )
}

fn list_style(name: &str, levels: &str) -> String {
    format!(r#"<text:list-style style:name="{name}">{levels}</text:list-style>"#)
}

/// A flat document: its common styles, automatic styles and body.
fn styled(styles: &str, automatic: &str, body: &str) -> String {
    let namespaces = [
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
        ("fo", "xsl-fo-compatible"),
    ]
    .iter()
    .map(|(prefix, name)| {
        format!(r#" xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0""#)
    })
    .collect::<Vec<_>>()
    .concat();
    let headings = (1..5)
        .map(|at| {
            format!(r#"<style:style style:name="Heading_20_{at}" style:display-name="Heading {at}" style:family="paragraph" style:default-outline-level="{at}"/>"#)
        })
        .collect::<Vec<_>>()
        .concat();
    let outline = (1..5)
        .map(|at| {
            format!(r#"<text:outline-level-style text:level="{at}" style:num-format="1" text:display-levels="{at}"/>"#)
        })
        .collect::<Vec<_>>()
        .concat();
    let lists = list_style(
        "L1",
        &(level(1, "1", ".", 1) + &level(2, "1", ".", 2) + &level(3, "a", ")", 1)),
    ) + &list_style("L2", &(level(1, "I", ".", 1) + &level(2, "A", ".", 2)));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document{namespaces} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>{headings}<text:outline-style>{outline}</text:outline-style>{lists}{styles}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document>"#
    )
}

fn flat(body: &str) -> String {
    styled("", "", body)
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

/// A paragraph in a style.
fn p_in(style: &str, text: &str) -> String {
    format!(r#"<text:p text:style-name="{style}">{text}</text:p>"#)
}

/// A heading, with further attributes.
fn h(level: usize, text: &str, more: &str) -> String {
    format!(
        r#"<text:h text:outline-level="{level}" text:style-name="Heading_20_{level}" {more}>{text}</text:h>"#
    )
}

fn item(inside: &str) -> String {
    format!("<text:list-item>{inside}</text:list-item>")
}

/// An item whose number the file sets.
fn item_at(start: u32, inside: &str) -> String {
    format!(r#"<text:list-item text:start-value="{start}">{inside}</text:list-item>"#)
}

/// A list of the style L1, with further attributes.
fn list(more: &str, items: &[String]) -> String {
    format!(r#"<text:list text:style-name="L1" {more}>{}</text:list>"#, items.concat())
}

/// A list in an item.
fn sublist(more: &str, items: &[String]) -> String {
    format!("<text:list {more}>{}</text:list>", items.concat())
}

fn document(xml: &str) -> Document {
    read(xml.as_bytes()).unwrap()
}

/// The labels and texts of the blocks.
fn rows(xml: &str) -> Vec<(String, String)> {
    let shown =
        |block: &Block| block.label.as_ref().map_or(String::new(), |label| label.shown.clone());
    document(xml).blocks.iter().map(|block| (shown(block), block.text.clone())).collect()
}

/// Labels and texts as they are expected: `1.|text`.
#[track_caller]
fn expect(xml: &str, rows_expected: &[&str]) {
    let found: Vec<String> =
        rows(xml).into_iter().map(|(label, text)| format!("{label}|{text}")).collect();
    assert_eq!(found, rows_expected);
}

fn kinds(xml: &str) -> Vec<Kind> {
    document(xml).blocks.iter().map(|block| block.kind).collect()
}

/// The count and the sample of a remark.
fn remark(xml: &str, kind: RemarkKind) -> Option<(usize, String)> {
    let remarks: Vec<Remark> = document(xml).remarks;
    remarks.into_iter().find(|remark| remark.kind == kind).map(|r| (r.count, r.sample))
}

fn refusal(bytes: &[u8]) -> Refusal {
    read(bytes).unwrap_err()
}
