//! Texts of the overview, `stats` and the walk over points that need attention.

use super::texts;

texts! {
    // The parts.
    overview_of(day) { en: "Overview of what is shown, {day}", nl: "Overzicht van wat getoond wordt, {day}", fr: "Vue d'ensemble de ce qui est montré, {day}" }
    REVIEW_TITLE { en: "Review", nl: "Beoordeling", fr: "Examen" }
    MATRIX { en: "Actors by chapter", nl: "Actoren per hoofdstuk", fr: "Acteurs par chapitre" }
    DATES { en: "Dates", nl: "Data", fr: "Dates" }
    ACTIVITY { en: "Activity", nl: "Activiteit", fr: "Activité" }

    // Progress.
    CHAPTERS { en: "Chapters: reviewed", nl: "Hoofdstukken: bekeken", fr: "Chapitres : examinés" }
    ACTORS { en: "Actors: reviewed", nl: "Actoren: bekeken", fr: "Acteurs : examinés" }
    IMPLEMENTATION { en: "Implementation", nl: "Uitvoering", fr: "Mise en œuvre" }
    NOTES { en: "Notes", nl: "Notities", fr: "Notes" }
    NOTED_POINTS { en: "points with a note", nl: "punten met notitie", fr: "points avec note" }
    WHOLE_SELECTION { en: "all points", nl: "alle punten", fr: "tous les points" }
    n_notes_on(notes, points) { en: "{notes} on {points}", nl: "{notes} bij {points}", fr: "{notes} sur {points}" }

    // The matrix.
    cell(what, points, n) { en: "{what}: {points}, {n} to do", nl: "{what}: {points}, {n} te doen", fr: "{what} : {points}, {n} à faire" }
    ALL_COLUMN { en: "all", nl: "alle", fr: "tous" }
    NO_ACTORS { en: "No actor is named or concerned.", nl: "Geen actor is genoemd of betrokken.", fr: "Aucun acteur n'est nommé ni concerné." }
    columns_of(n, m, all) { en: "chapters {n} to {m} of {all}", nl: "hoofdstukken {n} tot {m} van {all}", fr: "chapitres {n} à {m} sur {all}" }
    in_chapter(n, chapter) { en: "{n} in chapter {chapter}", nl: "{n} in hoofdstuk {chapter}", fr: "{n} au chapitre {chapter}" }

    // The dates.
    past_since(day) { en: "overdue since {day}", nl: "verstreken sinds {day}", fr: "date dépassée depuis le {day}" }
    today_is(day) { en: "today, {day}", nl: "vandaag, {day}", fr: "aujourd'hui, {day}" }
    DUE_TODAY { en: "due today", nl: "vandaag", fr: "aujourd'hui" }
    due_in(n) {
        one: { en: "in {n} day", nl: "over {n} dag", fr: "dans {n} jour" },
        many: { en: "in {n} days", nl: "over {n} dagen", fr: "dans {n} jours" },
    }
    DEADLINES_AND_EVENTS { en: "Deadlines and events", nl: "Termijnen en gebeurtenissen", fr: "Échéances et événements" }
    n_past_due(n) {
        one: { en: "{n} overdue point", nl: "{n} punt met een verstreken datum", fr: "{n} point à la date dépassée" },
        many: { en: "{n} overdue points", nl: "{n} punten met een verstreken datum", fr: "{n} points à la date dépassée" },
    }
    n_references(n) {
        one: { en: "{n} date only referred to, which never falls due", nl: "{n} datum waarnaar alleen verwezen wordt: die vervalt nooit", fr: "{n} date seulement mentionnée, qui n'échoit jamais" },
        many: { en: "{n} dates only referred to, which never fall due", nl: "{n} data waarnaar alleen verwezen wordt: die vervallen nooit", fr: "{n} dates seulement mentionnées, qui n'échoient jamais" },
    }
    NO_DATES { en: "No deadline and no event is given.", nl: "Er is geen termijn of gebeurtenis.", fr: "Aucune échéance ni événement." }

    // Activity.
    EDITS_BY_DAY { en: "My edits by day", nl: "Mijn wijzigingen per dag", fr: "Mes modifications par jour" }
    n_edits(n) {
        one: { en: "{n} edit", nl: "{n} wijziging", fr: "{n} modification" },
        many: { en: "{n} edits", nl: "{n} wijzigingen", fr: "{n} modifications" },
    }
    most_edits(n) { en: "highest bar: {n}", nl: "hoogste staaf: {n}", fr: "barre la plus haute : {n}" }
    NO_EDITS_HERE { en: "Nothing of what is shown has been edited yet.", nl: "Van wat getoond wordt, is nog niets gewijzigd.", fr: "Rien de ce qui est montré n'a encore été modifié." }
    NO_EDITS { en: "Nothing has been edited yet.", nl: "Er is nog niets gewijzigd.", fr: "Rien n'a encore été modifié." }

    // The hint line.
    HINT_OVERVIEW { en: "overview", nl: "overzicht", fr: "vue d'ensemble" }
    HINT_ENTER { en: "these points", nl: "deze punten", fr: "ces points" }
    HINT_PART { en: "part", nl: "deel", fr: "partie" }
    HINT_LEFT { en: "left", nl: "links", fr: "gauche" }
    HINT_RIGHT { en: "right", nl: "rechts", fr: "droite" }

    // Reasons for attention.
    calls(n, m, why) { en: "{n} of {m}: {why}.", nl: "{n} van {m}: {why}.", fr: "{n} sur {m} : {why}." }
    text_changed_since(day) { en: "stale, the text has changed since {day}", nl: "verouderd, de tekst is sinds {day} veranderd", fr: "périmé, le texte a changé depuis le {day}" }
    come_back_since(day) { en: "to come back to since {day}", nl: "opnieuw te bekijken sinds {day}", fr: "à revoir depuis le {day}" }
    open_only(n, m) { en: "Open, {n} of {m}; nothing more urgent this way.", nl: "Open, {n} van {m}; verderop niets dringenders.", fr: "Ouvert, {n} sur {m} ; rien de plus urgent dans ce sens." }
}
