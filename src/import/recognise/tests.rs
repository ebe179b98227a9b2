//! Tests of the recogniser as a whole.

mod certainty;
mod issued;
mod swallowed;

use std::sync::LazyLock;

use proptest::prelude::*;

use super::ids::Id;
use super::*;
use crate::import::{Block, Cell, Class, Emphasis, Format, Kind, Label, Mark};
use crate::text::Lang;

pub(super) static RULES: LazyLock<Rules> = LazyLock::new(Rules::builtin);

fn document(blocks: Vec<Block>) -> Document {
    Document { format: Format::Text, blocks, remarks: Vec::new() }
}

fn paragraph(text: &str) -> Block {
    Block { text: text.to_string(), ..Block::default() }
}

#[test]
fn the_rules_of_the_file_are_those_of_the_code() {
    let rules = Rules::builtin();
    for id in Id::ALL {
        let rule = rules.get(id.name()).unwrap();
        for lang in Lang::ALL {
            let text = rule.explanation(lang);
            let asks = text.contains('?');
            assert_eq!(asks, rule.certainty == crate::import::Certainty::Doubt, "{id:?} {text}");
            assert!(text.chars().count() < 160, "{id:?} {text}");
        }
    }
}

/// The words of a piece without its label.
fn body<'a>(document: &'a Document, piece: &Piece) -> &'a str {
    document.blocks[piece.block].text[piece.range.clone()][piece.label..].trim()
}

/// The class and words of each piece.
fn classes<'a>(document: &'a Document, pieces: &[Piece]) -> Vec<(Class, &'a str)> {
    pieces.iter().map(|piece| (piece.class, body(document, piece))).collect()
}

/// The official text of the built-in declaration, a block a line.
fn hertoginnedal() -> Document {
    let source = include_str!("../../../data/source/hertoginnedal-2023.nl.txt");
    let lines = source.lines().map(|line| match (line.find("[bookmark"), line.find(']')) {
        (Some(start), Some(end)) => format!("{}{}", &line[..start], &line[end + 1..]),
        _ => line.to_string(),
    });
    let lines: Vec<String> = lines.map(|line| line.trim().to_string()).collect();
    document(lines.iter().filter(|line| !line.is_empty()).map(|line| paragraph(line)).collect())
}

/// What the recogniser must find in the built-in declaration, in order.
fn expected(declaration: &crate::declaration::Declaration) -> Vec<(Class, &str)> {
    let labels = &declaration.labels;
    let mut all = vec![
        (Class::Title, &*declaration.title),
        (Class::Subtitle, &*declaration.subtitle),
        (Class::Label, labels.context.as_str()),
    ];
    all.extend(declaration.context.iter().map(|text| (Class::Context, &**text)));
    all.push((Class::Label, labels.steps.as_str()));
    for chapter in &declaration.chapters {
        all.push((Class::Chapter, &*chapter.title));
        all.extend(chapter.evaluation.iter().map(|text| (Class::Evaluation, &**text)));
        all.push((Class::Label, labels.next.as_str()));
        let points = &declaration.points[chapter.points.clone()];
        all.extend(points.iter().map(|point| (Class::Point, &*point.text)));
    }
    all
}

/// The document of some paragraphs.
fn paragraphs(texts: &[&str]) -> Document {
    document(texts.iter().map(|text| paragraph(text)).collect())
}

#[test]
fn the_language_of_a_short_document_is_told_by_all_its_paragraphs() {
    let document = paragraphs(&[
        "Verklaring van Maasoord",
        "De ministers zijn bijeen.",
        "1. Politie",
        "- De patrouilles worden uitgebreid.",
        "- Het overleg wordt hervat.",
    ]);
    let alone = |block: &Block| RULES.lexicon.language(&block.text).is_some();
    assert!(!document.blocks.iter().any(alone));
    assert_eq!(language(&document, &RULES), Some("nl"));
}

#[test]
fn a_sentence_with_a_date_below_the_date_line_is_context() {
    let document = paragraphs(&[
        "Gezamenlijke verklaring over de politiesamenwerking",
        "Maasoord, 7 november 2031",
        "De ministers kwamen op 7 november 2031 in Maasoord bijeen.",
        "1. Politie",
        "- De patrouilles langs de Maas worden uitgebreid.",
        "Gedaan te Maasoord, op 7 november 2031.",
    ]);
    let pieces = recognise(&document, &RULES);
    let found = classes(&document, &pieces);
    assert_eq!(found[1].0, Class::Dateline);
    assert_eq!(found[2].0, Class::Context, "{found:?}");
}

