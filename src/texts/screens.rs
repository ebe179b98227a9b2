//! Texts of the screens and the commands.

use super::texts;

texts! {
    // States of a point.
    OPEN { en: "open", nl: "open", fr: "ouvert" }
    REVIEWED { en: "reviewed", nl: "bekeken", fr: "examiné" }
    COME_BACK { en: "come back", nl: "opnieuw te bekijken", fr: "à revoir" }
    STALE { en: "stale", nl: "verouderd", fr: "périmé" }
    TO_REVIEW { en: "to review", nl: "te bekijken", fr: "à examiner" }
    stale_since(was, day, fingerprint) {
        en: "stale: {was} on {day}, but the text has changed since (it was {fingerprint})",
        nl: "verouderd: {was} op {day}, maar de tekst is sindsdien veranderd (het was {fingerprint})",
        fr: "périmé : {was} le {day}, mais le texte a changé depuis (c'était {fingerprint})",
    }

    // Signs around words, and between a name and its value.
    quoted(words) { en: "“{words}”", nl: "“{words}”", fr: "« {words} »" }
    labelled(label, value) { en: "{label}: {value}", nl: "{label}: {value}", fr: "{label} : {value}" }

    // The bars.
    edition(edition) { en: "edition {edition}", nl: "editie {edition}", fr: "édition {edition}" }
    n_of_m(n, m) { en: "{n} of {m}", nl: "{n} van {m}", fr: "{n} sur {m}" }
    n_of_m_reviewed(n, m) { en: "{n} of {m} reviewed", nl: "{n} van {m} bekeken", fr: "examinés : {n} sur {m}" }
    NOT_ALL_READ { en: "! not all read", nl: "! niet alles gelezen", fr: "! lecture incomplète" }
    n_of_m_points(n, m) {
        one: { en: "{n} of {m} points", nl: "{n} van {m} punten", fr: "{n} point sur {m}" },
        many: { en: "{n} of {m} points", nl: "{n} van {m} punten", fr: "{n} points sur {m}" },
    }
    n_points(n) {
        one: { en: "{n} point", nl: "{n} punt", fr: "{n} point" },
        many: { en: "{n} points", nl: "{n} punten", fr: "{n} points" },
    }
    all_points(n) {
        one: { en: "the only point", nl: "het enige punt", fr: "le seul point" },
        many: { en: "all {n} points", nl: "alle {n} punten", fr: "les {n} points" },
    }
    selected_n(n) { en: "selected: {n}", nl: "geselecteerd: {n}", fr: "sélection : {n}" }
    unsaved_n(n) { en: "NOT SAVED: {n}", nl: "NIET BEWAARD: {n}", fr: "NON ENREGISTRÉ : {n}" }
    too_small(w, h, columns, rows) {
        en: "hertog needs {w} columns and {h} rows; here are {columns} and {rows}. Make the window larger, or use hertog list.",
        nl: "hertog heeft {w} kolommen en {h} rijen nodig; hier zijn er {columns} en {rows}. Maak het venster groter, of gebruik hertog list.",
        fr: "hertog a besoin de {w} colonnes et {h} lignes ; il y en a {columns} et {rows}. Agrandissez la fenêtre, ou utilisez hertog list.",
    }

    LARGER_TO_QUIT { en: "To quit, make the window larger.", nl: "Maak het venster groter om af te sluiten.", fr: "Agrandissez la fenêtre pour quitter." }
    further(key) { en: "{key}: further.", nl: "{key}: verder.", fr: "{key} : suite." }
    not_saved(words) { en: "not saved: {words}", nl: "niet bewaard: {words}", fr: "non enregistré : {words}" }
    edits_lost(n, cause) {
        one: { en: "{n} edit was not saved and is lost: {cause}", nl: "{n} wijziging is niet bewaard en gaat verloren: {cause}", fr: "{n} modification n'a pas été enregistrée et est perdue : {cause}" },
        many: { en: "{n} edits were not saved and are lost: {cause}", nl: "{n} wijzigingen zijn niet bewaard en gaan verloren: {cause}", fr: "{n} modifications n'ont pas été enregistrées et sont perdues : {cause}" },
    }
    MAKE_THEM_AGAIN { en: "correct that, then make the edits again; before quitting, w would have written them to a file", nl: "verhelp dat en doe de wijzigingen over; vóór het afsluiten had w ze naar een bestand geschreven", fr: "remédiez-y, puis refaites les modifications ; avant de quitter, w les aurait écrites dans un fichier" }
    NO_TIME { en: "saving took too long", nl: "het bewaren duurde te lang", fr: "l'enregistrement a pris trop de temps" }

    // Words of the hint line.
    HINT_REVIEWED { en: "reviewed", nl: "bekeken", fr: "examiné" }
    HINT_COME_BACK { en: "come back", nl: "opnieuw te bekijken", fr: "à revoir" }
    HINT_UNDO { en: "undo", nl: "ongedaan", fr: "annuler" }
    HINT_ACTOR { en: "actor", nl: "actor", fr: "acteur" }
    HINT_SEARCH { en: "search", nl: "zoeken", fr: "chercher" }
    HINT_CLEAR { en: "all", nl: "alles", fr: "tout" }
    HINT_HELP { en: "help", nl: "hulp", fr: "aide" }
    HINT_READ { en: "read", nl: "lezen", fr: "lire" }
    HINT_BACK { en: "back", nl: "terug", fr: "retour" }
    HINT_QUIT { en: "quit", nl: "afsluiten", fr: "quitter" }
    HINT_NEXT { en: "next", nl: "volgende", fr: "suivant" }
    HINT_PREVIOUS { en: "previous", nl: "vorige", fr: "précédent" }
    HINT_ACCEPT { en: "accept", nl: "bevestigen", fr: "valider" }
    HINT_CANCEL { en: "as it was", nl: "zoals het was", fr: "comme avant" }
    HINT_CHOOSE { en: "choose", nl: "kiezen", fr: "choisir" }
    HINT_CLOSE { en: "close", nl: "sluiten", fr: "fermer" }
    HINT_YES { en: "yes", nl: "ja", fr: "oui" }
    HINT_NO { en: "no", nl: "nee", fr: "non" }
    HINT_WRITE_TO_FILE { en: "write to a file", nl: "naar een bestand", fr: "vers un fichier" }
    save_again(key) { en: "{key}: save again.", nl: "{key}: opnieuw bewaren.", fr: "{key} : réenregistrer." }

    // Panes.
    NAMED { en: "Named", nl: "Genoemd", fr: "Nommé" }
    RELATED { en: "Related", nl: "Betrokken", fr: "Concerné" }
    DEADLINE { en: "Deadline", nl: "Termijn", fr: "Échéance" }
    EVENT { en: "Event", nl: "Gebeurtenis", fr: "Événement" }
    REFERENCE { en: "Refers to", nl: "Verwijzing", fr: "Renvoi" }
    PROGRESS { en: "Progress", nl: "Voortgang", fr: "Avancement" }
    NOTE { en: "Note", nl: "Notitie", fr: "Note" }
    note_source(source) { en: "source: {source}", nl: "bron: {source}", fr: "source : {source}" }
    note_evidence(status) { en: "evidence for: {status}", nl: "onderbouwt: {status}", fr: "justifie : {status}" }
    SAID_OF_EARLIER { en: "said of an earlier text", nl: "gezegd van een eerdere tekst", fr: "dit d'un texte antérieur" }
    NOTE_EDITED { en: "edited", nl: "bewerkt", fr: "modifiée" }
    NOTE_STALE { en: "written on an earlier text", nl: "geschreven bij een eerdere tekst", fr: "écrite sur un texte antérieur" }
    NO_NOTES { en: "no notes", nl: "geen notities", fr: "aucune note" }
    n_notes(n) {
        one: { en: "{n} note", nl: "{n} notitie", fr: "{n} note" },
        many: { en: "{n} notes", nl: "{n} notities", fr: "{n} notes" },
    }
    MARK { en: "Mark", nl: "Stand", fr: "État" }
    OTHERS { en: "Others", nl: "Anderen", fr: "Autres" }
    one_decided(by, decided) { en: "{by}: {decided}", nl: "{by}: {decided}", fr: "{by} : {decided}" }
    evaluation_of(n) { en: "Evaluation of chapter {n}", nl: "Evaluatie van hoofdstuk {n}", fr: "Évaluation du chapitre {n}" }
    AFTER_POINTS { en: "After the points", nl: "Na de punten", fr: "Après les points" }
    ORIGIN { en: "In source", nl: "In de bron", fr: "À la source" }
    SECTION_LABEL { en: "Section", nl: "Tussentitel", fr: "Intertitre" }
    LEAD_IN_LABEL { en: "Lead-in", nl: "Aanhef", fr: "Chapeau" }
    footnote_label(mark) { en: "Footnote {mark}", nl: "Voetnoot {mark}", fr: "Note de bas de page {mark}" }
    MORE_BELOW { en: "more below", nl: "meer hieronder", fr: "suite ci-dessous" }

    // A query in words.
    chapter_n(n) { en: "chapter {n}", nl: "hoofdstuk {n}", fr: "chapitre {n}" }
    chapters_n_m(n, m) { en: "chapters {n} to {m}", nl: "hoofdstukken {n} tot {m}", fr: "chapitres {n} à {m}" }
    point_id(id) { en: "point {id}", nl: "punt {id}", fr: "point {id}" }
    points_from_to(first, last) { en: "points {first} to {last}", nl: "punten {first} tot {last}", fr: "points {first} à {last}" }
    names_actor(actor) { en: "naming {actor}", nl: "noemt {actor}", fr: "nomme {actor}" }
    not_that(what) { en: "not {what}", nl: "behalve: {what}", fr: "sauf : {what}" }

    // Nothing found.
    none_names(actor) { en: "No point names {actor}.", nl: "Geen punt noemt {actor}.", fr: "Aucun point ne nomme l'acteur {actor}." }
    none_concerns(actor) {
        en: "No point names or concerns {actor}.",
        nl: "Geen punt noemt of betreft {actor}.",
        fr: "Aucun point ne nomme ou ne concerne l'acteur {actor}.",
    }
    none_concerns_in_chapter(actor, n) {
        en: "No point names or concerns {actor} in chapter {n}.",
        nl: "Geen punt noemt of betreft {actor} in hoofdstuk {n}.",
        fr: "Aucun point ne nomme ou ne concerne l'acteur {actor} au chapitre {n}.",
    }
    none_found(query) { en: "No point: {query}.", nl: "Geen punt: {query}.", fr: "Aucun point : {query}." }
    forms_searched(forms) { en: "Forms searched: {forms}.", nl: "Gezochte vormen: {forms}.", fr: "Formes cherchées : {forms}." }
    edition_searched(edition, fingerprint) { en: "Edition {edition}, {fingerprint}.", nl: "Editie {edition}, {fingerprint}.", fr: "Édition {edition}, {fingerprint}." }
    EMPTY_DECLARATION { en: "This declaration has no points.", nl: "Deze verklaring heeft geen punten.", fr: "Cette déclaration n'a pas de points." }
    press_to_see_all(key) { en: "{key} shows everything.", nl: "{key} toont alles.", fr: "{key} montre tout." }
    OTHER_MATCH { en: "elsewhere", nl: "elders", fr: "ailleurs" }
    OTHER_MATCH_TITLE { en: "title", nl: "titel", fr: "titre" }
    OTHER_MATCH_EVALUATION { en: "evaluation", nl: "evaluatie", fr: "évaluation" }
    OTHER_MATCH_CONTEXT { en: "context", nl: "context", fr: "contexte" }
    OTHER_MATCH_DATELINE { en: "place and date", nl: "plaats en datum", fr: "lieu et date" }
    OTHER_MATCH_PART { en: "part title, chapter", nl: "titel van het deel, hoofdstuk", fr: "titre de partie, chapitre" }
    OTHER_MATCH_LEAD_IN { en: "lead-in", nl: "aanhef", fr: "chapeau" }
    OTHER_MATCH_SECTION { en: "section title", nl: "tussentitel", fr: "intertitre" }
    OTHER_MATCH_AFTER { en: "after the points, chapter", nl: "na de punten, hoofdstuk", fr: "après les points, chapitre" }
    OTHER_MATCH_CLOSING { en: "closing", nl: "slot", fr: "clôture" }
    OTHER_MATCH_SIGNATURES { en: "signatures", nl: "ondertekening", fr: "signatures" }
    OTHER_MATCH_ANNEX { en: "annex", nl: "bijlage", fr: "annexe" }
    OTHER_MATCH_POINT { en: "point", nl: "punt", fr: "point" }
    OTHER_MATCH_FOOTNOTE { en: "footnote", nl: "voetnoot", fr: "note de bas de page" }

    // Lists.
    PICK_ACTOR { en: "Actor", nl: "Actor", fr: "Acteur" }
    PICK_CHAPTER { en: "Chapter", nl: "Hoofdstuk", fr: "Chapitre" }
    PICK_COMMAND { en: "Command, or a point's id", nl: "Opdracht, of het nummer van een punt", fr: "Commande, ou numéro d'un point" }
    HELP_FIELDS { en: "Fields of a query", nl: "Velden van een zoekvraag", fr: "Champs d'une requête" }
    HELP_SIGNS { en: "Signs", nl: "Tekens", fr: "Signes" }
    sign_open(state) { en: "{state}: not decided on yet", nl: "{state}: nog niet over beslist", fr: "{state} : pas encore décidé" }
    sign_come_back(state) { en: "{state}: to be looked at again", nl: "{state}: later nog eens na te gaan", fr: "{state} : à reprendre plus tard" }
    sign_stale(state) { en: "{state}: the text has changed since it was judged", nl: "{state}: de tekst is veranderd sinds het oordeel", fr: "{state} : le texte a changé depuis la décision" }
    SIGN_SAVING { en: "being saved", nl: "wordt bewaard", fr: "en cours d'enregistrement" }
    SIGN_NOTES { en: "so many notes", nl: "zoveel notities", fr: "nombre de notes" }
    FIELD_ACTOR { en: "named or related: an id, a name or an alias", nl: "genoemd of betrokken: een id, naam of schrijfwijze", fr: "nommé ou concerné : un id, un nom ou une forme" }
    FIELD_NAMED { en: "the same, only where the text names it", nl: "hetzelfde, alleen waar de tekst hem noemt", fr: "de même, seulement là où le texte le nomme" }
    FIELD_CHAPTER { en: "a number, or 3..5", nl: "een nummer, of 3..5", fr: "un numéro, ou 3..5" }
    FIELD_ID { en: "a point: 2.1, or 2.1..2.6", nl: "een punt: 2.1, of 2.1..2.6", fr: "un point : 2.1, ou 2.1..2.6" }
    FIELD_TEXT { en: "words of the official text alone", nl: "alleen woorden uit de officiële tekst", fr: "seulement des mots du texte officiel" }
    FIELD_NOTE { en: "words of notes", nl: "woorden uit notities", fr: "des mots des notes" }
    FIELD_STATUS { en: "a word of progress, or none", nl: "een woord voor de voortgang, of none", fr: "un mot d'avancement, ou none" }
    FIELD_DATE { en: "a date that the point gives: 2024, 2023-06..2024", nl: "een datum die het punt geeft: 2024, 2023-06..2024", fr: "une date que donne le point : 2024, 2023-06..2024" }
    FIELD_MARKED { en: "when it was marked: 2024-05..", nl: "wanneer het gemarkeerd werd: 2024-05..", fr: "quand il a été marqué : 2024-05.." }
    FIELD_BY { en: "who marked it", nl: "wie het gemarkeerd heeft", fr: "qui l'a marqué" }
    HELP_TITLE { en: "Help: type to filter", nl: "Hulp: typ om te filteren", fr: "Aide : tapez pour filtrer" }
    n_named(n) { en: "{n} named", nl: "{n} genoemd", fr: "nommé : {n}" }
    n_related(n) { en: "{n} related", nl: "{n} betrokken", fr: "concerné : {n}" }
    n_open(n) { en: "{n} to do", nl: "{n} te doen", fr: "à faire : {n}" }
    only_actor(actor) { en: "only {actor}; again: all", nl: "alleen {actor}; nog eens: alle", fr: "seulement {actor} ; nouvel appui : tous" }
    NOTHING_FITS { en: "nothing found", nl: "geen treffers", fr: "rien trouvé" }

    // The last thing said.
    no_such_actor(n) { en: "This declaration has no actor {n}.", nl: "Deze verklaring heeft geen actor {n}.", fr: "Cette déclaration n'a pas d'acteur {n}." }
    no_such_entry(typed) { en: "There is no {typed}.", nl: "{typed} is er niet.", fr: "{typed} n'existe pas." }
    ALL_SHOWN { en: "Everything is shown.", nl: "Alles wordt getoond.", fr: "Tout est montré." }
    suspended(key) { en: "The query is set aside; {key} brings it back.", nl: "De zoekvraag staat opzij; {key} haalt ze terug.", fr: "La requête est mise de côté ; {key} la ramène." }
    NOTHING_SUSPENDED { en: "There is no query to set aside.", nl: "Er is geen zoekvraag om opzij te zetten.", fr: "Il n'y a pas de requête à mettre de côté." }
    NONE_TO_REVIEW { en: "Nothing that is shown is left to review.", nl: "Van wat getoond wordt, is niets meer te bekijken.", fr: "Rien de ce qui est montré n'est à examiner." }
    no_further(n) { en: "None further this way; still needing attention: {n}.", nl: "Verderop niets meer; nog te bekijken: {n}.", fr: "Plus rien dans ce sens ; restent à examiner : {n}." }
    selected(keys, back) { en: "Move to extend; {keys} decides on all of them; {back} stops.", nl: "Beweeg om uit te breiden; {keys} geldt voor alle; {back} stopt.", fr: "Déplacez-vous pour étendre ; {keys} vaut pour tous ; {back} arrête." }
    NOTHING_TO_MARK { en: "Nothing is shown to mark.", nl: "Er is niets om te markeren.", fr: "Rien à marquer ici." }
    already(id, mark) { en: "{id} is already marked “{mark}”.", nl: "{id} heeft al de stand “{mark}”.", fr: "{id} a déjà l'état « {mark} »." }
    all_already(mark) { en: "All of them are already marked “{mark}”.", nl: "Ze hebben alle al de stand “{mark}”.", fr: "Tous ont déjà l'état « {mark} »." }
    marked(id, mark) { en: "{id}: {mark}.", nl: "{id}: {mark}.", fr: "{id} : {mark}." }
    note_written(note, id) { en: "Note {note} on {id}.", nl: "Notitie {note} bij {id}.", fr: "Note {note} sur {id}." }
    note_written_many(note, n) { en: "Note {note} on {n} points.", nl: "Notitie {note} bij {n} punten.", fr: "Note {note} sur {n} points." }
    note_changed(note, new) { en: "Note {note} is changed; its id is now {new}.", nl: "Notitie {note} is gewijzigd; haar kenmerk is nu {new}.", fr: "La note {note} est modifiée ; son identifiant est désormais {new}." }
    note_removed(note, text) { en: "Note {note} removed: “{text}”.", nl: "Notitie {note} verwijderd: “{text}”.", fr: "Note {note} supprimée : « {text} »." }
    no_note(note) { en: "There is no note {note}.", nl: "Er is geen notitie {note}.", fr: "Il n'y a pas de note {note}." }
    many_notes(note) { en: "Several notes begin with {note}.", nl: "Verschillende notities beginnen met {note}.", fr: "Plusieurs notes commencent par {note}." }
    not_my_note(note, by) { en: "Note {note} was written by {by}: only {by} can change it.", nl: "Notitie {note} is geschreven door {by}: alleen {by} kan ze wijzigen.", fr: "La note {note} a été écrite par {by} : seul {by} peut la modifier." }
    SHOW_SHOWS_NOTES { en: "hertog show ID lists the notes of a point with their ids.", nl: "hertog show ID geeft de notities van een punt met hun kenmerk.", fr: "hertog show ID donne les notes d'un point avec leur identifiant." }
    NO_NOTE_TEXT { en: "A note needs at least one word.", nl: "Een notitie heeft ten minste één woord nodig.", fr: "Une note demande au moins un mot." }
    note_unread(cause) { en: "The note cannot be read from standard input: {cause}.", nl: "De notitie kan niet van de standaardinvoer gelezen worden: {cause}.", fr: "La note ne peut être lue sur l'entrée standard : {cause}." }
    NO_SOURCE { en: "The source of a note has at least one letter.", nl: "De bron van een notitie heeft ten minste één letter.", fr: "La source d'une note a au moins une lettre." }
    no_source_date(date) { en: "{date} is no date that can be read.", nl: "{date} is geen datum die gelezen kan worden.", fr: "{date} n'est pas une date lisible." }
    NO_POINT_GIVEN { en: "no point is named", nl: "er is geen punt genoemd", fr: "aucun point n'est nommé" }
    GIVE_POINTS { en: "give ids before the word, such as 2.6, or a query with --query", nl: "geef nummers voor het woord, zoals 2.6, of een zoekvraag met --query", fr: "donnez des numéros avant le mot, comme 2.6, ou une requête avec --query" }
    source_date_read(date) { en: "Date of its source: {date}.", nl: "Datum van de bron: {date}.", fr: "Date de sa source : {date}." }
    GIVE_SOURCE { en: "Give its source with --source, and the date of that with --source-date, such as 12/03/2025 (the day first), 12 March 2025, 2025-03-12, March 2025, 2025 or 2024..2025.", nl: "Geef de bron met --source, en de datum daarvan met --source-date, zoals 12/03/2025 (eerst de dag), 12 maart 2025, 2025-03-12, maart 2025, 2025 of 2024..2025.", fr: "Donnez sa source avec --source, et la date de celle-ci avec --source-date, comme 12/03/2025 (le jour d'abord), 12 mars 2025, 2025-03-12, mars 2025, 2025 ou 2024..2025." }
    GIVE_NOTE_TEXT { en: "Give its text as arguments, or - to read it from standard input.", nl: "Geef de tekst als argumenten, of - om hem van de standaardinvoer te lezen.", fr: "Donnez le texte en arguments, ou - pour le lire sur l'entrée standard." }
    no_level(word) { en: "{word} is no handling level.", nl: "{word} is geen behandelniveau.", fr: "{word} n'est pas un niveau de diffusion." }
    no_status_word(word) { en: "{word} is no word of progress.", nl: "{word} is geen woord voor voortgang.", fr: "{word} n'est pas un mot d'avancement." }
    expected_words(words) { en: "Expected one of: {words}.", nl: "Verwacht werd een van: {words}.", fr: "Attendu : {words}." }
    status_set(id, status) { en: "{id}: {status}.", nl: "{id}: {status}.", fr: "{id} : {status}." }
    points_marked(n, mark, undo) {
        one: { en: "{n} point: {mark}. {undo} takes it back.", nl: "{n} punt: {mark}. {undo} draait het terug.", fr: "{n} point : {mark}. {undo} l'annule." },
        many: { en: "{n} points: {mark}. {undo} takes it back.", nl: "{n} punten: {mark}. {undo} draait het terug.", fr: "{n} points, état « {mark} ». {undo} l'annule." },
    }
    NOTHING_TO_UNDO { en: "Nothing to undo.", nl: "Niets om ongedaan te maken.", fr: "Rien à annuler." }
    NOTHING_TO_REDO { en: "Nothing to redo.", nl: "Niets om opnieuw te doen.", fr: "Rien à rétablir." }
    nothing_to_undo_in(here) { en: "Nothing to undo in edition {here}.", nl: "Niets om ongedaan te maken in editie {here}.", fr: "Rien à annuler dans l'édition {here}." }
    nothing_to_redo_in(here) { en: "Nothing to redo in edition {here}.", nl: "Niets om opnieuw te doen in editie {here}.", fr: "Rien à rétablir dans l'édition {here}." }
    undo_in_edition(edition, command, edit) { en: "In edition {edition} “{command}” takes back: {edit}.", nl: "In editie {edition} draait “{command}” terug: {edit}.", fr: "Dans l'édition {edition}, « {command} » annule : {edit}." }
    redo_in_edition(edition, command, edit) { en: "In edition {edition} “{command}” does again: {edit}.", nl: "In editie {edition} doet “{command}” opnieuw: {edit}.", fr: "Dans l'édition {edition}, « {command} » rétablit : {edit}." }
    undone(edit) { en: "Taken back: {edit}.", nl: "Teruggedraaid: {edit}.", fr: "Annulé : {edit}." }
    redone(edit) { en: "Done again: {edit}.", nl: "Opnieuw gedaan: {edit}.", fr: "Rétabli : {edit}." }
    copied(id) { en: "{id} was sent to the terminal, with its citation, for the clipboard.", nl: "{id} is met bronvermelding naar de terminal gestuurd, voor het klembord.", fr: "{id} a été envoyé au terminal, avec sa référence, pour le presse-papiers." }
    PASTE_NOWHERE { en: "Pasted text has no place here; / takes a query.", nl: "Geplakte tekst heeft hier geen plaats; / neemt een zoekvraag aan.", fr: "Rien où coller ici ; / prend une requête." }
    did_you_mean(word) { en: "Did you mean {word}?", nl: "Bedoelt u {word}?", fr: "Vouliez-vous dire {word} ?" }

    // Questions.
    ask_mark_many(n, mark) { en: "Mark {n} points as “{mark}”?", nl: "{n} punten markeren als “{mark}”?", fr: "Marquer {n} points comme « {mark} » ?" }
    ask_undo_earlier(edit, day) { en: "Take back “{edit}”, from earlier or elsewhere ({day})?", nl: "“{edit}” terugdraaien, van eerder of van elders ({day})?", fr: "Annuler « {edit} », fait plus tôt ou ailleurs ({day}) ?" }
    ask_undo_in_edition(here, edit, edition) { en: "Nothing to undo in edition {here}. Take back “{edit}” in edition {edition}?", nl: "Niets om ongedaan te maken in editie {here}. “{edit}” in editie {edition} terugdraaien?", fr: "Rien à annuler dans l'édition {here}. Annuler « {edit} » dans l'édition {edition} ?" }
    ask_redo_in_edition(here, edit, edition) { en: "Nothing to redo in edition {here}. Do “{edit}” again in edition {edition}?", nl: "Niets om opnieuw te doen in editie {here}. “{edit}” in editie {edition} opnieuw doen?", fr: "Rien à rétablir dans l'édition {here}. Rétablir « {edit} » dans l'édition {edition} ?" }
    ask_quit_unsaved(n) {
        one: { en: "{n} edit is not saved. Lose it?", nl: "{n} wijziging is niet bewaard. Verloren laten gaan?", fr: "{n} modification n'est pas enregistrée. La perdre ?" },
        many: { en: "{n} edits are not saved. Lose them?", nl: "{n} wijzigingen zijn niet bewaard. Verloren laten gaan?", fr: "{n} modifications ne sont pas enregistrées. Les perdre ?" },
    }

    // Copies and commands.
    citation(title, edition, id, fingerprint) { en: "{title}, edition {edition}, point {id} ({fingerprint})", nl: "{title}, editie {edition}, punt {id} ({fingerprint})", fr: "{title}, édition {edition}, point {id} ({fingerprint})" }
    FINGERPRINT { en: "Fingerprint", nl: "Vingerafdruk", fr: "Empreinte" }
    points_changed(n) {
        one: { en: "{n} point changed", nl: "{n} punt veranderd", fr: "{n} point modifié" },
        many: { en: "{n} points changed", nl: "{n} punten veranderd", fr: "{n} points modifiés" },
    }
    POINTS { en: "points", nl: "punten", fr: "points" }
    ALL { en: "all", nl: "alle", fr: "tous" }
    n_chapters(n) {
        one: { en: "{n} chapter", nl: "{n} hoofdstuk", fr: "{n} chapitre" },
        many: { en: "{n} chapters", nl: "{n} hoofdstukken", fr: "{n} chapitres" },
    }
    n_actors(n) {
        one: { en: "{n} actor", nl: "{n} actor", fr: "{n} acteur" },
        many: { en: "{n} actors", nl: "{n} actoren", fr: "{n} acteurs" },
    }
    sound(file, id, edition, chapters, points, actors) { en: "{file}: {id} {edition} is sound: {chapters}, {points}, {actors}", nl: "{file}: {id} {edition} klopt: {chapters}, {points}, {actors}", fr: "{file} : {id} {edition} est valide : {chapters}, {points}, {actors}" }
    BUILT_IN { en: "built in", nl: "ingebouwd", fr: "intégrée" }
    WHERE_DECLARATION { en: "declaration", nl: "verklaring", fr: "déclaration" }
    WHERE_REVIEWER { en: "reviewer", nl: "beoordelaar", fr: "examinateur" }
    WHERE_DATA { en: "data", nl: "gegevens", fr: "données" }
    WHERE_STATE { en: "state", nl: "statusmap", fr: "dossier d'état" }
    WHERE_CONFIG { en: "configuration", nl: "configuratie", fr: "configuration" }
    WHERE_JOURNAL { en: "journal", nl: "logboek", fr: "journal" }
    whole(n, hash) { en: "whole; records: {n}; head: {hash}", nl: "volledig; records: {n}; laatste hash: {hash}", fr: "entier ; enregistrements : {n} ; dernier hachage : {hash}" }
    NO_JOURNALS { en: "no journals yet", nl: "nog geen logboeken", fr: "pas encore de journaux" }
    NO_LONGER_COUNTS { en: "taken back", nl: "ongedaan gemaakt", fr: "annulé" }
    edit_note_written(text) { en: "note “{text}”", nl: "notitie “{text}”", fr: "note « {text} »" }
    edit_note_changed(text) { en: "note changed: “{text}”", nl: "notitie gewijzigd: “{text}”", fr: "note modifiée : « {text} »" }
    edit_note_removed(text) { en: "note removed: “{text}”", nl: "notitie verwijderd: “{text}”", fr: "note supprimée : « {text} »" }
    edit_status(status) { en: "progress: {status}", nl: "voortgang: {status}", fr: "avancement : {status}" }
    EDIT_NO_STATUS { en: "progress: not recorded", nl: "voortgang: niet opgegeven", fr: "avancement : non renseigné" }
    REDO_KIND { en: "redo", nl: "opnieuw doen", fr: "rétablissement" }
    UNDO_KIND { en: "undo", nl: "ongedaan maken", fr: "annulation" }
    unknown_kind(kind) { en: "{kind} (not known to this version)", nl: "{kind} (onbekend in deze versie)", fr: "{kind} (inconnu de cette version)" }

    // Failures of commands, and what to do.
    bad_query(query, n, found) { en: "query “{query}”, character {n}: {found}", nl: "zoekvraag “{query}”, teken {n}: {found}", fr: "requête « {query} », caractère {n} : {found}" }
    cannot_print(cause) { en: "the output cannot be written: {cause}", nl: "de uitvoer kan niet geschreven worden: {cause}", fr: "la sortie ne peut être écrite : {cause}" }
    FIND_ROOM { en: "send it somewhere that has room", nl: "stuur ze ergens heen waar plaats is", fr: "envoyez-la là où il y a de la place" }
    faulty(file, fault) { en: "{file}: {fault}", nl: "{file}: {fault}", fr: "{file} : {fault}" }
    NO_REMEDY { en: "correct the file and open it again", nl: "verbeter het bestand en open het opnieuw", fr: "corrigez le fichier et rouvrez-le" }
    more_faults(n, file) { en: "{n} more: hertog check {file} lists them", nl: "nog {n}: hertog check {file} somt ze op", fr: "{n} de plus : hertog check {file} les énumère" }
    faults(file, n) { en: "{file}: faults: {n}", nl: "{file}: fouten: {n}", fr: "{file} : erreurs : {n}" }
    CORRECT_DECLARATION { en: "correct them and check again; hertog help format describes the format", nl: "verbeter ze en controleer opnieuw; hertog help format beschrijft het formaat", fr: "corrigez-les et vérifiez à nouveau ; hertog help format décrit le format" }
    unreadable(file, cause) { en: "{file} cannot be read: {cause}", nl: "{file} kan niet gelezen worden: {cause}", fr: "{file} ne peut être lu : {cause}" }
    is_a_document(file) { en: "{file} is a document, not yet a declaration’s data file", nl: "{file} is een document, nog geen gegevensbestand van een verklaring", fr: "{file} est un document, pas encore le fichier de données d’une déclaration" }
    import_it_first(file) { en: "import it first: hertog import {file}", nl: "lees het eerst in: hertog import {file}", fr: "importez-le d’abord : hertog import {file}" }
    is_a_folder(file) { en: "{file} is a folder", nl: "{file} is een map", fr: "{file} est un dossier" }
    is_no_file(file) { en: "{file} is not a regular file", nl: "{file} is geen gewoon bestand", fr: "{file} n'est pas un fichier ordinaire" }
    declaration_too_large(file, n, most) { en: "{file} has {n} MiB; at most {most} MiB are read", nl: "{file} heeft {n} MiB; er worden er hoogstens {most} gelezen", fr: "{file} fait {n} Mio ; on en lit au plus {most}" }
    GIVE_A_FILE { en: "give the path of a declaration (FILE.ron)", nl: "geef het pad van een verklaring (BESTAND.ron)", fr: "donnez le chemin d'une déclaration (FICHIER.ron)" }
    no_id(id) { en: "{id} is no point id: expected chapter.number, such as 2.6", nl: "{id} is geen puntnummer: verwacht hoofdstuk.nummer, zoals 2.6", fr: "{id} n'est pas un numéro de point : attendu chapitre.numéro, comme 2.6" }
    no_point(declaration, id) { en: "{declaration} has no point {id}", nl: "{declaration} heeft geen punt {id}", fr: "{declaration} n'a pas de point {id}" }
    LIST_SHOWS_IDS { en: "hertog list shows every id", nl: "hertog list toont alle nummers", fr: "hertog list montre tous les numéros" }
    no_name(name) { en: "{name} is no reviewer's name: expected 1 to 64 characters without control characters", nl: "{name} is geen naam van een beoordelaar: verwacht 1 tot 64 tekens zonder stuurtekens", fr: "{name} n'est pas un nom d'examinateur : attendu 1 à 64 caractères sans caractères de contrôle" }
    GIVE_A_NAME { en: "give a name with --reviewer", nl: "geef een naam met --reviewer", fr: "donnez un nom avec --reviewer" }
    no_terminal(cause) { en: "the terminal cannot be used: {cause}", nl: "de terminal kan niet gebruikt worden: {cause}", fr: "le terminal ne peut être utilisé : {cause}" }
    LIST_PRINTS { en: "hertog list prints the same in plain lines", nl: "hertog list toont hetzelfde in gewone regels", fr: "hertog list affiche la même chose en lignes simples" }
    journals_not_whole(n, m) { en: "journals that are not whole: {n} of {m}", nl: "logboeken die niet volledig zijn: {n} van {m}", fr: "journaux qui ne sont pas entiers : {n} sur {m}" }
    HOLDS_IS_USED { en: "what still holds is used; the lines above say what does not", nl: "wat nog klopt wordt gebruikt; de regels hierboven zeggen wat niet klopt", fr: "ce qui est intact est utilisé ; les lignes ci-dessus disent ce qui ne l'est pas" }

    // A query that cannot be understood.
    unknown_field(field) { en: "no field is called {field}", nl: "geen veld heet {field}", fr: "aucun champ ne s'appelle {field}" }
    unknown_value(value) { en: "{value} is not known", nl: "{value} is niet bekend", fr: "{value} est inconnu" }
    UNCLOSED { en: "a quotation mark is not closed", nl: "een aanhalingsteken is niet gesloten", fr: "un guillemet n'est pas fermé" }
    expected(what) { en: "Expected: {what}", nl: "Verwacht: {what}", fr: "Attendu : {what}" }
    expected_field(fields) { en: "one of {fields}; or the word in quotes", nl: "een van {fields}; of het woord tussen aanhalingstekens", fr: "l'un de {fields} ; ou le mot entre guillemets" }
    EXPECTED_ACTOR { en: "an actor's id, name or alias; hertog stats lists them", nl: "id, naam of schrijfwijze van een actor; hertog stats somt ze op", fr: "l'id, le nom ou une forme d'un acteur ; hertog stats les énumère" }
    EXPECTED_CHAPTER { en: "a chapter's number or a range such as 3..4", nl: "een hoofdstuknummer of een bereik zoals 3..4", fr: "un numéro de chapitre ou une plage comme 3..4" }
    EXPECTED_ID { en: "the id of a point, such as 2.6, or of the first and the last, as 2.6..3.1", nl: "het nummer van een punt, zoals 2.6, of van het eerste en het laatste, zoals 2.6..3.1", fr: "le numéro d'un point, comme 2.6, ou du premier et du dernier, comme 2.6..3.1" }
    EXPECTED_CLOSE { en: "a second one", nl: "een tweede", fr: "un second" }
    BRACKET { en: "a bracket is not closed", nl: "een haakje is niet gesloten", fr: "une parenthèse n'est pas fermée" }
    no_term(found) { en: "{found} cannot stand here", nl: "{found} kan hier niet staan", fr: "{found} ne peut se trouver ici" }
    ENDS_EARLY { en: "the query ends too early", nl: "de zoekvraag houdt te vroeg op", fr: "la requête s'arrête trop tôt" }
    TOO_DEEP { en: "too many brackets within brackets", nl: "te veel haakjes in haakjes", fr: "trop de parenthèses imbriquées" }
    TOO_MANY_WORDS { en: "too many words", nl: "te veel woorden", fr: "trop de mots" }
    expected_fewer(n) { en: "at most {n} words; those before count", nl: "hoogstens {n} woorden; die ervoor tellen", fr: "au plus {n} mots ; ceux qui précèdent comptent" }
    EXPECTED_TERM { en: "a word, a field or a bracket", nl: "een woord, een veld of een haakje", fr: "un mot, un champ ou une parenthèse" }
    EXPECTED_FLATTER { en: "fewer brackets within brackets", nl: "minder haakjes in haakjes", fr: "moins de parenthèses imbriquées" }
    EXPECTED_SPAN { en: "a year, month or day, or a range such as 2023-06..2024", nl: "een jaar, maand of dag, of een bereik zoals 2023-06..2024", fr: "une année, un mois ou un jour, ou une plage comme 2023-06..2024" }
    EXPECTED_REVIEWER { en: "a reviewer's name", nl: "de naam van een beoordelaar", fr: "le nom d'un examinateur" }
    OR { en: " or ", nl: " of ", fr: " ou " }
    in_text(word) { en: "“{word}” in the text", nl: "“{word}” in de tekst", fr: "« {word} » dans le texte" }
    PAST_DUE { en: "overdue", nl: "verstreken", fr: "date dépassée" }
    UPCOMING { en: "date still to come", nl: "datum nog niet verstreken", fr: "date à venir" }
    NOTED { en: "with a note", nl: "met notitie", fr: "avec note" }
    in_notes(word) { en: "“{word}” in a note", nl: "“{word}” in een notitie", fr: "« {word} » dans une note" }
    NO_STATUS { en: "not recorded", nl: "niet opgegeven", fr: "non renseigné" }
    names_date(span) { en: "date {span}", nl: "datum {span}", fr: "date {span}" }
    marked_on(span) { en: "marked {span}", nl: "gemarkeerd {span}", fr: "marqué {span}" }
    marked_by(reviewer) { en: "marked by {reviewer}", nl: "gemarkeerd door {reviewer}", fr: "marqué par {reviewer}" }
    language_of_text(language) { en: "The official text is in {language}; headings and actors' names are searched in English, Dutch and French.", nl: "De officiële tekst is in het {language}; opschriften en namen van actoren worden in het Engels, Nederlands en Frans doorzocht.", fr: "Le texte officiel est en {language} ; la recherche porte aussi sur les intitulés et les noms d'acteurs en anglais, en néerlandais et en français." }
    places_outside(n) {
        one: { en: "{n} place outside the points;", nl: "{n} plaats buiten de punten;", fr: "{n} passage hors des points ;" },
        many: { en: "{n} places outside the points;", nl: "{n} plaatsen buiten de punten;", fr: "{n} passages hors des points ;" },
    }
    to_chapter(key, n) { en: "{key}: the points of chapter {n}", nl: "{key}: de punten van hoofdstuk {n}", fr: "{key} : les points du chapitre {n}" }
    to_read(key) { en: "{key}: read it", nl: "{key}: lezen", fr: "{key} : lire" }
    other_matches(n) { en: "{n} elsewhere", nl: "{n} elders", fr: "{n} ailleurs" }
    INDEXING { en: "Reading all points for the search; browse meanwhile.", nl: "Alle punten worden gelezen voor het zoeken; blader intussen.", fr: "Lecture de tous les points pour la recherche ; parcourez en attendant." }
    RANK_ID { en: "its number", nl: "het nummer", fr: "le numéro" }
    RANK_ACTOR { en: "in the name of an actor", nl: "in de naam van een actor", fr: "dans le nom d'un acteur" }
    RANK_HEADING { en: "in a heading", nl: "in een opschrift", fr: "dans un intitulé" }
    RANK_HEADING_PART { en: "in a word of a heading", nl: "in een woord van een opschrift", fr: "dans un mot d'un intitulé" }
    RANK_WORD { en: "a whole word", nl: "een heel woord", fr: "un mot entier" }
    RANK_START { en: "the start of a word", nl: "het begin van een woord", fr: "le début d'un mot" }
    RANK_INSIDE { en: "inside a word", nl: "in een woord", fr: "à l'intérieur d'un mot" }
    RANK_NEAR { en: "nearly the same", nl: "bijna hetzelfde", fr: "presque pareil" }
    acknowledge(key) { en: "{key}: read.", nl: "{key}: gelezen.", fr: "{key} : lu." }
    acknowledge_more(key, n) { en: "{key}: read; {n} more.", nl: "{key}: gelezen; nog {n}.", fr: "{key} : lu ; encore {n}." }
    all_selected(keys, back) { en: "All that is shown is selected; {keys} decides on all of it; {back} stops.", nl: "Alles wat getoond wordt, is geselecteerd; {keys} geldt voor alle; {back} stopt.", fr: "Tout ce qui est montré est sélectionné ; {keys} vaut pour tous ; {back} arrête." }
    up_to_there(count) { en: "up to there: {count}", nl: "tot daar: {count}", fr: "jusque-là : {count}" }
    fault_at(n, found) { en: "Character {n}: {found}.", nl: "Teken {n}: {found}.", fr: "Caractère {n} : {found}." }
    HINT_STOP_SELECTING { en: "stop selecting", nl: "selectie stoppen", fr: "fin de sélection" }
    CHAPTER_OF { en: "Chapter", nl: "Hoofdstuk", fr: "Chapitre" }
    EVALUATION { en: "Evaluation", nl: "Evaluatie", fr: "Évaluation" }
    PICK_QUERY { en: "Kept query, or a name for this one", nl: "Bewaarde zoekvraag, of een naam voor deze", fr: "Requête gardée, ou un nom pour celle-ci" }
    name_to_keep(key) { en: "{key} keeps the query on screen under this name", nl: "{key} bewaart de zoekvraag op het scherm onder deze naam", fr: "{key} garde la requête à l'écran sous ce nom" }
    NOTHING_TO_KEEP { en: "There is no query to keep, or no name for it.", nl: "Er is geen zoekvraag om te bewaren, of geen naam ervoor.", fr: "Il n'y a pas de requête à garder, ou pas de nom." }
    kept(name, query) { en: "Kept as {name}: {query}.", nl: "Bewaard als {name}: {query}.", fr: "Gardée sous {name} : {query}." }
    HINT_COMPLETE { en: "complete", nl: "aanvullen", fr: "compléter" }
    HINT_EARLIER { en: "earlier", nl: "eerdere", fr: "précédentes" }
    audit_uncovered(name, places) { en: "named, but no actor: {name} ({places})", nl: "genoemd, maar geen actor: {name} ({places})", fr: "nommé, mais pas acteur : {name} ({places})" }
    audit_unused(alias, actor) { en: "alias that stands nowhere: {alias} ({actor})", nl: "schrijfwijze die nergens staat: {alias} ({actor})", fr: "forme qui n'apparaît nulle part : {alias} ({actor})" }
    audit_cut(places) { en: "too many names to look at them all: {places}", nl: "te veel namen om ze alle te bekijken: {places}", fr: "trop de noms pour les examiner tous : {places}" }
    audit_forms(forms) { en: "perhaps forms of an actor's name, which do not count as naming it: {forms}", nl: "wellicht vormen van de naam van een actor, die niet als vermelding tellen: {forms}", fr: "peut-être des formes du nom d'un acteur, qui ne comptent pas comme mention : {forms}" }
    audit_near(found, place, meant, actor) { en: "nearly an alias: {found} ({place}), for {meant} ({actor})?", nl: "bijna een schrijfwijze: {found} ({place}), voor {meant} ({actor})?", fr: "presque une forme : {found} ({place}), pour {meant} ({actor}) ?" }
    NO_FURTHER_WORDS { en: "No further highlighted words this way.", nl: "Verderop geen gemarkeerde woorden.", fr: "Plus de mots surlignés dans ce sens." }
    found_in_heading(code) { en: "found in the heading ({code}):", nl: "gevonden in het opschrift ({code}):", fr: "trouvé dans l'intitulé ({code}) :" }
    found_in_name(actor, code) { en: "found in the name of {actor} ({code}):", nl: "gevonden in de naam van {actor} ({code}):", fr: "trouvé dans le nom de l'acteur {actor} ({code}) :" }
    found_in_form(actor) { en: "found in a form of {actor}:", nl: "gevonden in een schrijfwijze van {actor}:", fr: "trouvé dans une forme de l'acteur {actor} :" }
    no_part(id) { en: "{id} is no part of a declaration: expected a point such as 2.6, a chapter such as 6, context, or closing", nl: "{id} is geen deel van een verklaring: verwacht een punt zoals 2.6, een hoofdstuk zoals 6, context of closing", fr: "{id} n'est pas une partie de déclaration : attendu un point comme 2.6, un chapitre comme 6, context ou closing" }
    no_chapter(declaration, n) { en: "{declaration} has no chapter {n}", nl: "{declaration} heeft geen hoofdstuk {n}", fr: "{declaration} n'a pas de chapitre {n}" }
    STATS_SHOWS_CHAPTERS { en: "hertog stats lists the chapters", nl: "hertog stats somt de hoofdstukken op", fr: "hertog stats énumère les chapitres" }
    no_help(word) { en: "“{word}” is no command and no topic", nl: "“{word}” is geen opdracht en geen onderwerp", fr: "« {word} » n'est ni une commande ni un sujet" }
    HELP_LISTS { en: "hertog help lists the commands and the topics", nl: "hertog help somt de opdrachten en onderwerpen op", fr: "hertog help énumère les commandes et les sujets" }
    help_near(word) { en: "did you mean “hertog help {word}”? hertog help lists the commands and the topics", nl: "bedoelde u “hertog help {word}”? hertog help somt de opdrachten en onderwerpen op", fr: "vouliez-vous dire « hertog help {word} » ? hertog help énumère les commandes et les sujets" }
    manual_written(n, folder) {
        one: { en: "{folder}: {n} page of the manual", nl: "{folder}: {n} pagina van de handleiding", fr: "{folder} : {n} page du manuel" },
        many: { en: "{folder}: {n} pages of the manual", nl: "{folder}: {n} pagina's van de handleiding", fr: "{folder} : {n} pages du manuel" },
    }
    nearly_a_command(word, meant) { en: "“{word}” is no command and finds nothing; did you mean “{meant}”?", nl: "“{word}” is geen opdracht en levert niets op; bedoelde u “{meant}”?", fr: "« {word} » n’est pas une commande et ne donne rien ; vouliez-vous dire « {meant} » ?" }
    search_instead(search) { en: "to search for it: {search}", nl: "om ernaar te zoeken: {search}", fr: "pour le chercher : {search}" }
}
