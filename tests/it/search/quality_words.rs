//! The quality table of the search, continued: words that are misspelled, meant otherwise or absent,
//! and the rank of each hit.

/// `(typed, the word that is meant, ids of the points with that word whole in text or headings)`.
///
/// The comment names every other word of the vocabulary within the distance (Damerau, optimal
/// string alignment), with its distance: a search may take these too, and then finds more points.
/// Names of actors are in the vocabulary, but do not count for the ids.
#[rustfmt::skip] // a row a line
pub(crate) const NEAR: &[(&str, &str, &str)] = &[
    ("mensnehandel", "mensenhandel", "2.6 3.2 3.4"), // 1
    ("informatie-uitwiseling", "informatie-uitwisseling", "2.1 5.1 6.1"),
    ("veiligheidsriscio's", "veiligheidsrisico's", "1.1"),
    ("defensie-industrien", "defensie-industrieën", "7.1"),
    ("mensenhndel", "mensenhandel", "2.6 3.2 3.4"), // 1
    ("menschenhandel", "mensenhandel", "2.6 3.2 3.4"), // 2
    ("terorisme", "terrorisme", "2.8 5.1 5.5 6.3"), // 1; also terrorism 2, terroriste 2
    ("terrorsime", "terrorisme", "2.8 5.1 5.5 6.3"), // 1; also terrorism 2, terroriste 2
    ("Eurpol", "europol", "3.1 3.4 5.3"), // 1
    ("Euorpol", "europol", "3.1 3.4 5.3"), // 1
    ("Frontx", "frontex", "3.1"), // 1
    ("Eurojsut", "eurojust", "3.1"), // 1
    ("Dornik", "doornik", "2.3 2.5 2.6"), // 1
    ("Tournay", "tournai", "2.3 2.6"), // 1
    ("Lisabon", "lissabon", "4.6"), // 1
    ("Brusel", "brussel", "1.2"), // 1
    ("Bruselles", "bruxelles", "1.2"), // 1
    ("Antwepren", "antwerpen", "4.1 4.2 4.4"), // 1
    ("Duinkerken", "duinkerke", "4.1"), // 1
    ("Hazeldonck", "hazeldonk", "4.5"), // 1
    ("Hertoginedal", "hertoginnedal", "2.2"), // 1
    ("Luxenburg", "luxemburg", "4.5"), // 1; also luxembourg 2
    ("Frankijk", "frankrijk", "1.2 3.4 3.5 3.7 4.2 4.5 6.3"), // 1
    ("Bennin", "benin", "6.4"), // 1
    ("Irack", "irak", "5.7"), // 1
    ("Syriie", "syrië", "5.7 5.8"), // 1
    ("Koningrijk", "koninkrijk", "3.4"), // 1
    ("Beneluks", "benelux", "3.5"), // 2
    ("Europse", "europese", "3.4 3.7 4.1 4.2 5.9 5.10 7.3"), // 1; also europe 1
    ("havnes", "havens", "4.1 4.4"), // 1
    ("wappens", "wapens", "4.7"), // 1
    ("corupsie", "corruptie", "4.2"), // 2
    ("drughandel", "drugshandel", "4.1 4.2"), // 1
    ("smokelaars", "smokkelaars", "3.1"), // 1
    ("smuglers", "smugglers", "3.1"), // 1
    ("passurs", "passeurs", "3.1"), // 1
    ("victms", "victims", "1.3"), // 1
    ("immigartie", "immigratie", "2.6 3.1"), // 1
    ("imigratie", "immigratie", "2.6 3.1"), // 1; also migratie 1
    ("migrattie", "migratie", "3.4"), // 1
    ("radicalisring", "radicalisering", "5.2 5.3 5.4 5.9"), // 1
    ("proselitsme", "proselitisme", "5.2"), // 1; also proselytisme 2
    ("extremsime", "extremisme", "5.1 5.3 5.9"), // 1; also extremism 2
    ("financering", "financiering", "5.2 5.5"), // 1; also financing 2
    ("desinformaite", "desinformatie", "6.6"), // 1
    ("informatiemanipulatei", "informatiemanipulatie", "6.5"), // 1
    ("uitwiseling", "uitwisseling", "2.1 2.6 3.9 4.6 5.1 5.3 6.1"), // 1
    ("inlichtigen", "inlichtingen", "2.1 2.8 2.9 4.6 5.7"), // 1
    ("grensoverschreidende", "grensoverschrijdende", "2.2 2.3 2.4 2.6 2.7"), // 2
    ("samenwerkign", "samenwerking", "2.1 2.2 2.3 2.4 2.7 2.8 3.2 3.3 3.4 3.8 3.9 4.1 4.2 4.3 4.4 4.5 6.3 6.7 7.1"), // 1; also samenwerken 2
    ("veilgheid", "veiligheid", "2.1 2.10 3.9 5.8 6.2 6.3"), // 1
    ("crimminaliteit", "criminaliteit", "2.6 4.1 4.2 4.4"), // 1
    ("coordinaite", "coördinatie", "5.6 5.8 6.1"), // 1
    ("geintegreede", "geïntegreerde", "6.2"), // 1
    ("slagtoffers", "slachtoffers", "1.3"), // 2
    ("vergaderngen", "vergaderingen", "3.3 4.3"), // 1; also vergaderen 2
];

