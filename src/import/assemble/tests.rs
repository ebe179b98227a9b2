use proptest::prelude::*;

use super::*;
use crate::import::{Block, Certainty, Format, Kind, Label, Mark, NoteMark};

const CLASSES: [Class; 20] = [
    Class::Title,
    Class::Subtitle,
    Class::Dateline,
    Class::Label,
    Class::Context,
    Class::Part,
    Class::Chapter,
    Class::Section,
    Class::Evaluation,
    Class::LeadIn,
    Class::Point,
    Class::SubPoint,
    Class::After,
    Class::Closing,
    Class::Annex,
    Class::AnnexText,
    Class::Footnote,
    Class::Contents,
    Class::Furniture,
    Class::Aside,
];

fn piece(block: usize, text: &str, class: Class, label: usize, number: Option<u32>) -> Piece {
    Piece {
        block,
        range: 0..text.len(),
        class,
        label,
        number,
        unordered: false,
        joined: false,
        rule: "",
        certainty: Certainty::Sure,
    }
}

/// A document of lines, each with its class, the length of its label and what that counts.
fn lines(lines: &[(&str, Class, usize, Option<u32>)]) -> (Document, Vec<Piece>) {
    let block = |text: &str| Block { text: text.to_owned(), ..Block::default() };
    let blocks = lines.iter().map(|line| block(line.0)).collect();
    let pieces = lines.iter().enumerate();
    let pieces = pieces.map(|(at, line)| piece(at, line.0, line.1, line.2, line.3)).collect();
    (Document { format: Format::Text, blocks, remarks: Vec::new() }, pieces)
}

fn file_of(given: &[(&str, Class, usize, Option<u32>)]) -> DeclarationFile {
    let (document, pieces) = lines(given);
    assemble(&document, &pieces, &Identity::default()).file
}

#[test]
fn every_class_has_its_place() {
    let file = file_of(&[
        ("Verklaring van Gent", Class::Title, 0, None),
        ("Fictief", Class::Subtitle, 0, None),
        ("I. Context", Class::Label, 3, Some(1)),
        ("De ministers kwamen samen.", Class::Context, 0, None),
        ("II. Evaluatie en volgende stappen", Class::Label, 4, Some(2)),
        ("DEEL A", Class::Part, 0, None),
        ("IV. Politie", Class::Chapter, 4, Some(4)),
        ("Evaluatie: Het ging goed.", Class::Evaluation, 11, None),
        ("Volgende stappen:", Class::Label, 0, None),
        ("· Samen werken.", Class::Point, 3, None),
        ("a) Overdag.", Class::SubPoint, 3, Some(1)),
        ("B. Verder", Class::Section, 3, Some(2)),
        ("Beide landen zullen:", Class::LeadIn, 0, None),
        ("7. patrouilles houden.", Class::Point, 3, Some(7)),
        ("Dit alles in vrede.", Class::After, 0, None),
        ("Gedaan te Gent", Class::Closing, 0, None),
        ("Bijlage II", Class::Annex, 0, None),
        ("Kaarten.", Class::AnnexText, 0, None),
    ]);
    assert_eq!((file.title.as_str(), file.subtitle.as_str()), ("Verklaring van Gent", "Fictief"));
    assert_eq!(file.labels.context, "I. Context");
    assert_eq!(file.labels.steps, "II. Evaluatie en volgende stappen");
    assert_eq!(
        (file.labels.evaluation.as_str(), file.labels.next.as_str()),
        ("Evaluatie:", "Volgende stappen:")
    );
    let [chapter] = &file.chapters[..] else { panic!("one chapter: {:?}", file.chapters) };
    assert_eq!(
        (chapter.number, chapter.label.as_str(), chapter.part.as_str()),
        (4, "IV.", "DEEL A")
    );
    assert_eq!(chapter.evaluation, ["Het ging goed."]);
    let points =
        chapter.points.iter().map(|p| (p.number.as_str(), p.label.as_str(), p.text.as_str()));
    let expected =
        [("", "", "Samen werken."), ("1.1", "a)", "Overdag."), ("7", "", "patrouilles houden.")];
    assert_eq!(points.collect::<Vec<_>>(), expected);
    let [section] = &chapter.sections[..] else { panic!("one section") };
    assert_eq!(
        (section.before.as_str(), section.label.as_str(), section.title.as_str()),
        ("7", "B.", "Verder")
    );
    assert_eq!(section.lead_in, ["Beide landen zullen:"]);
    assert_eq!(chapter.after, ["Dit alles in vrede."]);
    assert_eq!(file.closing, ["Gedaan te Gent"]);
    assert_eq!(
        (file.annexes[0].title.as_str(), &file.annexes[0].text[..]),
        ("Bijlage II", &["Kaarten.".to_owned()][..])
    );
}