#[test]
fn a_language_without_word_lists_is_asked_about() {
    let texts = [
        [
            "Declaración conjunta de Madrid",
            "Los gobiernos de España y Portugal se comprometen a reforzar la cooperación en materia de seguridad y defensa con los países de la región.",
        ],
        [
            "Dichiarazione congiunta di Roma",
            "I governi dei due Paesi si impegnano a rafforzare la cooperazione nel settore della difesa e della sicurezza, per il bene delle loro popolazioni.",
        ],
        [
            "Gemensam deklaration från Stockholm",
            "Länderna ska stärka samarbetet för att skydda havet, och det arbete som pågår är av stor vikt för båda.",
        ],
    ];
    for text in texts {
        let document = paragraphs(&text);
        assert_eq!(language(&document, &RULES), None, "{text:?}");
        let asked = recognise(&document, &RULES);
        let asked = asked.iter().filter(|piece| piece.rule == "language-other");
        assert_eq!(asked.map(|piece| piece.block).collect::<Vec<_>>(), [0], "{text:?}");
    }
    let french = [
        "Déclaration conjointe de Paris",
        "De la coopération en matière de défense, les deux pays attendent la sécurité de la région et de la frontière que partage la population.",
    ];
    let document = paragraphs(&french);
    assert_eq!(language(&document, &RULES), Some("fr"));
    assert!(recognise(&document, &RULES).iter().all(|piece| piece.rule != "language-other"));
}

#[test]
fn more_verbs_and_a_deadline_promise() {
    for text in [
        "Beide landen zetten zich in voor de Sahel.",
        "Wij nemen ons voor om elk jaar te overleggen.",
        "La France et la Belgique étudieront la question du Sahel.",
        "Un comité mixte sera créé entre les deux pays.",
        "Each government undertakes to double the patrols.",
        "Beide Länder verständigen sich auf gemeinsame Streifen, und zwar sagen sie zu.",
    ] {
        let title = "Gezamenlijke verklaring";
        let document = paragraphs(&[title, "Veiligheid en defensie", text]);
        let pieces = recognise(&document, &RULES);
        assert_eq!(pieces[2].class, Class::Point, "{text}: {:?}", pieces[2].rule);
    }
}

#[test]
fn a_deadline_promises_in_a_chapter_only() {
    let due = "Er komt tegen eind 2027 een akkoord van de landen over de Sahel en over het water.";
    let chapter = Block { kind: Kind::Heading(1), ..paragraph("Veiligheid en defensie") };
    let other = Block { kind: Kind::Heading(1), ..paragraph("Water") };
    let title = || Block { kind: Kind::Title, ..paragraph("Gezamenlijke verklaring") };
    let headed = document(vec![title(), chapter, paragraph(due), other, paragraph(due)]);
    assert_eq!(recognise(&headed, &RULES)[2].class, Class::Point);
    let bare = document(vec![title(), paragraph(due)]);
    assert_eq!(recognise(&bare, &RULES)[1].class, Class::Context);
}

#[test]
fn numbers_without_order_are_no_chapters() {
    let rows = ["120.22 Sign the convention", "120.7 Train the police", "120.31 Open the archives"];
    let texts: Vec<String> = rows
        .iter()
        .flat_map(|row| {
            [
                (*row).to_owned(),
                format!("This answers {row}, which the state has noted and will answer."),
            ]
        })
        .collect();
    let mut all = vec!["Report of the working group"];
    all.extend(texts.iter().map(String::as_str));
    let pieces = recognise(&paragraphs(&all), &RULES);
    assert!(pieces.iter().all(|piece| piece.class != Class::Chapter), "{pieces:?}");
}

#[test]
fn a_long_run_of_typed_notes_is_passed_once() {
    // With a look ahead from each of them this does not end while one waits.
    let notes = (1..=100_000).map(|n| paragraph(&format!("[{n}] Joint statement of 2021.")));
    let text = ["Joint declaration", "The two governments will meet each year [1]."];
    let document = document(text.map(paragraph).into_iter().chain(notes).collect());
    let pieces = recognise(&document, &RULES);
    let is_note = |piece: &&Piece| piece.class == Class::Footnote;
    assert_eq!(pieces.iter().filter(is_note).count(), 100_000);
    assert_eq!(pieces[1].class, Class::Point);
}