/// `(as it is typed by those used to other searches, as the query language has it)`.
pub(crate) const HABITS: &[(&str, &str)] = &[
    ("smokkelaars.", "smokkelaars"),
    ("Europol?", "europol"),
    ("\u{ab}illegale immigratie\u{bb}", "\"illegale immigratie\""),
    ("\u{ab}\u{a0}illegale immigratie\u{a0}\u{bb}", "\"illegale immigratie\""),
    ("\u{201e}illegale immigratie\u{201c}", "\"illegale immigratie\""),
    ("europol OR frontex", "europol or frontex"),
    ("siena OF maoc", "siena or maoc"),
    ("siena OU maoc", "siena or maoc"),
    ("siena || maoc", "siena or maoc"),
    ("havens AND drugs", "havens drugs"),
    ("havens EN drugs", "havens drugs"),
    ("havens && drugs", "havens drugs"),
    ("drugs NOT havens", "drugs -havens"),
    ("drugs !havens", "drugs -havens"),
    ("MAOC(N)", "maoc n"),
    ("havens(wapens or antwerpen)", "havens (wapens or antwerpen)"),
    ("M.A.O.C.", "\"maoc\""),
    ("defensieindustrieen", "defensie-industrie\u{eb}n"),
    ("regios", "regio's"),
];

/// `(a word that stands somewhere, the nearest word, which stands more often)`.
pub(crate) const NEARER: &[(&str, &str)] = &[("handels", "handel")];

/// `(a misspelled word that stands in no point, where its word stands other_matches)`.
pub(crate) const NEAR_ELSEWHERE: &[(&str, &str)] = &[
    ("Ruslnad", "evaluation 6, evaluation 7"),
    ("golfstatten", "evaluation 5"),
    ("sahle", "title 6, evaluation 6"),
];

/// Words without a place in any point, and without a word of the vocabulary within the distance:
/// they find nothing, not even nearly (`Interpol` is three letters from `europol`), nor elsewhere.
#[rustfmt::skip] // several a line
pub(crate) const ABSENT: &[&str] = &[
    "klimaat", "cyberaanval", "drone", "xylofoon", "quantum", "landbouw", "onderwijs",
    "belasting", "voetbal", "visserij", "kernenergie", "blockchain", "Interpol", "Schengen",
    "Brexit", "Zwitserland", "Portugal", "Marokko", "Libië", "Turkije", "China", "raket",
    "satelliet", "pandemie",
];

/// A hundred words of the points' texts, lower case, from which a test makes misspellings. By length;
/// 41 stand in one point, 32 in two or three, 27 in four to nineteen.
#[rustfmt::skip] // several a line
pub(crate) const MISSPELLED_SEED_WORDS: &[&str] = &[
    "beide", "beter", "douai", "havre", "leidt", "maken", "samen", "syrië", "wordt", "aanpak",
    "acties", "andere", "binnen", "centre", "gebied", "havens", "keuren", "landen", "middel",
    "niveau", "parijs", "spelen", "sterke", "tussen", "zetten", "aanloop", "blijven", "burgers",
    "dialoog", "gebruik", "gericht", "kwestie", "politie", "rechten", "tijdens", "aandacht",
    "belangen", "diensten", "europese", "hoeverre", "mogelijk", "oproepen", "personen",
    "antwerpen", "bespreken", "bestaande", "frankrijk", "lidstaten", "netwerken", "noordoost",
    "problemen", "vergroten", "verzoeken", "wetgeving", "bijzondere", "delegaties", "informatie",
    "justitiële", "olympische", "regelmatig", "toenemende", "verbeteren", "versterken",
    "aangesloten", "bevordering", "commerciële", "coördineren", "drugshandel", "islamitisch",
    "organisatie", "procedurele", "respectieve", "uitwisselen", "voortdurend", "beslissingen",
    "capaciteiten", "communicatie", "gezamenlijke", "groeperingen", "inlichtingen",
    "operationele", "overeenkomst", "samenwerking", "strategische", "studiebezoek",
    "criminaliteit", "discriminatie", "geïntegreerde", "noodzakelijke", "vergaderingen",
    "analysefunctie", "georganiseerde", "radicalisering", "terroristische", "hoofdrolspelers",
    "verblijfsrechten", "gemeenschappelijke", "politiemedewerkers", "grensoverschrijdende",
    "veiligheidsadviseurs",
];

