//! The quality table of the search: queries over the built-in declaration with their right answers,
//! written from the declaration's text and not from the program's output.
//!
//! Where a row surprises, the comment says which words of the data make it true. The answers hold
//! for a fresh review, in any interface language.

/// `(query, ids of the points in document order, places other_matches)`.
///
/// Elsewhere is in document order: `title` (of the declaration, with its subtitle), `context`, then
/// `title N` and `evaluation N` of each chapter; a word of an actor's name stands where the actor is
/// named, in whatever language the name has it. `""` is nowhere, `"-"` is not judged. No plain word
/// here has a near match where it has no exact one.
#[rustfmt::skip] // a row a line
pub(crate) const EXACT: &[(&str, &str, &str)] = &[
    // Plain words: whole, at the start of a word, inside one.
    ("europol", "3.1 3.4 5.3", ""),
    ("maoc", "4.6", ""),
    ("handel", "2.6 3.2 3.4 4.1 4.2 4.5 4.7 5.6", "context, title 3, evaluation 3, title 4, evaluation 4, evaluation 5"), // 4.2, 4.7, 5.6 say it whole, 3.4 "handels-"
    ("drugshandel", "4.1 4.2 4.5", "context, title 4, evaluation 4"),
    ("mensenhandel", "2.6 3.2 3.4", "context, title 3, evaluation 3"),
    ("havens", "4.1 4.4", "evaluation 4"),
    ("drugs", "4.1 4.2 4.4 4.5", "context, title 4, evaluation 4"),
    ("terrorisme", "2.8 5.1 5.5 5.6 6.3", "title, context, evaluation 1, title 5"),
    ("gevangenis", "5.4 5.8", "evaluation 1"), // 5.4 "gevangeniswezen"
    ("smokkel", "3.1", "evaluation 3"),
    ("douane", "2.3 2.4 2.5 2.6", ""),
    ("migratie", "2.6 3.1 3.4 3.7 3.9", "context, title 3, evaluation 3"),
    ("raad", "2.3 3.7 4.2 5.7", ""), // "raadplegen" in 5.7
    ("hertoginnedal", "2.2", "title, context, evaluation 2"),
    ("spionage", "2.8", ""),
    ("corruptie", "4.2", ""),
    ("lid", "3.4 3.6 3.9 4.6 5.3 5.9 7.3", ""), // "lidstaten", "consolidatie", "lid 1"
    ("juni", "2.3 4.2", "context, evaluation 1"),
    ("terugkeer", "3.8 5.7", ""),
    ("overleg", "2.5 3.4 4.5 5.8", ""),
    ("mali", "2.5", ""), // "optimaliseren"
    // Accents and case, in the query or in the text.
    ("belgie", "1.2 3.4 3.7 4.2 4.5 4.6 6.3", "context, evaluation 4"), // 3.7 is related to be; its text says "Belgische"
    ("BELGIË", "1.2 3.4 3.7 4.2 4.5 4.6 6.3", "context, evaluation 4"),
    ("geïntegreerde", "6.2", ""),
    ("geintegreerde", "6.2", ""),
    ("GEÏNTEGREERDE", "6.2", ""),
    ("efficient", "3.6 3.10", ""), // 3.6 "efficiënter"
    ("EFFICIËNTER", "3.6", ""),
    ("syrie", "5.7 5.8", ""),
    ("équipe", "6.1", ""),
    ("be\u{0308}nin", "6.4", ""),
    ("belgie\u{0308}", "1.2 3.4 3.7 4.2 4.5 4.6 6.3", "context, evaluation 4"),
    ("coördinatie", "5.6 5.8 6.1", ""),
    ("coordinatie", "5.6 5.8 6.1", ""),
    ("guinee", "6.3", "evaluation 6"),
    // Ligatures and compatibility letters on either side: oe, ae, ss, ij, fi, full width.
    ("dœltreffendheid", "3.6 7.2", ""),
    ("œkraïne", "", "evaluation 7"),
    ("dæch", "5.7", ""), // French name of IS
    ("paßende", "2.5", ""), // "passende"
    ("bestr\u{0133}ding", "2.6 3.2 3.4 4.1 4.4 5.4 5.6 5.9", "title, context, title 3, title 5"),
    ("\u{fb01}nanciering", "5.2 5.5 5.6", ""),
    ("\u{ff45}\u{ff55}\u{ff52}\u{ff4f}\u{ff50}\u{ff4f}\u{ff4c}", "3.1 3.4 5.3", ""),
    // Apostrophes and quotation marks, straight or typographic; the point's own may be either.
    ("regio's", "6.5", ""),
    ("regio\u{2019}s", "6.5", ""),
    ("risico\u{2019}s", "1.1", ""),
    ("programma\u{2018}s", "7.2", ""),
    ("d\u{2019}armes", "4.7", ""),
    ("l\u{2019}ue", "2.3 3.7 4.2 5.10 6.5 6.6", ""), // "Conseil de l'UE" names an actor of 2.3, 3.7, 4.2
    ("\"werking van \u{201c}dublin\u{201d}\"", "3.7", ""),
    ("\"dublin\"", "3.6 3.7", ""),
    // Hyphens and dashes.
    ("royaume-uni", "3.4", "evaluation 3"),
    ("royaume\u{2013}uni", "3.4", "evaluation 3"),
    ("pays\u{2011}bas", "3.4 4.2 4.5", "evaluation 4"),
    ("non\u{2014}discriminatie", "3.9", ""),
    ("noord-europese", "4.1", ""),
    ("politie-", "2.3 2.4 2.5 2.6", ""),
    ("defensie-industrieën", "7.1", ""),
    ("defensie industrieen", "7.1", ""),
    ("\"defensie industrieen\"", "", ""), // there is a hyphen
    // Phrases; white space in them is one space.
    ("\"illegale immigratie\"", "2.6 3.1", "context, title 3"),
    ("\"illegale \u{00a0} immigratie\"", "2.6 3.1", "context, title 3"),
    ("\"Le Havre\"", "4.1", ""),
    ("\"illegale handel\"", "4.2 4.7 5.6", "evaluation 5"),
    ("\"foreign terrorist fighters\"", "5.4 5.7 5.8", ""),
    ("\"gewelddadig extremisme\"", "5.1 5.3 5.9", "title 5"),
    ("\"extremisme gewelddadig\"", "", ""),
    ("\"maoc (n)\"", "4.6", ""),
    ("\"eerste ministers\"", "", "context"),
    ("\"beide landen\"", "2.10 3.5 3.6 3.8 5.4 7.1 7.2", "context, evaluation 3, evaluation 6"),
    ("\"or\" chapter:6", "6.1 6.2 6.3 6.5 6.6 6.7", "-"), // quoted it is a word: "voor"; not 6.4
    ("\"not\"", "4.7", "evaluation 7"), // French "notamment"; "bondgenoten"
    // Several words: all must hold, in any order, each in any place of the point.
    ("immigratie illegale", "2.6 3.1", "context, title 3"),
    ("havens drugs", "4.1 4.4", "evaluation 4"),
    ("europol mensenhandel", "3.4", ""),
    ("siena europol", "5.3", ""),
    ("tournai patrouilles", "", ""),
    ("smugglers smokkelaars passeurs", "3.1", ""),
    ("sahel veiligheid", "", "title 6, evaluation 6"),
    ("niger benin", "6.4", ""),
    ("le havre", "4.1", ""),
    ("maoc (n)", "4.6", "-"),
    ("verenigd koninkrijk", "3.4", "evaluation 3"),
    // Negation covers exact places only: a misspelt word takes nothing away.
    ("havens -drugs", "", "-"),
    ("drugs -havens", "4.2 4.5", "-"),
    ("drugs not havens", "4.2 4.5", "-"),
    ("not havens drugs", "4.2 4.5", "-"), // `not` takes one term
    ("handel -drugshandel", "2.6 3.2 3.4 4.7 5.6", "-"),
    ("-\"illegale handel\" handel", "2.6 3.2 3.4 4.1 4.5", "-"),
    ("chapter:7 -rusland", "7.1 7.2 7.3", "-"), // only the evaluation says it
    ("chapter:7 -synergien", "7.1 7.2 7.3", "-"), // nearly "synergieën"
    ("chapter:7 -synergieën", "7.3", "-"),
    ("chapter:4 -(drugs or havens)", "4.3 4.6 4.7", "-"),
    ("-actor:eu actor:be", "1.2 4.5 4.6", "-"),
    ("not actor:fr actor:be", "4.6", "-"),
    ("is:open -is:open", "", "-"),
    // `or` binds loosest; brackets group.
    ("siena or maoc", "4.6 5.3", "-"),
    ("havens wapens or siena", "5.3", "-"),
    ("havens (wapens or antwerpen)", "4.1 4.4", "-"),
    ("siena or havens drugs", "4.1 4.4 5.3", "-"),
    ("(siena or havens) drugs", "4.1 4.4", "-"),
    ("(niger or benin) actor:eu", "6.3", "-"),
    ("niger or benin actor:eu", "6.3 6.4", "-"), // Niger, or Benin with the EU
    ("sahel or benin", "6.4", "-"),
    ("((europol or frontex) -siena)", "3.1 3.4", "-"),
    // Actors by id, by name in each language, by alias; `named:` leaves out the related ones.
    ("actor:europol", "3.1 3.4 5.3", ""),
    ("actor:ccpd-doornik", "2.3 2.5 2.6", "-"),
    ("named:ccpd-doornik", "2.6", "-"),
    ("actor:\"CCPD Doornik\"", "2.3 2.5 2.6", "-"),
    ("actor:\"CCPD Tournai\"", "2.3 2.5 2.6", "-"),
    ("actor:\"ccpd de tournai\"", "2.3 2.5 2.6", "-"),
    ("actor:CCPD", "2.3 2.5 2.6", "-"),
    ("actor:ccpd-doornik -named:ccpd-doornik", "2.3 2.5", "-"),
    ("actor:maoc", "4.6", "-"),
    ("actor:maoc-n", "4.6", "-"),
    ("actor:\"MAOC (N)\"", "4.6", "-"),
    ("actor:\"maritime analysis and operations centre (narcotics)\"", "4.6", "-"),
    ("actor:eu", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6", "evaluation 5"),
    ("actor:ue", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6", "-"),
    ("actor:\"Europese Unie\"", "2.3 3.4 3.7 3.9 4.2 5.10 6.3 6.5 6.6", "-"),
    ("actor:raad", "2.3 3.7 4.2", "-"),
    ("actor:\"conseil de l\u{2019}ue\"", "2.3 3.7 4.2", "-"),
    ("actor:uk", "3.4", "evaluation 3"),
    ("actor:\"united kingdom\"", "3.4", "-"),
    ("actor:royaume-uni", "3.4", "-"),
    ("actor:be", "1.2 3.4 3.7 4.2 4.5 4.6 6.3", "-"),
    ("named:be", "1.2 3.4 4.2 4.5 4.6 6.3", "-"),
    ("actor:belgique", "1.2 3.4 3.7 4.2 4.5 4.6 6.3", "-"),
    ("named:belgie", "1.2 3.4 4.2 4.5 4.6 6.3", "-"),
    ("actor:is", "5.7", "-"),
    ("actor:daech", "5.7", "-"),
    ("actor:de", "3.4 4.2", "-"),
    ("actor:it", "4.2", "-"),
    ("actor:niger", "6.3 6.4", "-"), // the state; EUMPM has another name
    ("actor:coalitie", "4.2", "-"),
    ("actor:\"strategisch comite\"", "2.5", "-"),
    ("actor:nato", "", "evaluation 7"), // known, but no point names it
    ("actor:otan", "", "evaluation 7"),
    ("actor:camo", "", "evaluation 7"),
    ("actor:ru", "", "evaluation 6, evaluation 7"),
    ("named:ru chapter:7", "", "evaluation 7"),
    ("named:ru -actor:ua", "", "evaluation 6"),
    ("actor:ru is:open", "", ""), // an evaluation has no mark
    ("actor:\"parket van Douai\"", "3.3", ""),
    ("named:fr", "1.2 3.4 3.5 3.7 4.2 4.5 6.3", "context, evaluation 4"),
    ("sahel chapter:6", "", "title 6, evaluation 6"),
    ("sahel chapter:5", "", ""),
    ("sahel or is:noted", "", "title 6, evaluation 6"),
    ("is:stale or sahel", "", "title 6, evaluation 6"),
    ("sahel or (sahel -is:open)", "", "title 6, evaluation 6"),
    ("sahel (is:noted or is:stale)", "", ""),
    ("sahel -(is:noted or europol)", "", ""),
    ("text:sahel", "", "title 6, evaluation 6"),
    ("text:traite", "", ""), // the French title is the project's own
    ("actor:hazeldonk actor:lu", "4.5", "-"),
    // Chapters and ids.
    ("chapter:7", "7.1 7.2 7.3", "-"),
    ("chapter:6..7", "6.1 6.2 6.3 6.4 6.5 6.6 6.7 7.1 7.2 7.3", "-"),
    ("chapter:2..4 havens", "4.1 4.4", "-"),
    ("chapter:5 europol", "5.3", "-"),
    ("id:2.1", "2.1", "-"),
    ("id:2.10", "2.10", "-"),
    ("id:2.6 or id:6.4", "2.6 6.4", "-"),
    ("is:open", "1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 4.1 4.2 4.3 4.4 4.5 4.6 4.7 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 6.1 6.2 6.3 6.4 6.5 6.6 6.7 7.1 7.2 7.3", "-"),
    ("europol is:open chapter:3..4", "3.1 3.4", "-"),
    ("chapter:2..4 is:open date:2023-06..2024", "2.2 2.9 3.7 4.2", "-"),
    // An id as a plain word is the whole id: `2.1` is not `2.10`, `5` is no chapter but stands in "2022/915", "5 juni".
    ("2.6", "2.6", ""),
    ("2.1", "2.1", ""),
    ("5.10", "5.10", ""),
    ("2.1 or 7.3", "2.1 7.3", "-"),
    ("9.9", "", ""),
    ("5", "2.3 4.2", "context, evaluation 1"),
    ("36", "3.6", ""),
    ("2024", "2.2 2.9 3.7", ""),
    ("1964", "3.5", ""),
    ("2022/915", "2.3", ""),
    // The official wording only: no heading, no actor's name.
    ("text:europol", "3.1 3.4 5.3", "-"),
    ("text:tournai", "", "-"), // the text says Doornik
    ("text:doornik", "2.3 2.5 2.6", "-"),
    ("text:smugglers", "", "-"),
    ("text:belgie", "1.2 3.4 4.2 4.5 4.6 6.3", "-"), // not 3.7, which is only related
    ("text:\"illegale immigratie\"", "2.6 3.1", "-"),
    ("text:drugs", "4.1 4.2 4.4 4.5", "-"),
    ("text:uk", "", "-"), // only an actor's id
    ("drugs -text:drugs", "", "-"),
    ("foreign -text:foreign", "5.2", "-"), // English heading "Foreign funding"
    ("trein text:veiligheid", "2.10", "-"),
    ("noordoost text:syrie", "5.8", "-"),
    // Dates: the query's period and one of the point's overlap, whatever its role; "2024" is the whole year.
    ("date:2023-06..2024", "2.2 2.9 3.7 4.2", "-"),
    ("date:2024", "2.2 2.9 3.7", "-"),
    ("date:2024-05", "2.2 3.7", "-"), // the Games begin in June
    ("date:2024-09", "2.2 2.9 3.7", "-"),
    ("date:2024-06-01", "2.2 2.9 3.7", "-"),
    ("date:2024-10..2025", "2.2 3.7", "-"),
    ("date:2023", "4.2", "-"),
    ("date:2023-06-05", "4.2", "-"),
    ("date:2023-06-06..2023-12", "", "-"),
    ("date:2022", "2.3 5.8", "-"),
    ("date:2022-03", "5.8", "-"),
    ("date:2022-04..2022-06-08", "", "-"),
    ("date:1964", "3.5", "-"),
    ("date:1964-04-17", "", "-"),
    ("date:2025..", "", "-"),
    ("date:..2022", "2.3 3.5 5.8", "-"), // an open end, as in `marked:2024-05..`
    ("date:2024 actor:eu", "3.7", "-"),
    // From one point to another, in document order.
    ("id:2.9..3.2", "2.9 2.10 3.1 3.2", "-"),
    ("actor:europol id:3.1..3.4", "3.1 3.4", "-"),
    ("actor:europol -id:3.2..7.3", "3.1", "-"),
    // Words of the English and French headings, in every interface.
    ("smugglers", "3.1", ""),
    ("passeurs", "3.1", ""),
    ("customs", "2.4 2.5", ""),
    ("espionage", "2.8", ""),
    ("espionnage", "2.8", ""),
    ("victims", "1.3", ""),
    ("weapons", "4.7", ""),
    ("channel", "3.4", ""),
    ("manche", "3.4", ""),
    ("asylum", "3.7 3.9", ""),
    ("prisons", "5.4", ""),
    ("jeux", "2.9", ""),
    ("ports", "4.1", ""),
    ("hub", "5.9", ""),
    // Words of the names of the point's actors.
    ("tournai", "2.3 2.5 2.6", ""), // 2.5 by its actors only
    ("kingdom", "3.4", "evaluation 3"),
    ("allemagne", "3.4 4.2", "evaluation 4"),
    ("germany", "3.4 4.2", "evaluation 4"),
    ("espagne", "4.2", "evaluation 4"),
    ("luxembourg", "4.5", ""),
    ("daech", "5.7", ""),
    ("prosecutor", "3.3", ""),
    ("conseil", "2.3 3.7 4.2 6.3", ""), // "conseillers" in the French heading of 6.3
    ("recherche", "3.4", ""), // "Unité de recherche opérationnelle"
    ("koninkrijk", "1.2 3.4 3.7 4.2 4.5 4.6 6.3", "context, evaluation 3, evaluation 4"), // also the alias "Koninkrijk België"
    ("committee", "2.5", ""), // "Doornik II strategic committee"
    ("otan", "", "evaluation 7"),
    ("ukraine", "", "evaluation 7"),
    // Words that stand only elsewhere: no point, but the places are listed.
    ("sahel", "", "title 6, evaluation 6"),
    ("navo", "", "evaluation 7"),
    ("rusland", "", "evaluation 6, evaluation 7"),
    ("camo", "", "evaluation 7"),
    ("oekraine", "", "evaluation 7"),
    ("oekraïne", "", "evaluation 7"),
    ("\"capacite motorisee\"", "", "evaluation 7"),
    ("CAPACITE MOTORISEE", "", "evaluation 7"),
    ("motorisée", "", "evaluation 7"),
    ("assisen", "", "evaluation 1"),
    ("golfstaten", "", "evaluation 5"),
    ("afrika", "", "title 6, evaluation 6"),
    ("agressie", "", "evaluation 7"),
    ("eerste ministers", "", "context"),
    ("asiel en migratie", "3.7 3.9", "context"),
    ("saint\u{2013}denis", "", "evaluation 1"),
    // Chapter titles in English and French count as titles, whatever the interface (a judgement).
    ("trafficking", "3.2", "title 3, title 4"),
    ("traite", "3.2", "title 3"),
    ("attentats", "", "title 1"),
    ("judiciaire", "4.3", "title 3, title 4"),
    // One and two letters: sub-strings like any other word (`é` is `e`; `bj`, `uk` are actors' ids).
    ("q", "1.1 1.2 2.3 2.5 2.9 3.3 3.4 3.7 4.2 4.4 4.5 4.6 5.7 6.1 6.2 6.3 6.4", "-"),
    ("ii", "2.3 2.5 2.6", ""),
    ("bj", "6.4", ""),
    ("uk", "3.4", "evaluation 3, evaluation 7"),
    ("bv", "5.3", ""), // "bv."
    ("eu", "1.3 2.3 2.9 3.1 3.3 3.4 3.5 3.7 3.8 3.9 4.1 4.2 4.3 5.3 5.9 5.10 6.1 6.2 6.3 6.5 6.6 7.1 7.3", "-"),
    ("ue", "1.1 1.2 1.4 2.3 2.5 2.9 3.3 3.4 3.7 3.9 4.1 4.2 4.4 4.5 4.6 5.10 6.2 6.3 6.4 6.5 6.6", "-"),
    ("it", "1.1 1.4 2.1 2.2 2.3 2.4 2.5 2.6 2.8 2.9 2.10 3.2 3.3 3.4 3.7 3.9 3.10 4.1 4.2 4.3 4.4 4.6 4.7 5.1 5.2 5.3 5.4 5.6 5.7 5.8 5.10 6.1 6.2 6.3 6.4 6.7 7.1 7.2 7.3", "-"),
    ("é", "1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 4.1 4.2 4.3 4.4 4.5 4.6 4.7 5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 6.1 6.2 6.3 6.4 6.5 6.6 6.7 7.1 7.2 7.3", "-"),
    ("zq", "", ""),
    ("(n) maoc", "4.6", "-"),
    // In no point and nowhere else.
    ("drone", "", ""),
    ("klimaat", "", ""),
    ("cyberaanval", "", ""),
    ("\"mensenhandel drugshandel\"", "", ""),
];