#[test]
fn the_built_in_declaration_is_found_in_its_text() {
    let document = hertoginnedal();
    let pieces = recognise(&document, &RULES);
    let declaration = crate::declaration::builtin();
    for (found, expected) in classes(&document, &pieces).iter().zip(expected(&declaration)) {
        assert_eq!(*found, expected);
    }
    assert_eq!(pieces.len(), expected(&declaration).len());
    let numbers: Vec<u32> = pieces
        .iter()
        .filter(|piece| piece.class == Class::Chapter)
        .filter_map(|piece| piece.number)
        .collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
    assert!(pieces.iter().all(|piece| piece.certainty > crate::import::Certainty::Doubt));
    assert_eq!(language(&document, &RULES), Some("nl"));
}

#[test]
fn typed_bullets_are_found_whether_or_not_the_reader_says_that_they_are_items() {
    let plain = hertoginnedal();
    let item = |block: &Block| {
        if block.text.starts_with('·') {
            Block { kind: Kind::Item { depth: 0 }, ..block.clone() }
        } else {
            block.clone()
        }
    };
    let items = document(plain.blocks.iter().map(item).collect());
    assert_eq!(recognise(&items, &RULES), recognise(&plain, &RULES));
}

/// The same text as Word holds it: styled headings with generated numbers, bullets as items.
fn as_word(plain: &Document) -> Document {
    let generated =
        |shown: &str, mark, list| Some(Label { shown: shown.to_string(), mark, depth: 0, list });
    let number = |shown: &str| u32::try_from(shown.len()).unwrap_or(1);
    let word = |block: &Block| {
        let text = block.text.as_str();
        let (label, rest) = text.split_once(' ').unwrap_or((text, ""));
        let rest = rest.trim().to_string();
        match label {
            "·" => Block {
                kind: Kind::Item { depth: 0 },
                text: rest,
                label: generated("•", Mark::Bullet, 2),
                ..Block::default()
            },
            "I." | "II." => Block {
                kind: Kind::Heading(1),
                text: rest,
                label: generated(label, Mark::Number(number(label) - 1), 0),
                ..Block::default()
            },
            _ if label.ends_with('.') && label.starts_with(|c: char| c.is_ascii_digit()) => Block {
                kind: Kind::Heading(2),
                text: rest,
                label: generated(
                    label,
                    Mark::Number(label.trim_end_matches('.').parse().unwrap()),
                    1,
                ),
                ..Block::default()
            },
            _ => block.clone(),
        }
    };
    Document { format: Format::Docx, ..document(plain.blocks.iter().map(word).collect()) }
}

#[test]
fn the_built_in_declaration_is_found_in_word() {
    let document = as_word(&hertoginnedal());
    let pieces = recognise(&document, &RULES);
    let declaration = crate::declaration::builtin();
    let found: Vec<(Class, String)> = classes(&document, &pieces)
        .iter()
        .zip(&pieces)
        .map(|((class, text), piece)| {
            let label =
                document.blocks[piece.block].label.as_ref().filter(|_| *class == Class::Label);
            (
                *class,
                label.map_or_else(|| text.to_string(), |label| format!("{} {text}", label.shown)),
            )
        })
        .collect();
    let expected: Vec<(Class, String)> =
        expected(&declaration).iter().map(|(class, text)| (*class, (*text).to_string())).collect();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
    assert!(pieces.iter().all(|piece| piece.certainty > crate::import::Certainty::Doubt));
}

/// Texts near to what is recognised, and any others.
fn any_text() -> impl Strategy<Value = String> {
    let label = "(|[0-9]{1,3}[.)] ?|[ivxa-d]{1,2}[.)] |\\([a-d]\\) |[·•*-] |[IVX]{1,2}\\. |Artikel [0-9] ?|Evaluatie: ?|Volgende stappen:|Bijlage [0-9]?|Annex )";
    let words = "(|[A-Za-zé]{1,8}( [a-zA-Zé0-9.,;:]{1,8}){0,30}[.:;]?|1\\. Aa\\. 2\\. Bb\\. 3\\. Cc\\.|We will [a-z]{3}\\.|\\PC{0,12}|[*#]{3}|Inhoud|De partijen:\nzullen)";
    (label, words).prop_map(|(label, words)| format!("{label}{words}").trim().to_string())
}

