//! Numbers spelled out in the four languages of declarations, as a list that asks
//! for words shows them.

use super::properties::Language;

/// First to twentieth number of a language: as counted, and as ranked.
struct Words {
    language: &'static str,
    cardinal: &'static str,
    ordinal: &'static str,
}

#[rustfmt::skip]
const WORDS: [Words; 4] = [
    Words {
        language: "nl",
        cardinal: "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien \
                   vijftien zestien zeventien achttien negentien twintig",
        ordinal: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde \
                  twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende \
                  negentiende twintigste",
    },
    Words {
        language: "fr",
        cardinal: "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze \
                   quinze seize dix-sept dix-huit dix-neuf vingt",
        ordinal: "premier deuxième troisième quatrième cinquième sixième septième huitième \
                  neuvième dixième onzième douzième treizième quatorzième quinzième seizième \
                  dix-septième dix-huitième dix-neuvième vingtième",
    },
    Words {
        language: "en",
        cardinal: "one two three four five six seven eight nine ten eleven twelve thirteen \
                   fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        ordinal: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh \
                  twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth \
                  nineteenth twentieth",
    },
    Words {
        language: "de",
        cardinal: "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn \
                   vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
        ordinal: "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte \
                  zwölfte dreizehnte vierzehnte fünfzehnte sechzehnte siebzehnte achtzehnte \
                  neunzehnte zwanzigste",
    },
];

/// `One`; none past twenty, or in another language.
pub(super) fn cardinal_text(number: u32, language: Language) -> Option<String> {
    word(number, language, |words| words.cardinal)
}

/// `First`; none past the twentieth, or in another language.
pub(super) fn ordinal_text(number: u32, language: Language) -> Option<String> {
    word(number, language, |words| words.ordinal)
}

fn word(number: u32, language: Language, of: fn(&Words) -> &'static str) -> Option<String> {
    let place = usize::try_from(number.checked_sub(1)?).ok()?;
    let words = WORDS.iter().find(|words| words.language == language.code())?;
    let word = of(words).split_whitespace().nth(place)?;
    let mut letters = word.chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// `1st`; none in a language that is not known here.
pub(super) fn ordinal(number: u32, language: Language) -> Option<String> {
    let ending = match (language.code().as_str(), number % 100, number % 10) {
        ("en", 11..=13, _) => "th",
        ("en", _, 1) => "st",
        ("en", _, 2) => "nd",
        ("en", _, 3) => "rd",
        ("en", ..) => "th",
        ("nl", 0 | 1 | 8 | 20.., _) => "ste",
        ("nl", ..) => "de",
        ("fr", ..) if number == 1 => "er",
        ("fr", ..) => "e",
        ("de", ..) => ".",
        _ => return None,
    };
    Some(format!("{number}{ending}"))
}