#[test]
fn signs_of_a_list_are_set_aside_and_counted() {
    let (document, pieces) = lines(&[("· Samen werken.", Class::Point, 3, None)]);
    let report = assemble(&document, &pieces, &Identity::default()).report;
    assert_eq!((report.words, report.placed, report.aside()), (3, 2, 1));
    assert_eq!(report.asides[0].reason, Reason::ListMark);
}

#[test]
fn points_before_the_first_chapter_are_of_chapter_0() {
    let file = file_of(&[
        ("Verklaring", Class::Title, 0, None),
        ("Samen werken.", Class::Point, 0, None),
        ("Politie", Class::Chapter, 0, None),
        ("Vaker werken.", Class::Point, 0, None),
    ]);
    let chapters: Vec<_> = file.chapters.iter().map(|c| (c.number, c.title.as_str())).collect();
    assert_eq!(chapters, [(0, ""), (1, "Politie")]);
}

#[test]
fn a_document_without_chapters_is_one_chapter_with_its_title() {
    let file =
        file_of(&[("Verklaring", Class::Title, 0, None), ("We will act.", Class::Point, 0, None)]);
    assert_eq!((file.chapters[0].number, file.chapters[0].title.as_str()), (1, "Verklaring"));
}

#[test]
fn a_footnote_is_known_by_the_words_before_its_mark() {
    let (mut document, pieces) = lines(&[
        ("Politie", Class::Chapter, 0, None),
        ("· Samen werken in Kosovo en elders.", Class::Point, 3, None),
        ("Zonder oordeel over de status.", Class::Footnote, 0, None),
    ]);
    let at = document.blocks[1].text.find(" en elders").unwrap();
    document.blocks[1].notes = vec![NoteMark { at, note: 4 }];
    document.blocks[2].kind = Kind::Note(4);
    let file = assemble(&document, &pieces, &Identity::default()).file;
    let note = &file.footnotes[0];
    let found = (note.mark.as_str(), note.under.as_str(), note.after.as_str());
    assert_eq!(found, ("4", "1.1", "werken in Kosovo"));
}

#[test]
fn a_joined_piece_goes_on_the_text_before_it() {
    let (document, mut pieces) = lines(&[
        ("Politie en", Class::Chapter, 0, None),
        ("justitie", Class::Chapter, 0, None),
        ("Samen werken.", Class::Point, 0, None),
        ("Ook 's nachts.", Class::Point, 0, None),
    ]);
    pieces[1].joined = true;
    pieces[3].joined = true;
    let file = assemble(&document, &pieces, &Identity::default()).file;
    assert_eq!(file.chapters[0].title, "Politie en justitie");
    assert_eq!(file.chapters[0].points[0].text, "Samen werken.\nOok 's nachts.");
}

/// A piece's class, if it is joined, the words of its label, and its number.
type Cut = (Class, bool, usize, Option<u32>);

/// A block with its pieces.
fn blocks() -> impl Strategy<Value = (Block, Vec<Cut>)> {
    let text = "[a-z]{1,6}[.:]?( [A-Za-z0-9·.)]{1,6}){0,8}";
    let label = prop::option::of(("[IVX1-9a-c]{1,2}[.)]", 0u32..20, 0u8..3));
    let class =
        (prop::sample::select(&CLASSES[..]), any::<bool>(), 0usize..3, prop::option::of(0u32..20));
    (text, label, prop::collection::vec(class, 1..3)).prop_map(|(text, label, classes)| {
        let label = label.map(|(shown, number, depth)| Label {
            shown,
            mark: Mark::Number(number),
            depth,
            list: 1,
        });
        (Block { text, label, ..Block::default() }, classes)
    })
}

