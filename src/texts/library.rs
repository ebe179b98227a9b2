//! Texts of the library: its list, its faults, searching all of it.

use super::texts;

texts! {
    larger_than_read(most) { en: "it is larger than the {most} MiB that are read", nl: "het is groter dan de {most} MiB die worden gelezen", fr: "il est plus grand que les {most} Mio que l’on lit" }
    file_misnamed(name) { en: "what it holds asks for the name {name}", nl: "zijn inhoud vraagt de naam {name}", fr: "son contenu demande le nom {name}" }
    WHERE_CACHE { en: "cache", nl: "cache", fr: "cache" }
    n_declarations(n) {
        one: { en: "{n} declaration", nl: "{n} verklaring", fr: "{n} déclaration" },
        many: { en: "{n} declarations", nl: "{n} verklaringen", fr: "{n} déclarations" },
    }
    n_files(n) {
        one: { en: "{n} file", nl: "{n} bestand", fr: "{n} fichier" },
        many: { en: "{n} files", nl: "{n} bestanden", fr: "{n} fichiers" },
    }
    n_faulty(n) {
        one: { en: "{n} with a fault", nl: "{n} met een fout", fr: "{n} avec une erreur" },
        many: { en: "{n} with a fault", nl: "{n} met een fout", fr: "{n} avec une erreur" },
    }
    points_in_all(n, m, all) {
        one: { en: "{n} point in {m} of {all} declarations", nl: "{n} punt in {m} van {all} verklaringen", fr: "{n} point dans {m} déclarations sur {all}" },
        many: { en: "{n} points in {m} of {all} declarations", nl: "{n} punten in {m} van {all} verklaringen", fr: "{n} points dans {m} déclarations sur {all}" },
    }
    n_unread(n) {
        one: { en: "{n} could not be read: the answer is not complete", nl: "{n} kon niet worden gelezen: het antwoord is niet volledig", fr: "{n} n’a pas pu être lue : la réponse n’est pas complète" },
        many: { en: "{n} could not be read: the answer is not complete", nl: "{n} konden niet worden gelezen: het antwoord is niet volledig", fr: "{n} n’ont pas pu être lues : la réponse n’est pas complète" },
    }
    n_files_unread(n) {
        one: { en: "{n} file of the library", nl: "{n} bestand van de bibliotheek", fr: "{n} fichier de la bibliothèque" },
        many: { en: "{n} files of the library", nl: "{n} bestanden van de bibliotheek", fr: "{n} fichiers de la bibliothèque" },
    }
    no_such_declaration(name) { en: "the library has no declaration {name}", nl: "de bibliotheek heeft geen verklaring {name}", fr: "la bibliothèque n’a pas de déclaration {name}" }
    LIBRARY_LISTS { en: "hertog library lists them", nl: "hertog library somt ze op", fr: "hertog library les énumère" }
    no_declaration_name(name) { en: "{name} names no declaration", nl: "{name} noemt geen verklaring", fr: "{name} ne nomme aucune déclaration" }
    NAME_OF_DECLARATION { en: "expected ID, ID@EDITION or ID@EDITION.LANGUAGE, as in hertoginnedal-2023@2023-05-05", nl: "verwacht: ID, ID@UITGAVE of ID@UITGAVE.TAAL, zoals hertoginnedal-2023@2023-05-05", fr: "attendu : ID, ID@ÉDITION ou ID@ÉDITION.LANGUE, comme hertoginnedal-2023@2023-05-05" }
    remove_it(path) { en: "Remove {path}? Its reviews stay. [y/N] ", nl: "{path} verwijderen? De beoordelingen blijven. [j/N] ", fr: "Supprimer {path} ? Ses examens restent. [o/N] " }
    ASK_ON_TERMINAL { en: "--remove asks first, and there is no terminal to ask on", nl: "--remove vraagt het eerst, en er is geen terminal om het op te vragen", fr: "--remove demande d’abord, et il n’y a pas de terminal où demander" }
    SAY_YES { en: "say --yes to remove it without a question", nl: "zeg --yes om het zonder vraag te verwijderen", fr: "dites --yes pour supprimer sans question" }
    removed_declaration(path) { en: "removed {path}", nl: "{path} verwijderd", fr: "{path} supprimé" }
    reviews_stay(folder) { en: "its reviews stay in {folder}", nl: "de beoordelingen blijven in {folder}", fr: "ses examens restent dans {folder}" }
    NOT_REMOVED { en: "nothing was removed", nl: "er is niets verwijderd", fr: "rien n’a été supprimé" }
    BUILT_IN_STAYS { en: "the built-in declaration is part of the program and cannot be removed", nl: "de ingebouwde verklaring hoort bij het programma en kan niet worden verwijderd", fr: "la déclaration intégrée fait partie du programme et ne peut être supprimée" }
    several_languages(name, names) { en: "{name} is there in several languages: {names}", nl: "{name} is er in verschillende talen: {names}", fr: "{name} existe en plusieurs langues : {names}" }
    SAY_LANGUAGE { en: "say which as EDITION.LANGUAGE", nl: "zeg welke als UITGAVE.TAAL", fr: "dites laquelle par ÉDITION.LANGUE" }
}
