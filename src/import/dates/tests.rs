use proptest::prelude::*;

use super::*;
use crate::declaration::builtin;

/// Every date of a text as `period role quote`, joined by semicolons.
fn shown(text: &str, language: &str) -> String {
    let show =
        |date: &FoundDate| format!("{} {:?} {}", date.on, date.role, &text[date.range.clone()]);
    dates(text, language).iter().map(show).collect::<Vec<_>>().join("; ")
}

fn check(language: &str, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(shown(text, language), *expected, "{language}: {text}");
    }
}

#[test]
fn dutch() {
    check(
        "nl",
        &[
            ("is eind juni 2022 afgerond", "2022-06-21..2022-06-30 Reference eind juni 2022"),
            ("Het lidmaatschap afronden in 2024.", "2024 Deadline in 2024"),
            ("het akkoord van 5 mei 2023", "2023-05-05 Reference 5 mei 2023"),
            ("Op 1 mei 2023 werd het getekend.", "2023-05-01 Reference 1 mei 2023"),
            ("uiterlijk op 31 december 2024", "2024-12-31 Deadline uiterlijk op 31 december 2024"),
            ("vóór eind 2024 klaar", "2024-12-31 Deadline vóór eind 2024"),
            (
                "voor het einde van het jaar 2025",
                "2025-12-31 Deadline voor het einde van het jaar 2025",
            ),
            ("tegen 2026", "2026 Deadline tegen 2026"),
            ("tegen eind juni 2025", "2025-06-30 Deadline tegen eind juni 2025"),
            ("de top die op 5/6/2025 zal plaatsvinden", "2025-06-05 Event 5/6/2025"),
            ("de Spelen in de zomer van 2024", "2024-06..2024-09 Event zomer van 2024"),
            ("in het eerste kwartaal van 2024", "2024-01..2024-03 Event eerste kwartaal van 2024"),
            ("tweede helft van 2024", "2024-07..2024-12 Event tweede helft van 2024"),
            (
                "tegen het einde van het tweede kwartaal van 2024",
                "2024-04..2024-06 Deadline tegen het einde van het tweede kwartaal van 2024",
            ),
            (
                "medio 2025 en begin maart 2026",
                "2025-05..2025-08 Event medio 2025; 2026-03-01..2026-03-10 Event begin maart 2026",
            ),
            ("tussen 2023 en 2025", "2023..2025 Event tussen 2023 en 2025"),
            ("van 5 tot 7 mei 2023", "2023-05-05..2023-05-07 Event 5 tot 7 mei 2023"),
            (
                "op 5 en 6 mei 2023, op 5 en 9 mei 2023",
                "2023-05-05..2023-05-06 Event 5 en 6 mei 2023; 2023-05-09 Event 9 mei 2023",
            ),
            ("juni–september 2024", "2024-06..2024-09 Event juni–september 2024"),
            (
                "In februari 2016, juni 2018 en november 2021 hebben",
                "2016-02 Reference februari 2016; 2018-06 Reference juni 2018; 2021-11 Reference november 2021",
            ),
            ("sinds 2015; sinds mei 2016", "2015 Reference sinds 2015; 2016-05 Reference mei 2016"),
            ("zodat deze in 2024 kunnen worden afgerond", "2024 Deadline in 2024"),
            ("de regeling van 1964 tussen beide", "1964 Reference van 1964"),
            ("een budget van 2000 euro en een bedrag van 1950 personen", ""),
            ("Agenda 2030, de Agenda 2030 en Resolutie 2231 en 2030", ""),
            ("Aanbeveling (EU) 2022/915, in 2022/23, in 2020-21, 3.5.2024.1", ""),
            ("op 5 mei, in mei, 31 februari 2024 om 14.30", "2024-02 Event februari 2024"),
        ],
    );
}