/// `(word, point, rank)`: the best place of the word in that point, in the order `id`, `actor` (id,
/// name or alias), `heading` (any language), `word` (whole, of the text), `start` (of one), `inside`.
#[rustfmt::skip] // a row a line
pub(crate) const RANKS: &[(&str, &str, &str)] = &[
    ("2.6", "2.6", "id"),
    ("5.10", "5.10", "id"),
    ("europol", "5.3", "actor"),
    ("doornik", "2.3", "actor"),
    ("tournai", "2.5", "actor"), // its text says Doornik
    ("uk", "3.4", "actor"), // the id
    ("raad", "2.3", "actor"),
    ("spanje", "4.2", "actor"),
    ("maritime", "4.6", "actor"),
    ("belgie", "3.7", "actor"), // related
    ("overleg", "4.5", "actor"), // "Hazeldonk-overleg"
    ("samenwerking", "2.6", "actor"), // "Centrum voor Politie- en Douanesamenwerking"
    ("politie", "2.3", "actor"), // the same centre, related
    ("landen", "4.2", "actor"), // "Coalitie van Europese landen …"
    ("partnerschap", "6.3", "actor"), // "militaire partnerschapsmissie in Niger"
    ("niger", "6.3", "actor"),
    ("ii", "2.5", "actor"), // "Strategisch comité Doornik II"
    ("havens", "4.1", "heading"),
    ("handel", "4.7", "heading"),
    ("handel", "3.2", "heading"), // inside a word, but of the heading
    ("drugs", "4.5", "heading"), // "drugsnetwerken"
    ("terrorisme", "2.8", "heading"), // "staatsterrorisme"
    ("migratie", "3.4", "heading"), // "Transitmigratie"; whole in the text
    ("gevangenis", "5.4", "heading"),
    ("lid", "4.6", "heading"), // "lidmaatschap"
    ("overleg", "2.5", "heading"),
    ("smugglers", "3.1", "heading"), // English
    ("2024", "2.2", "heading"),
    ("ii", "2.3", "heading"),
    ("coordinatie", "6.1", "heading"),
    ("efficient", "3.10", "heading"), // also whole in the text
    ("havens", "4.4", "word"),
    ("handel", "4.2", "word"), // whole, and inside "drugshandel"
    ("drugs", "4.4", "word"),
    ("terrorisme", "5.1", "word"),
    ("gevangenis", "5.8", "word"),
    ("lid", "3.6", "word"), // "lid 1"
    ("overleg", "3.4", "word"),
    ("corruptie", "4.2", "word"),
    ("2024", "3.7", "word"),
    ("ii", "2.6", "word"),
    ("coordinatie", "5.8", "word"),
    ("partnerschap", "6.2", "word"),
    ("veiligheid", "2.1", "word"),
    ("handel", "3.4", "start"), // "handels- en", though "mensenhandel" has it inside
    ("drugs", "4.2", "start"),
    ("lid", "3.9", "start"), // "lidstaten"
    ("raad", "5.7", "start"), // "raadplegen"
    ("efficient", "3.6", "start"), // "efficiënter"
    ("veiligheid", "2.9", "start"),
    ("handel", "2.6", "inside"),
    ("handel", "4.1", "inside"),
    ("handel", "4.5", "inside"),
    ("migratie", "3.1", "inside"),
    ("lid", "5.3", "inside"), // "consolidatie"
    ("mali", "2.5", "inside"), // "optimaliseren"
];
