//! Texts on the languages of a declaration.

use super::texts;

texts! {
    only_in(codes) { en: "only in {codes}", nl: "alleen in {codes}", fr: "seulement en {codes}" }
    only_language(code, key) { en: "Opened in {code} only; {key} opens it again with what is there by now.", nl: "Alleen in {code} geopend; {key} opent ze opnieuw met wat er nu is.", fr: "Ouverte en {code} seulement ; {key} la rouvre avec ce qu’il y a maintenant." }
    found_in_text(code) { en: "found in the text ({code}):", nl: "gevonden in de tekst ({code}):", fr: "trouvé dans le texte ({code}) :" }
    TEXT_LANGUAGE { en: "Language", nl: "Taal", fr: "Langue" }

    // Naming a language on the command line.
    no_text_in(code, edition) { en: "no text in “{code}” of edition {edition} is at hand", nl: "er is geen tekst in “{code}” van editie {edition} voorhanden", fr: "aucun texte en « {code} » de l’édition {edition} n’est disponible" }
    no_text_in_any(code) { en: "no text in “{code}” of what was found is at hand", nl: "van wat gevonden is, is geen tekst in “{code}” voorhanden", fr: "de ce qui a été trouvé, aucun texte en « {code} » n’est disponible" }
    languages_are(codes) { en: "At hand: {codes}.", nl: "Voorhanden: {codes}.", fr: "Disponible : {codes}." }

    // Differences in structure, of hertog check.
    other_chapters(here, n, there, m) { en: "chapters: {n} in {here}, {m} in {there}", nl: "hoofdstukken: {n} in {here}, {m} in {there}", fr: "chapitres : {n} en {here}, {m} en {there}" }
    points_only_in(code, ids) { en: "points only in {code}: {ids}", nl: "punten alleen in {code}: {ids}", fr: "points seulement en {code} : {ids}" }
    other_chapter(there, ids) { en: "points in another chapter in {there}: {ids}", nl: "punten in een ander hoofdstuk in {there}: {ids}", fr: "points dans un autre chapitre en {there} : {ids}" }
    same_structure(here, there) { en: "{here} and {there} have the same chapters and points", nl: "{here} en {there} hebben dezelfde hoofdstukken en punten", fr: "{here} et {there} ont les mêmes chapitres et points" }
}