#[test]
fn english() {
    check(
        "en",
        &[
            ("no later than 2025, more than 2000 officers", "2025 Deadline no later than 2025"),
            ("in the 2016 and 2018 declarations, in the year 2016", "2016 Event in the year 2016"),
            ("a resolution adopted by the Assembly in May 2021", "2021-05 Reference May 2021"),
            (
                "on 5 May 2023 or May 6, 2023 or the 7th of May 2023",
                "2023-05-05 Event 5 May 2023; 2023-05-06 Event May 6, 2023; 2023-05-07 Event 7th of May 2023",
            ),
            ("by the end of 2024", "2024-12-31 Deadline by the end of 2024"),
            ("no later than 1 March 2025", "2025-03-01 Deadline no later than 1 March 2025"),
            (
                "by the end of the first quarter of 2025",
                "2025-01..2025-03 Deadline by the end of the first quarter of 2025",
            ),
            (
                "by 2030, in Q3 2025, by mid-2025",
                "2030 Deadline by 2030; 2025-07..2025-09 Event Q3 2025; 2025-05..2025-08 Deadline by mid-2025",
            ),
            ("in 2025 at the latest", "2025 Deadline in 2025"),
            (
                "the Agreement of 1964 and the Treaty of Paris of 18 April 1951",
                "1964 Reference of 1964; 1951-04-18 Reference 18 April 1951",
            ),
            ("the Olympic Games in 2024 will take place", "2024 Event in 2024"),
            ("Resolution 2231, the 2030 Agenda, a total of 2000 officers, 12 of 2019", ""),
            (
                "the strategy for 2023-2025 and 2021–2027",
                "2023..2025 Event 2023-2025; 2021..2027 Event 2021–2027",
            ),
            ("from 2023 to 2025", "2023..2025 Event from 2023 to 2025"),
            (
                "May 5-7, 2023 and 5 May to 7 June 2023",
                "2023-05-05..2023-06-07 Event 5 May to 7 June 2023",
            ),
            ("we may 2023 times march 2024", ""),
            (
                "5/6/2023 and 25/6/2023 and 6/25/2023 and 6/6/2023",
                "2023-06-25 Event 25/6/2023; 2023-06-25 Event 6/25/2023; 2023-06-06 Event 6/6/2023",
            ),
            ("2023-05-05 and 2023-5-5 and 2023-02-30", "2023-05-05 Event 2023-05-05"),
            ("Leaders met in June 2022", "2022-06 Reference June 2022"),
            ("The summit was held in June 2022.", "2022-06 Reference June 2022"),
            ("The next summit in June 2026", "2026-06 Event June 2026"),
            ("It shall be completed in 2026.", "2026 Deadline in 2026"),
            ("in 2024 %, in 2024.5, 1.5.2024/3", ""),
            ("Sept. 2024", "2024-09 Event Sept. 2024"),
        ],
    );
}

#[test]
fn french() {
    check(
        "fr",
        &[
            (
                "d'ici à 2027, au plus tard en 2026",
                "2027 Deadline d'ici à 2027; 2026 Deadline au plus tard en 2026",
            ),
            ("l'accord du 1er mai 2023", "2023-05-01 Reference 1er mai 2023"),
            ("d'ici à fin 2025", "2025-12-31 Deadline d'ici à fin 2025"),
            ("d’ici la fin de l’année 2025", "2025-12-31 Deadline d’ici la fin de l’année 2025"),
            (
                "d'ici 2027 et à l'horizon 2050",
                "2027 Deadline d'ici 2027; 2050 Deadline à l'horizon 2050",
            ),
            ("au plus tard le 30 juin 2024", "2024-06-30 Deadline au plus tard le 30 juin 2024"),
            ("avant 2026", "2025-12-31 Deadline avant 2026"),
            ("avant l'été 2026", "2026-05-31 Deadline avant l'été 2026"),
            ("prêt avant l’été 2026", "2026-05-31 Deadline avant l’été 2026"),
            ("qui aura lieu le 5 juin 2023", "2023-06-05 Event 5 juin 2023"),
            ("les Jeux de l'été 2024 ont été 2024 fois", "2024-06..2024-09 Event été 2024"),
            ("du 5 au 7 mai 2023", "2023-05-05..2023-05-07 Event 5 au 7 mai 2023"),
            (
                "au premier semestre 2024, au 3e trimestre de 2024",
                "2024-01..2024-06 Event premier semestre 2024; 2024-07..2024-09 Event 3e trimestre de 2024",
            ),
            (
                "début 2022, mi-2023, mi-mai 2024",
                "2022-01..2022-03 Event début 2022; 2023-05..2023-08 Event mi-2023; 2024-05-11..2024-05-20 Event mi-mai 2024",
            ),
            ("entre 2023 et 2025", "2023..2025 Event entre 2023 et 2025"),
            ("le traité de 1963", "1963 Reference de 1963"),
            ("05/06/2023", "2023-06-05 Event 05/06/2023"),
            ("près de 2000 agents, l'Agenda 2030", ""),
        ],
    );
}