/// Offset of the word at a place in a text, or its end.
fn word_start(text: &str, word: usize) -> usize {
    text.match_indices(' ').nth(word).map_or(text.len(), |(at, _)| at + 1)
}

fn cut(block: usize, text: &str, classes: &[Cut]) -> Vec<Piece> {
    let middle = if classes.len() > 1 { word_start(text, 1) } else { text.len() };
    let ranges = [0..middle, middle..text.len()];
    let pieces = classes.iter().zip(ranges).map(|((class, joined, label, number), range)| {
        let label = match label {
            0 => 0,
            label => word_start(&text[range.clone()], label - 1),
        };
        Piece { range, joined: *joined, ..piece(block, text, *class, label, *number) }
    });
    pieces.collect()
}

/// The letters of all texts of a file, sorted.
fn letters(file: &DeclarationFile) -> Vec<char> {
    let own = DeclarationFile {
        id: String::new(),
        edition: String::new(),
        place: String::new(),
        actors: Vec::new(),
        parties: Vec::new(),
        ..file.clone()
    };
    let mut all = vec![own.title, own.subtitle, own.dateline];
    let labels = own.labels;
    all.extend([labels.context, labels.steps, labels.evaluation, labels.next]);
    all.extend(own.context.into_iter().chain(own.closing));
    for chapter in own.chapters {
        all.extend([chapter.label, chapter.part, chapter.title]);
        all.extend(chapter.evaluation.into_iter().chain(chapter.lead_in).chain(chapter.after));
        all.extend(chapter.points.into_iter().flat_map(|point| [point.label, point.text]));
        all.extend(
            chapter
                .sections
                .into_iter()
                .flat_map(|s| s.lead_in.into_iter().chain([s.label, s.title])),
        );
    }
    for annex in own.annexes {
        all.extend(annex.text.into_iter().chain([annex.label, annex.title]));
    }
    all.extend(own.footnotes.into_iter().flat_map(|note| [note.mark, note.text]));
    let mut letters: Vec<char> = all.concat().chars().filter(|c| c.is_alphabetic()).collect();
    letters.sort_unstable();
    letters
}

/// The letters of a sorted list that another lacks.
fn missing(wanted: &[char], found: &[char]) -> Vec<char> {
    let mut left = found.to_vec();
    let absent = |c: &&char| match left.binary_search(c) {
        Ok(at) => {
            left.remove(at);
            false
        }
        Err(_) => true,
    };
    wanted.iter().filter(absent).copied().collect()
}

proptest! {
    #[test]
    fn words_in_are_words_placed_and_words_set_aside(
        given in prop::collection::vec(blocks(), 0..14),
    ) {
        let pieces: Vec<Piece> = given.iter().enumerate()
            .flat_map(|(at, (block, classes))| cut(at, &block.text, classes)).collect();
        let blocks = given.into_iter().map(|(block, _)| block).collect();
        let document = Document { format: Format::Text, blocks, remarks: Vec::new() };
        let Assembly { file, report, .. } = assemble(&document, &pieces, &Identity::default());
        prop_assert_eq!(report.words, report.placed + report.aside());
        // Labels of the layout that are the same in several places stand once in the file.
        let placed: String = pieces.iter()
            .filter(|piece| Reason::of(piece.class).is_none() && piece.class != Class::Label && piece.class != Class::Evaluation)
            .map(|piece| &document.blocks[piece.block].text[piece.range.clone()])
            .collect();
        let mut placed: Vec<char> = placed.chars().filter(|c| c.is_alphabetic()).collect();
        placed.sort_unstable();
        prop_assert_eq!(missing(&placed, &letters(&file)), Vec::<char>::new());
    }

    #[test]
    fn point_ids_are_unique_and_sections_stand_before_a_point(
        given in prop::collection::vec(blocks(), 0..14),
    ) {
        let pieces: Vec<Piece> = given.iter().enumerate()
            .flat_map(|(at, (block, classes))| cut(at, &block.text, classes)).collect();
        let blocks = given.into_iter().map(|(block, _)| block).collect();
        let document = Document { format: Format::Text, blocks, remarks: Vec::new() };
        let file = assemble(&document, &pieces, &Identity::default()).file;
        let mut ids = std::collections::HashSet::new();
        for chapter in &file.chapters {
            for at in 0..chapter.points.len() {
                prop_assert!(ids.insert(slot::point_id(chapter, at)));
            }
            for section in &chapter.sections {
                let place = |at: usize| slot::point_id(chapter, at);
                let before = format!("{}.{}", chapter.number, section.before);
                prop_assert!((0..chapter.points.len()).any(|at| place(at) == before));
            }
        }
    }
}

