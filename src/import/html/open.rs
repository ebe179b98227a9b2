//! Elements that are open, and what each means for the text in it.

use super::events::Tag;
use super::inline::Mark;
use super::list::List;
use super::style::{self, Style};
use super::table::Table;

/// What an element makes of the blocks in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing.
    #[default]
    None,
    Title,
    Subtitle,
    Heading(u8),
    Contents,
    /// An item; true if its list shows bullets or numbers.
    Item(bool),
    /// A cell: its row and column, from 1.
    Cell(u32, u32),
}

/// What part of a page an element is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub main: bool,
    pub article: bool,
    /// True for navigation, forms and other furniture.
    pub chrome: bool,
}

/// How an element changes the words in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Change {
    #[default]
    None,
    /// Its words are not shown.
    Hidden,
    /// Its words are scripts, styles or pictures.
    Silent,
    Deleted,
    Inserted,
    /// Its words are a header or footer of pages, as `LibreOffice` saves them.
    PageHeader,
}

/// An element that is open.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub name: String,
    pub is_block: bool,
    pub role: Role,
    pub part: Part,
    /// True if it may hold the article.
    pub holds: bool,
    pub change: Change,
    pub style: Style,
    pub language: Option<String>,
    /// The number of blocks before it.
    pub start: usize,
    pub list: Option<List>,
    pub table: Option<Box<Table>>,
    /// A link that may be a reference to a note.
    pub link: Option<Mark>,
    /// True if it is named, so that a link can lead to it.
    pub named: bool,
}

/// Elements that have no end tag.
const VOID: [&str; 15] = [
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "link",
    "meta", "param", "source", "wbr",
];

/// Elements that begin on a line of their own.
const BLOCKS: [&str; 52] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Elements that the article of a page may be.
const HOLDERS: [&str; 5] = ["article", "div", "main", "section", "td"];

/// Elements whose words are not the page's.
const SILENT: [&str; 17] = [
    "audio", "canvas", "head", "iframe", "map", "noembed", "noframes", "noscript", "object",
    "script", "style", "svg", "template", "textarea", "title", "video", "datalist",
];

/// Words in classes and ids of what stands around an article.
const CHROME: [&str; 26] = [
    "addthis",
    "advert",
    "breadcrumb",
    "breadcrumbs",
    "calendar",
    "comments",
    "cookie",
    "cookies",
    "footer",
    "login",
    "menu",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "pager",
    "pagination",
    "related",
    "search",
    "share",
    "sharing",
    "sidebar",
    "skip",
    "social",
    "toolbar",
    "widget",
];

/// True for an element that begins on a line of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// True for an element without an end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

impl Open {
    /// An element by its tag.
    pub(super) fn of(tag: &Tag) -> Self {
        let mut style = tag.get("style").map(Style::of).unwrap_or_default();
        match tag.name.as_str() {
            "b" | "strong" => style.bold = style.bold.or(Some(true)),
            "font" => style.font = tag.get("face").map(style::font).or(style.font),
            "span" => style.word_label |= is_label(tag),
            _ => {}
        }
        let language = tag.get("lang").or_else(|| tag.get("xml:lang")).and_then(short_code);
        let is_block = is_block(&tag.name);
        Self {
            is_block,
            role: role(tag),
            part: if is_block { part(tag) } else { Part::default() },
            holds: HOLDERS.contains(&tag.name.as_str()),
            change: change(tag, &style),
            style,
            language,
            named: tag.get("id").is_some(),
            name: tag.name.clone(),
            ..Self::default()
        }
    }
}

/// `nl` of `nl-BE`; none for what is no code.
fn short_code(language: &str) -> Option<String> {
    let code = language.split(['-', '_']).next().unwrap_or_default().trim().to_ascii_lowercase();
    let sound = (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    sound.then_some(code)
}

/// True for a label in the XHTML of `LibreOffice`.
fn is_label(tag: &Tag) -> bool {
    tag.get("class").is_some_and(|class| class.starts_with("ListLabel"))
}

fn change(tag: &Tag, style: &Style) -> Change {
    match tag.name.as_str() {
        name if SILENT.contains(&name) => Change::Silent,
        "del" => Change::Deleted,
        "div" if matches!(tag.get("title"), Some("header" | "footer")) => Change::PageHeader,
        _ if style.hidden || tag.get("hidden").is_some() => Change::Hidden,
        "ins" => Change::Inserted,
        _ => Change::None,
    }
}

/// The words of classes and ids in small letters, letters and figures only.
fn classes(tag: &Tag) -> Vec<String> {
    let names = [tag.get("class"), tag.get("id")].map(Option::unwrap_or_default);
    let words = names.into_iter().flat_map(|names| names.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).collect()
}

fn role(tag: &Tag) -> Role {
    let level = match tag.name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    };
    let class = tag.get("class").unwrap_or_default().to_ascii_lowercase();
    let names = |name: &str| class.split_ascii_whitespace().any(|class| class == name);
    let is_text = level == Some(1) || tag.name == "p";
    if is_text && (names("msotitle") || names("title")) {
        return Role::Title;
    }
    if is_text && (names("msosubtitle") || names("subtitle")) {
        return Role::Subtitle;
    }
    let is_contents = |name: &str| matches!(name, "toc" | "table-of-contents");
    if class.split_ascii_whitespace().any(|name| is_contents(name) || name.starts_with("msotoc"))
        || tag.get("id").is_some_and(is_contents)
        || tag.get("role") == Some("doc-toc")
    {
        return Role::Contents;
    }
    if tag.get("role") == Some("heading") {
        return Role::Heading(2);
    }
    level.map_or(Role::None, Role::Heading)
}

fn part(tag: &Tag) -> Part {
    let role = tag.get("role").unwrap_or_default();
    let name = tag.name.as_str();
    let main = name == "main" || role == "main";
    let article = name == "article" || role == "article";
    let by_tag = matches!(
        name,
        "nav" | "aside" | "form" | "button" | "select" | "dialog" | "header" | "footer" | "search"
    );
    let by_role = matches!(
        role,
        "navigation" | "banner" | "contentinfo" | "complementary" | "search" | "dialog" | "menu"
    );
    let by_class = || classes(tag).iter().any(|word| CHROME.contains(&word.as_str()));
    let chrome = !main && !article && name != "body" && (by_tag || by_role || by_class());
    Part { main, article, chrome }
}