#[test]
fn german() {
    check(
        "de",
        &[
            (
                "bis spätestens Ende 2022, bis zum Jahre 2029",
                "2022-12-31 Deadline bis spätestens Ende 2022; 2029 Deadline bis zum Jahre 2029",
            ),
            ("in den Jahren 2020 bis 2022", "2020..2022 Event Jahren 2020 bis 2022"),
            ("das Abkommen vom 5. Mai 2023", "2023-05-05 Reference 5. Mai 2023"),
            ("bis Ende 2024", "2024-12-31 Deadline bis Ende 2024"),
            ("bis zum 31. Dezember 2024", "2024-12-31 Deadline bis zum 31. Dezember 2024"),
            ("spätestens am 5.5.2023", "2023-05-05 Deadline spätestens am 5.5.2023"),
            ("bis zum Ende des Jahres 2025", "2025-12-31 Deadline bis zum Ende des Jahres 2025"),
            ("bis 2020 und im Jahr 2021", "2020 Deadline bis 2020; 2021 Event Jahr 2021"),
            (
                "im 1. Quartal 2024, im zweiten Halbjahr 2024",
                "2024-01..2024-03 Event 1. Quartal 2024; 2024-07..2024-12 Event zweiten Halbjahr 2024",
            ),
            (
                "Anfang 2024, Mitte Mai 2024, im Sommer 2024",
                "2024-01..2024-03 Event Anfang 2024; 2024-05-11..2024-05-20 Event Mitte Mai 2024; 2024-06..2024-09 Event Sommer 2024",
            ),
            ("5. bis 7. Mai 2023", "2023-05-05..2023-05-07 Event 5. bis 7. Mai 2023"),
            ("der Vertrag von 1963", "1963 Reference von 1963"),
            ("eine Zahl von 2000 Beamten", ""),
        ],
    );
}

#[test]
fn before_a_period_is_by_the_day_before_it() {
    check(
        "en",
        &[
            ("open before 2030", "2029-12-31 Deadline before 2030"),
            ("open before November 2026", "2026-10-31 Deadline before November 2026"),
            ("open before 1 March 2028", "2028-02-29 Deadline before 1 March 2028"),
            ("before the end of 2026", "2026-12-31 Deadline before the end of 2026"),
            ("by 2030", "2030 Deadline by 2030"),
        ],
    );
    check(
        "nl",
        &[
            ("vóór 2030", "2029-12-31 Deadline vóór 2030"),
            ("klaar voor november 2026", "2026-10-31 Deadline voor november 2026"),
            ("voor eind november 2026", "2026-11-30 Deadline voor eind november 2026"),
        ],
    );
    check("fr", &[("avant juillet 2027", "2027-06-30 Deadline avant juillet 2027")]);
    check("de", &[("vor 2030", "2029-12-31 Deadline vor 2030")]);
}

#[test]
fn other_languages_have_digits_only() {
    check("es", &[("5 de mayo de 2023, 5/6/2023, in 2024, Q1 2024", "2023-06-05 Event 5/6/2023")]);
    check("nl-BE", &[("5 mei 2023", "2023-05-05 Event 5 mei 2023")]);
}

/// The dates that the built-in declaration gives by hand: each is found, in its
/// role, within the words that it quotes.
#[test]
fn the_dates_of_the_built_in_declaration() {
    let declaration = builtin();
    let mut rows = 0;
    for point in &declaration.points {
        let found = dates(&point.text, "nl");
        assert_eq!(found.len(), point.dates.len(), "{}", point.text);
        for (found, given) in found.iter().zip(&point.dates) {
            assert_eq!((&found.on, found.role), (&given.on, given.role), "{}", point.id);
            assert!(given.quote.contains(&point.text[found.range.clone()]), "{}", point.id);
            rows += 1;
        }
    }
    assert_eq!(rows, 7);
}