#[test]
fn a_slug_is_a_folder_name() {
    assert_eq!(
        slug("Déclaration conjointe (Gaichel XI) – 2023"),
        "declaration-conjointe-gaichel-xi-2023"
    );
    assert_eq!(slug(&"é".repeat(100)).len(), 64);
    assert_eq!(slug("…"), "");
    assert_eq!(
        ["Con", "nul.", "COM1"].map(slug),
        ["con-declaration", "nul-declaration", "com1-declaration"]
    );
    assert_eq!(slug("Concordaat"), "concordaat");
    let title = "Verklaring over samenwerking tussen de beide landen inzake veiligheid";
    assert_eq!(slug(title), "verklaring-over-samenwerking-tussen-de-beide-landen-inzake");
}

#[test]
fn text_below_the_title_of_a_part_belongs_to_its_first_chapter() {
    let file = file_of(&[
        ("Politie", Class::Chapter, 0, None),
        ("Samen werken.", Class::Point, 0, None),
        ("DEEL B", Class::Part, 0, None),
        ("Het ging goed.", Class::Evaluation, 0, None),
        ("Justitie", Class::Chapter, 0, None),
        ("Vaker werken.", Class::Point, 0, None),
    ]);
    assert_eq!(file.chapters[0].evaluation, [""; 0]);
    assert_eq!(
        (file.chapters[1].part.as_str(), &file.chapters[1].evaluation[..]),
        ("DEEL B", &["Het ging goed.".to_owned()][..])
    );
}

#[test]
fn a_sentence_goes_on_over_the_end_of_a_page() {
    let (document, mut pieces) = lines(&[
        ("Politie", Class::Chapter, 0, None),
        ("Samen werken aan", Class::Point, 0, None),
        ("1 Een noot.", Class::Footnote, 2, None),
        ("Bladzijde 2", Class::Furniture, 0, None),
        ("de grens.", Class::Point, 0, None),
    ]);
    pieces[4].joined = true;
    let file = assemble(&document, &pieces, &Identity::default()).file;
    assert_eq!(file.chapters[0].points[0].text, "Samen werken aan\nde grens.");
}

#[test]
fn a_second_line_of_place_and_date_is_of_the_closing() {
    let file = file_of(&[
        ("Paris, le 3 mai 2024", Class::Dateline, 0, None),
        ("Agir.", Class::Point, 0, None),
        ("Paris, le 3 mai 2024", Class::Dateline, 0, None),
    ]);
    assert_eq!(
        (file.dateline.as_str(), &file.closing[..]),
        ("Paris, le 3 mai 2024", &["Paris, le 3 mai 2024".to_owned()][..])
    );
    assert_eq!(file.edition, "2024-05-03");
}

#[test]
fn a_footnote_without_chapters_names_the_point_as_it_is_numbered_in_the_end() {
    let (mut document, pieces) = lines(&[
        ("1. We will go.", Class::Point, 3, Some(1)),
        ("A note.", Class::Footnote, 0, None),
    ]);
    document.blocks[0].notes = vec![NoteMark { at: 14, note: 1 }];
    document.blocks[1].kind = Kind::Note(1);
    let file = assemble(&document, &pieces, &Identity::default()).file;
    assert_eq!(
        (file.footnotes[0].under.as_str(), file.footnotes[0].after.as_str()),
        ("1.1", "We will go.")
    );
}

#[test]
fn a_date_line_without_a_place_gives_the_edition() {
    let (document, pieces) = lines(&[
        ("Joint statement on the ports", Class::Title, 0, None),
        ("Issued on 12 March 2025", Class::Dateline, 0, None),
        ("The ministers met on 11 March 2025.", Class::Context, 0, None),
    ]);
    let identity = Identity { language: "en".to_owned(), ..Identity::default() };
    let file = assemble(&document, &pieces, &identity).file;
    assert_eq!((file.edition.as_str(), file.place.as_str()), ("2025-03-12", ""));
}