fn any_block() -> impl Strategy<Value = Block> {
    let kind = prop_oneof![
        6 => Just(Kind::Paragraph),
        1 => Just(Kind::Title),
        1 => (1..4_u8).prop_map(Kind::Heading),
        3 => (0..3_u8).prop_map(|depth| Kind::Item { depth }),
        1 => (1..3_u32, 1..3_u32, 1..3_u32).prop_map(|(table, row, column)| Kind::Cell(Cell { table, row, column })),
        1 => Just(Kind::Note(1)),
        1 => Just(Kind::Furniture),
    ];
    let label = prop_oneof![
        3 => Just(None),
        1 => (1..30_u32, 0..3_u8, 0..3_u32).prop_map(|(number, depth, list)| {
            Some(Label { shown: format!("{number}."), mark: Mark::Number(number), depth, list })
        }),
        1 => Just(Some(Label { shown: "•".to_string(), mark: Mark::Bullet, depth: 0, list: 1 })),
    ];
    (kind, label, any_text(), 0..3_u8, any::<bool>()).prop_map(
        |(kind, label, text, bold, capitals)| {
            let bold = match bold {
                0 => 0,
                1 => text.floor_char_boundary(9),
                _ => text.len(),
            };
            Block { kind, label, emphasis: Emphasis { bold, capitals }, text, ..Block::default() }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn pieces_cover_each_block_once_and_in_order(blocks in prop::collection::vec(any_block(), 0..40)) {
        let document = document(blocks);
        let pieces = recognise(&document, &RULES);
        let mut pieces_left = pieces.iter().peekable();
        for (index, block) in document.blocks.iter().enumerate() {
            let mut end = 0;
            let mut first = true;
            while let Some(piece) = pieces_left.next_if(|piece| piece.block == index && (first || end < block.text.len())) {
                prop_assert_eq!(piece.range.start, end);
                prop_assert!(piece.range.start + piece.label <= piece.range.end);
                prop_assert!(block.text.is_char_boundary(piece.range.end));
                prop_assert!(block.text.is_char_boundary(piece.range.start + piece.label));
                (end, first) = (piece.range.end, false);
            }
            prop_assert!(!first);
            prop_assert_eq!(end, block.text.len());
        }
        prop_assert!(pieces_left.next().is_none());
        prop_assert!(!similar(&document, &pieces, 0).contains(&0));
    }
}

#[test]
fn similar_pieces_look_alike_and_are_of_one_class() {
    let document = hertoginnedal();
    let pieces = recognise(&document, &RULES);
    let of = |class: Class| pieces.iter().position(|piece| piece.class == class).unwrap();
    let labels = similar(&document, &pieces, of(Class::Chapter));
    assert_eq!(labels.len(), 3, "the other titles of up to 100 bytes");
    for (class, others) in [(Class::Title, 0), (Class::Subtitle, 0)] {
        assert_eq!(similar(&document, &pieces, of(class)).len(), others);
    }
    let mut changed = pieces.clone();
    let next: Vec<usize> = (0..pieces.len())
        .filter(|at| body(&document, &pieces[*at]) == "Volgende stappen:")
        .collect();
    assert_eq!(similar(&document, &pieces, next[0]), next[1..]);
    changed[next[0]].class = Class::Chapter;
    assert!(similar(&document, &changed, next[1]).iter().all(|at| *at != next[0]));
    assert!(similar(&document, &pieces, pieces.len()).is_empty());
}

#[test]
fn rules_that_the_code_does_not_know_are_refused() {
    let file = include_str!("../../../assets/recognise.ron");
    let renamed = file.replacen("\"note\":", "\"nota\":", 1);
    assert_eq!(Rules::read(&renamed).unwrap_err(), "no rule \"note\"");
    let one = "\"more\": (certainty: Sure, en: \"\", nl: \"\", fr: \"\"),\n    \"note\":";
    let more = file.replacen("\"note\":", one, 1);
    assert_eq!(Rules::read(&more).unwrap_err(), "the rule \"more\" is not known");
    let field = file.replacen("certainty: Sure", "sure: true, certainty: Sure", 1);
    assert!(Rules::read(&field).is_err());
}