#[test]
fn lines_of_place_and_date() {
    for (text, place, on) in [
        ("Gent, 4 maart 2025", "Gent", "2025-03-04"),
        ("(Paris, 15 mars 2021)", "Paris", "2021-03-15"),
        ("Done at Brussels on 3 March 2024", "Brussels", "2024-03-03"),
        ("Done at Brussels on 3 March 2024, in two copies.", "Brussels", "2024-03-03"),
        ("Fait à Paris, le 1er mai 2023.", "Paris", "2023-05-01"),
        ("Gedaan te 's Gravenhage op 3 maart 2024", "", ""),
        ("Gedaan te Brussel, op 3 maart 2024", "Brussel", "2024-03-03"),
        ("Signed at Kuala Lumpur on 26 October 2025", "Kuala Lumpur", "2025-10-26"),
        ("Berlin, den 3. März 2024", "Berlin", "2024-03-03"),
        ("Geschehen zu Aachen am 22. Januar 2019", "Aachen", "2019-01-22"),
        ("Stockholm, 20 October 2015.", "Stockholm", "2015-10-20"),
        ("Saint-Germain-en-Laye, le mardi 3 mars 2020", "Saint-Germain-en-Laye", "2020-03-03"),
        ("Brussels, March 2024", "Brussels", "2024-03"),
        ("Den Haag, 4 februari 2013", "Den Haag", "2013-02-04"),
        ("On 3 March 2024", "", ""),
        ("5 mei 2023", "", ""),
        ("In Paris, where we met on 5 May 2023", "", ""),
        ("Ministers met in Paris, 5 May 2023, and agreed", "", ""),
        ("the meeting of Paris, 5 May 2023", "", ""),
        ("Arlon, province de Luxembourg, le 4 mars 2025", "Arlon", "2025-03-04"),
        ("Fait à Arlon, province de Luxembourg, le 4 mars 2025.", "Arlon", "2025-03-04"),
        ("Brussels, in 2024", "", ""),
        ("Brussels 3 March 2024", "", ""),
        ("", "", ""),
    ] {
        let expected = (!place.is_empty()).then(|| (place.to_owned(), on.parse().unwrap()));
        assert_eq!(dateline(text), expected, "{text}");
    }
    let region = Some((String::new(), "2025-03-04".parse().unwrap()));
    assert_eq!(dateline("Province de Luxembourg, le 4 mars 2025"), region);
    assert_eq!(dateline("Provincie Luxemburg, 4 maart 2025"), region);
}

#[test]
fn a_deadline_promises_where_nothing_is_told_that_was() {
    for (text, language, sets) in [
        ("Er komt tegen eind 2027 een nieuw akkoord over de Sahel.", "nl", true),
        ("Een nieuw akkoord werd tegen eind 2022 gesloten.", "nl", false),
        ("Le plan est prêt avant l’été 2026.", "fr", true),
        ("L’accord de 2021 a été signé. Le plan est prêt avant l’été 2026.", "fr", false),
        ("Beide landen overlegden op 5 mei 2023 in Parijs.", "nl", false),
        ("", "nl", false),
    ] {
        assert_eq!(sets_deadline(text, language), sets, "{text}");
    }
}

proptest! {
    #[test]
    fn dates_of_any_text_are_in_order_and_do_not_overlap(
        text in "(uiterlijk |by the end of |d'ici |[0-9]{1,4}|mei|May|[ ./,\u{2013}-]|Q1|van |eind |\u{ad}|\\PC){0,24}",
        language in prop::sample::select(vec!["nl", "fr", "en", "de", ""]),
    ) {
        let mut free = 0;
        for date in dates(&text, language) {
            prop_assert!(date.range.start >= free && date.range.end > date.range.start);
            prop_assert!(text.get(date.range.clone()).is_some());
            free = date.range.end;
        }
        if let Some((place, on)) = dateline(&text) {
            prop_assert!(text.contains(&place) && on.first <= on.last);
        }
    }
}
