// What briefs say, and what is said of them. `{name}` is where a value goes.
texts! {
    // The choices.
    PART_COVER { en: "cover", nl: "voorblad", fr: "page de garde" }
    PART_FIGURES { en: "figures", nl: "cijfers", fr: "chiffres" }
    PART_BARS { en: "progress bars", nl: "voortgangsbalken", fr: "barres d’avancement" }
    PART_MATRIX { en: "chapters by actor", nl: "hoofdstukken per actor", fr: "chapitres par acteur" }
    PART_EVALUATIONS { en: "evaluations", nl: "evaluaties", fr: "évaluations" }
    PART_MARKS { en: "marks and progress", nl: "beoordeling en voortgang", fr: "examen et avancement" }
    PART_NOTES { en: "notes", nl: "notities", fr: "notes" }
    PART_WITHHELD { en: "how many notes are left out", nl: "hoeveel notities weggelaten zijn", fr: "nombre de notes omises" }
    PART_QUESTIONS { en: "questions", nl: "vragen", fr: "questions" }
    PART_STALE { en: "what is stale", nl: "wat verouderd is", fr: "ce qui est périmé" }
    PART_RECEIPTS { en: "where nothing was found", nl: "waar niets gevonden is", fr: "où rien n’a été trouvé" }
    BY_CHAPTER { en: "by chapter", nl: "per hoofdstuk", fr: "par chapitre" }
    BY_ACTOR { en: "by actor", nl: "per actor", fr: "par acteur" }
    BY_DATE { en: "by date", nl: "per datum", fr: "par date" }
    WORDING_FULL { en: "full text", nl: "volledige tekst", fr: "texte intégral" }
    WORDING_HEADING { en: "headings only", nl: "alleen opschriften", fr: "intitulés seuls" }
    WORDING_PAGE { en: "full text where it goes on a page", nl: "volledige tekst als die op een bladzijde past", fr: "texte intégral s’il tient sur une page" }
    TEMPLATE_FILE { en: "full file for a working group", nl: "volledig dossier voor een werkgroep", fr: "dossier complet pour un groupe de travail" }
    TEMPLATE_MINISTER { en: "one page for a minister", nl: "één bladzijde voor een minister", fr: "une page pour un ministre" }
    TEMPLATE_MEETING { en: "questions for a meeting", nl: "vragen voor een vergadering", fr: "questions pour une réunion" }

    // Word documents.
    CONTENTS { en: "Contents", nl: "Inhoud", fr: "Table des matières" }
    PAGE { en: "page", nl: "bladzijde", fr: "page" }
}
