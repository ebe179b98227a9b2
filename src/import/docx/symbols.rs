//! Letters that stand for the pictures of the fonts Symbol and Wingdings.
//!
//! Word stores such a picture as a code of its font, often moved to U+F000 and on.

use super::properties::Font;

/// The font Symbol from 0x20 on, and from 0xa0 on (the encoding of its maker);
/// U+FFFD where it has no letter.
const SYMBOL_LOW: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\
    \u{fffd}αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_HIGH: &str = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓\
    ◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{fffd}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/// Pictures of Wingdings that documents use: the first code of a run of them.
const WINGDINGS: &[(u32, &str)] = &[
    (0x20, " ✏✂✁"),
    (0x28, "☎✆✉"),
    (0x36, "⌛⌨"),
    (0x3e, "✇✍"),
    (0x41, "✌"),
    (0x43, "👍👎☜☞☝☟✋☺😐☹💣☠⚐"),
    (0x51, "✈☼"),
    (0x54, "❄"),
    (0x56, "✞"),
    (0x58, "✠✡☪☯"),
    (0x5d, "☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□"),
    (0x71, "❑❒⬧⧫◆❖⬥⌧"),
    (0x7a, "⌘❀✿❝❞"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9e, "·•▪○"),
    (0xa4, "◉◎"),
    (0xa7, "▪◻"),
    (0xaa, "✦★✶✴✹✵"),
    (0xb5, "✪✰"),
    (0xd5, "⌫⌦"),
    (0xd8, "➢"),
    (0xdc, "➲"),
    (0xdf, "←→↑↓↖↗↙↘⬅➔⬆⬇"),
    (0xef, "⇦⇨⇧⇩"),
    (0xfa, "▫✗✓☒☑"),
];

/// The letter for a code of a font; none where none is known here.
pub(super) fn letter(font: Font, code: u32) -> Option<char> {
    let code = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let found = match font {
        Font::Symbol if code >= 0xa0 => nth(SYMBOL_HIGH, code - 0xa0),
        Font::Symbol => nth(SYMBOL_LOW, code.checked_sub(0x20)?),
        Font::Wingdings => {
            let (first, run) = WINGDINGS.iter().rev().find(|(first, _)| *first <= code)?;
            nth(run, code - first)
        }
        Font::Other => None,
    };
    found.filter(|letter| *letter != '\u{fffd}')
}

fn nth(run: &str, place: u32) -> Option<char> {
    run.chars().nth(usize::try_from(place).ok()?)
}

/// True for a code of a font of pictures that was moved to the private use area.
pub(super) fn is_moved(letter: char) -> bool {
    matches!(letter, '\u{f000}'..='\u{f0ff}')
}
