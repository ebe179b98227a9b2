// What the screens and the commands say. `{name}` is where a value goes.
texts! {
    // How a point stands.
    OPEN { en: "open", nl: "open", fr: "ouvert" }
    REVIEWED { en: "reviewed", nl: "bekeken", fr: "examiné" }
    COME_BACK { en: "come back", nl: "opnieuw te bekijken", fr: "à revoir" }
    STALE { en: "stale", nl: "verouderd", fr: "périmé" }
    NEEDS_EYES { en: "to review", nl: "te bekijken", fr: "à examiner" }
    STALE_SINCE {
        en: "stale: {was} on {day}, but the text has changed since (it was {fingerprint})",
        nl: "verouderd: {was} op {day}, maar de tekst is sindsdien veranderd (het was {fingerprint})",
        fr: "périmé : {was} le {day}, mais le texte a changé depuis (c'était {fingerprint})",
    }

    // Signs around words, and between a name and its value.
    QUOTED { en: "“{words}”", nl: "“{words}”", fr: "« {words} »" }
    LABELLED { en: "{label}: {value}", nl: "{label}: {value}", fr: "{label} : {value}" }

    // The bars.
    EDITION { en: "edition {edition}", nl: "editie {edition}", fr: "édition {edition}" }
    N_OF_M { en: "{n} of {m}", nl: "{n} van {m}", fr: "{n} sur {m}" }
    N_OF_M_REVIEWED { en: "{n} of {m} reviewed", nl: "{n} van {m} bekeken", fr: "examinés : {n} sur {m}" }
    NOT_ALL_READ { en: "! not all read", nl: "! niet alles gelezen", fr: "! lecture incomplète" }
    N_OF_M_POINTS { en: "{n} of {m} points", nl: "{n} van {m} punten", fr: "{n} points sur {m}" }
    N_POINTS { en: "{n} points", nl: "{n} punten", fr: "{n} points" }
    ALL_POINTS_ONE { en: "the only point", nl: "het enige punt", fr: "le seul point" }
    ALL_POINTS { en: "all {n} points", nl: "alle {n} punten", fr: "les {n} points" }
    SELECTED_N { en: "selected: {n}", nl: "geselecteerd: {n}", fr: "sélection : {n}" }
    UNSAVED_N { en: "NOT SAVED: {n}", nl: "NIET BEWAARD: {n}", fr: "NON ENREGISTRÉ : {n}" }
    TOO_SMALL {
        en: "hertog needs {w} columns and {h} rows; here are {columns} and {rows}. Make the window larger, or use hertog list.",
        nl: "hertog heeft {w} kolommen en {h} rijen nodig; hier zijn er {columns} en {rows}. Maak het venster groter, of gebruik hertog list.",
        fr: "hertog a besoin de {w} colonnes et {h} lignes ; il y en a {columns} et {rows}. Agrandissez la fenêtre, ou utilisez hertog list.",
    }

    LARGER_TO_QUIT { en: "To quit, make the window larger.", nl: "Maak het venster groter om af te sluiten.", fr: "Agrandissez la fenêtre pour quitter." }
    FURTHER { en: "{key}: further.", nl: "{key}: verder.", fr: "{key} : suite." }
    NOT_SAVED { en: "not saved: {words}", nl: "niet bewaard: {words}", fr: "non enregistré : {words}" }
    LOST_ONE { en: "{n} edit was not saved and is lost: {cause}", nl: "{n} wijziging is niet bewaard en gaat verloren: {cause}", fr: "{n} modification n'a pas été enregistrée et est perdue : {cause}" }
    LOST_MANY { en: "{n} edits were not saved and are lost: {cause}", nl: "{n} wijzigingen zijn niet bewaard en gaan verloren: {cause}", fr: "{n} modifications n'ont pas été enregistrées et sont perdues : {cause}" }
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
    HINT_SAVE_ELSEWHERE { en: "write to a file", nl: "naar een bestand", fr: "vers un fichier" }
    SAVE_AGAIN { en: "{key}: save again.", nl: "{key}: opnieuw bewaren.", fr: "{key} : réenregistrer." }

    // Panes.
    NAMED { en: "Named", nl: "Genoemd", fr: "Nommé" }
    RELATED { en: "Related", nl: "Betrokken", fr: "Concerné" }
    DEADLINE { en: "Deadline", nl: "Termijn", fr: "Échéance" }
    EVENT { en: "Event", nl: "Gebeurtenis", fr: "Événement" }
    REFERENCE { en: "Refers to", nl: "Verwijzing", fr: "Renvoi" }
    PROGRESS { en: "Progress", nl: "Voortgang", fr: "Avancement" }
    NOTE { en: "Note", nl: "Notitie", fr: "Note" }
    NOTE_SOURCE { en: "source: {source}", nl: "bron: {source}", fr: "source : {source}" }
    NOTE_EVIDENCE { en: "evidence for: {status}", nl: "onderbouwt: {status}", fr: "justifie : {status}" }
    SAID_OF_EARLIER { en: "said of an earlier text", nl: "gezegd van een eerdere tekst", fr: "dit d'un texte antérieur" }
    NOTE_EDITED { en: "edited", nl: "bewerkt", fr: "modifiée" }
    NOTE_STALE { en: "written on an earlier text", nl: "geschreven bij een eerdere tekst", fr: "écrite sur un texte antérieur" }
    N_NOTES_ONE { en: "{n} note", nl: "{n} notitie", fr: "{n} note" }
    NO_NOTES { en: "no notes", nl: "geen notities", fr: "aucune note" }
    N_NOTES { en: "{n} notes", nl: "{n} notities", fr: "{n} notes" }
    MARK { en: "Mark", nl: "Stand", fr: "État" }
    OTHERS { en: "Others", nl: "Anderen", fr: "Autres" }
    ONE_DECIDED { en: "{by}: {decided}", nl: "{by}: {decided}", fr: "{by} : {decided}" }
    EVALUATION_OF { en: "Evaluation of chapter {n}", nl: "Evaluatie van hoofdstuk {n}", fr: "Évaluation du chapitre {n}" }
    MORE_BELOW { en: "more below", nl: "meer hieronder", fr: "suite ci-dessous" }

    // A query in words.
    CHAPTER_N { en: "chapter {n}", nl: "hoofdstuk {n}", fr: "chapitre {n}" }
    CHAPTERS_N_M { en: "chapters {n} to {m}", nl: "hoofdstukken {n} tot {m}", fr: "chapitres {n} à {m}" }
    POINT_ID { en: "point {id}", nl: "punt {id}", fr: "point {id}" }
    POINTS_FROM_TO { en: "points {first} to {last}", nl: "punten {first} tot {last}", fr: "points {first} à {last}" }
    NAMES_ACTOR { en: "naming {actor}", nl: "noemt {actor}", fr: "nomme {actor}" }
    NOT { en: "not {what}", nl: "behalve: {what}", fr: "sauf : {what}" }

    // Nothing found.
    NONE_NAMES { en: "No point names {actor}.", nl: "Geen punt noemt {actor}.", fr: "Aucun point ne nomme l'acteur {actor}." }
    NONE_CONCERNS {
        en: "No point names or concerns {actor}.",
        nl: "Geen punt noemt of betreft {actor}.",
        fr: "Aucun point ne nomme ou ne concerne l'acteur {actor}.",
    }
    NONE_CONCERNS_IN_CHAPTER {
        en: "No point names or concerns {actor} in chapter {n}.",
        nl: "Geen punt noemt of betreft {actor} in hoofdstuk {n}.",
        fr: "Aucun point ne nomme ou ne concerne l'acteur {actor} au chapitre {n}.",
    }
    NONE_FOUND { en: "No point: {query}.", nl: "Geen punt: {query}.", fr: "Aucun point : {query}." }
    FORMS_SEARCHED { en: "Forms searched: {forms}.", nl: "Gezochte vormen: {forms}.", fr: "Formes cherchées : {forms}." }
    EDITION_SEARCHED { en: "Edition {edition}, {fingerprint}.", nl: "Editie {edition}, {fingerprint}.", fr: "Édition {edition}, {fingerprint}." }
    EMPTY_DECLARATION { en: "This declaration has no points.", nl: "Deze verklaring heeft geen punten.", fr: "Cette déclaration n'a pas de points." }
    PRESS_TO_SEE_ALL { en: "{key} shows everything.", nl: "{key} toont alles.", fr: "{key} montre tout." }
    ELSEWHERE { en: "elsewhere", nl: "elders", fr: "ailleurs" }
    ELSEWHERE_TITLE { en: "title", nl: "titel", fr: "titre" }
    ELSEWHERE_EVALUATION { en: "evaluation", nl: "evaluatie", fr: "évaluation" }
    ELSEWHERE_CONTEXT { en: "context", nl: "context", fr: "contexte" }

    // Lists.
    PICK_ACTOR { en: "Actor", nl: "Actor", fr: "Acteur" }
    PICK_CHAPTER { en: "Chapter", nl: "Hoofdstuk", fr: "Chapitre" }
    PICK_COMMAND { en: "Command, or a point's id", nl: "Opdracht, of het nummer van een punt", fr: "Commande, ou numéro d'un point" }
    HELP_FIELDS { en: "Fields of a query", nl: "Velden van een zoekvraag", fr: "Champs d'une requête" }
    HELP_SIGNS { en: "Signs", nl: "Tekens", fr: "Signes" }
    SIGN_OPEN { en: "{state}: not decided on yet", nl: "{state}: nog niet over beslist", fr: "{state} : pas encore décidé" }
    SIGN_REVIEWED { en: "{state}", nl: "{state}", fr: "{state}" }
    SIGN_COME_BACK { en: "{state}: to be looked at again", nl: "{state}: later nog eens na te gaan", fr: "{state} : à reprendre plus tard" }
    SIGN_STALE { en: "{state}: the text has changed since it was judged", nl: "{state}: de tekst is veranderd sinds het oordeel", fr: "{state} : le texte a changé depuis la décision" }
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
    N_NAMED { en: "{n} named", nl: "{n} genoemd", fr: "nommé : {n}" }
    N_RELATED { en: "{n} related", nl: "{n} betrokken", fr: "concerné : {n}" }
    N_OPEN { en: "{n} to do", nl: "{n} te doen", fr: "à faire : {n}" }
    ONLY_ACTOR { en: "only {actor}; again: all", nl: "alleen {actor}; nog eens: alle", fr: "seulement {actor} ; nouvel appui : tous" }
    NOTHING_FITS { en: "nothing found", nl: "geen treffers", fr: "rien trouvé" }

    // The last thing said.
    NO_SUCH_ACTOR { en: "This declaration has no actor {n}.", nl: "Deze verklaring heeft geen actor {n}.", fr: "Cette déclaration n'a pas d'acteur {n}." }
    NO_SUCH_ENTRY { en: "There is no {typed}.", nl: "{typed} is er niet.", fr: "{typed} n'existe pas." }
    ALL_SHOWN { en: "Everything is shown.", nl: "Alles wordt getoond.", fr: "Tout est montré." }
    SUSPENDED { en: "The query is set aside; {key} brings it back.", nl: "De zoekvraag staat opzij; {key} haalt ze terug.", fr: "La requête est mise de côté ; {key} la ramène." }
    NOTHING_SUSPENDED { en: "There is no query to set aside.", nl: "Er is geen zoekvraag om opzij te zetten.", fr: "Il n'y a pas de requête à mettre de côté." }
    NONE_NEEDS_EYES { en: "Nothing that is shown is left to review.", nl: "Van wat getoond wordt, is niets meer te bekijken.", fr: "Rien de ce qui est montré n'est à examiner." }
    NO_FURTHER { en: "None further this way; still needing attention: {n}.", nl: "Verderop niets meer; nog te bekijken: {n}.", fr: "Plus rien dans ce sens ; restent à examiner : {n}." }
    SELECTED { en: "Move to extend; {keys} decides on all of them; {back} stops.", nl: "Beweeg om uit te breiden; {keys} geldt voor alle; {back} stopt.", fr: "Déplacez-vous pour étendre ; {keys} vaut pour tous ; {back} arrête." }
    NOTHING_TO_MARK { en: "Nothing is shown to mark.", nl: "Er is niets om te markeren.", fr: "Rien à marquer ici." }
    ALREADY { en: "{id} is already marked “{mark}”.", nl: "{id} heeft al de stand “{mark}”.", fr: "{id} a déjà l'état « {mark} »." }
    ALL_ALREADY { en: "All of them are already marked “{mark}”.", nl: "Ze hebben alle al de stand “{mark}”.", fr: "Tous ont déjà l'état « {mark} »." }
    MARKED { en: "{id}: {mark}.", nl: "{id}: {mark}.", fr: "{id} : {mark}." }
    NOTE_WRITTEN { en: "Note {note} on {id}.", nl: "Notitie {note} bij {id}.", fr: "Note {note} sur {id}." }
    NOTE_WRITTEN_MANY { en: "Note {note} on {n} points.", nl: "Notitie {note} bij {n} punten.", fr: "Note {note} sur {n} points." }
    NOTE_CHANGED { en: "Note {note} is changed; its id is now {new}.", nl: "Notitie {note} is gewijzigd; haar kenmerk is nu {new}.", fr: "La note {note} est modifiée ; son identifiant est désormais {new}." }
    NOTE_REMOVED { en: "Note {note} removed: “{text}”.", nl: "Notitie {note} verwijderd: “{text}”.", fr: "Note {note} supprimée : « {text} »." }
    NO_NOTE { en: "There is no note {note}.", nl: "Er is geen notitie {note}.", fr: "Il n'y a pas de note {note}." }
    MANY_NOTES { en: "Several notes begin with {note}.", nl: "Verschillende notities beginnen met {note}.", fr: "Plusieurs notes commencent par {note}." }
    NOT_MY_NOTE { en: "Note {note} was written by {by}: only {by} can change it.", nl: "Notitie {note} is geschreven door {by}: alleen {by} kan ze wijzigen.", fr: "La note {note} a été écrite par {by} : seul {by} peut la modifier." }
    SHOW_SHOWS_NOTES { en: "hertog show ID lists the notes of a point with their ids.", nl: "hertog show ID geeft de notities van een punt met hun kenmerk.", fr: "hertog show ID donne les notes d'un point avec leur identifiant." }
    NO_NOTE_TEXT { en: "A note needs at least one word.", nl: "Een notitie heeft ten minste één woord nodig.", fr: "Une note demande au moins un mot." }
    NOTE_UNREAD { en: "The note cannot be read from standard input: {cause}.", nl: "De notitie kan niet van de standaardinvoer gelezen worden: {cause}.", fr: "La note ne peut être lue sur l'entrée standard : {cause}." }
    NO_SOURCE { en: "The source of a note has at least one letter.", nl: "De bron van een notitie heeft ten minste één letter.", fr: "La source d'une note a au moins une lettre." }
    NO_SOURCE_DATE { en: "{date} is no date that can be read.", nl: "{date} is geen datum die gelezen kan worden.", fr: "{date} n'est pas une date lisible." }
    NO_POINT_GIVEN { en: "no point is named", nl: "er is geen punt genoemd", fr: "aucun point n'est nommé" }
    GIVE_POINTS { en: "give ids before the word, such as 2.6, or a query with --query", nl: "geef nummers voor het woord, zoals 2.6, of een zoekvraag met --query", fr: "donnez des numéros avant le mot, comme 2.6, ou une requête avec --query" }
    SOURCE_DATE_READ { en: "Date of its source: {date}.", nl: "Datum van de bron: {date}.", fr: "Date de sa source : {date}." }
    GIVE_SOURCE { en: "Give its source with --source, and the date of that with --source-date, such as 12/03/2025 (the day first), 12 March 2025, 2025-03-12, March 2025, 2025 or 2024..2025.", nl: "Geef de bron met --source, en de datum daarvan met --source-date, zoals 12/03/2025 (eerst de dag), 12 maart 2025, 2025-03-12, maart 2025, 2025 of 2024..2025.", fr: "Donnez sa source avec --source, et la date de celle-ci avec --source-date, comme 12/03/2025 (le jour d'abord), 12 mars 2025, 2025-03-12, mars 2025, 2025 ou 2024..2025." }
    GIVE_NOTE_TEXT { en: "Give its text as arguments, or - to read it from standard input.", nl: "Geef de tekst als argumenten, of - om hem van de standaardinvoer te lezen.", fr: "Donnez le texte en arguments, ou - pour le lire sur l'entrée standard." }
    NO_LEVEL { en: "{word} is no handling level.", nl: "{word} is geen behandelniveau.", fr: "{word} n'est pas un niveau de diffusion." }
    NO_STATUS_WORD { en: "{word} is no word of progress.", nl: "{word} is geen woord voor voortgang.", fr: "{word} n'est pas un mot d'avancement." }
    EXPECTED_WORDS { en: "Expected one of: {words}.", nl: "Verwacht werd een van: {words}.", fr: "Attendu : {words}." }
    STATED { en: "{id}: {status}.", nl: "{id}: {status}.", fr: "{id} : {status}." }
    MARKED_ONE { en: "{n} point: {mark}. {undo} takes it back.", nl: "{n} punt: {mark}. {undo} draait het terug.", fr: "{n} point : {mark}. {undo} l'annule." }
    MARKED_MANY { en: "{n} points: {mark}. {undo} takes it back.", nl: "{n} punten: {mark}. {undo} draait het terug.", fr: "{n} points, état « {mark} ». {undo} l'annule." }
    NOTHING_TO_UNDO { en: "Nothing to undo.", nl: "Niets om ongedaan te maken.", fr: "Rien à annuler." }
    NOTHING_TO_REDO { en: "Nothing to redo.", nl: "Niets om opnieuw te doen.", fr: "Rien à rétablir." }
    NOTHING_TO_UNDO_IN { en: "Nothing to undo in edition {here}.", nl: "Niets om ongedaan te maken in editie {here}.", fr: "Rien à annuler dans l'édition {here}." }
    NOTHING_TO_REDO_IN { en: "Nothing to redo in edition {here}.", nl: "Niets om opnieuw te doen in editie {here}.", fr: "Rien à rétablir dans l'édition {here}." }
    UNDO_ELSEWHERE { en: "In edition {edition} “{command}” takes back: {edit}.", nl: "In editie {edition} draait “{command}” terug: {edit}.", fr: "Dans l'édition {edition}, « {command} » annule : {edit}." }
    REDO_ELSEWHERE { en: "In edition {edition} “{command}” does again: {edit}.", nl: "In editie {edition} doet “{command}” opnieuw: {edit}.", fr: "Dans l'édition {edition}, « {command} » rétablit : {edit}." }
    UNDONE { en: "Taken back: {edit}.", nl: "Teruggedraaid: {edit}.", fr: "Annulé : {edit}." }
    REDONE { en: "Done again: {edit}.", nl: "Opnieuw gedaan: {edit}.", fr: "Rétabli : {edit}." }
    COPIED { en: "{id} was sent to the terminal, with its citation, for the clipboard.", nl: "{id} is met bronvermelding naar de terminal gestuurd, voor het klembord.", fr: "{id} a été envoyé au terminal, avec sa référence, pour le presse-papiers." }
    PASTE_NOWHERE { en: "Pasted text has no place here; / takes a query.", nl: "Geplakte tekst heeft hier geen plaats; / neemt een zoekvraag aan.", fr: "Rien où coller ici ; / prend une requête." }
    DID_YOU_MEAN { en: "Did you mean {word}?", nl: "Bedoelt u {word}?", fr: "Vouliez-vous dire {word} ?" }

    // Questions.
    ASK_MARK_MANY { en: "Mark {n} points as “{mark}”?", nl: "{n} punten markeren als “{mark}”?", fr: "Marquer {n} points comme « {mark} » ?" }
    ASK_UNDO_EARLIER { en: "Take back “{edit}”, from earlier or elsewhere ({day})?", nl: "“{edit}” terugdraaien, van eerder of van elders ({day})?", fr: "Annuler « {edit} », fait plus tôt ou ailleurs ({day}) ?" }
    ASK_UNDO_ELSEWHERE { en: "Nothing to undo in edition {here}. Take back “{edit}” in edition {edition}?", nl: "Niets om ongedaan te maken in editie {here}. “{edit}” in editie {edition} terugdraaien?", fr: "Rien à annuler dans l'édition {here}. Annuler « {edit} » dans l'édition {edition} ?" }
    ASK_REDO_ELSEWHERE { en: "Nothing to redo in edition {here}. Do “{edit}” again in edition {edition}?", nl: "Niets om opnieuw te doen in editie {here}. “{edit}” in editie {edition} opnieuw doen?", fr: "Rien à rétablir dans l'édition {here}. Rétablir « {edit} » dans l'édition {edition} ?" }
    ASK_QUIT_UNSAVED { en: "{n} edits are not saved. Lose them?", nl: "{n} wijzigingen zijn niet bewaard. Verloren laten gaan?", fr: "{n} modifications ne sont pas enregistrées. Les perdre ?" }

    // Copies and commands.
    CITATION { en: "{title}, edition {edition}, point {id} ({fingerprint})", nl: "{title}, editie {edition}, punt {id} ({fingerprint})", fr: "{title}, édition {edition}, point {id} ({fingerprint})" }
    FINGERPRINT { en: "Fingerprint", nl: "Vingerafdruk", fr: "Empreinte" }
    CHANGED_ONE { en: "{n} point changed", nl: "{n} punt veranderd", fr: "{n} point modifié" }
    CHANGED_MANY { en: "{n} points changed", nl: "{n} punten veranderd", fr: "{n} points modifiés" }
    POINTS { en: "points", nl: "punten", fr: "points" }
    ALL { en: "all", nl: "alle", fr: "tous" }
    N_CHAPTERS_ONE { en: "{n} chapter", nl: "{n} hoofdstuk", fr: "{n} chapitre" }
    N_CHAPTERS { en: "{n} chapters", nl: "{n} hoofdstukken", fr: "{n} chapitres" }
    N_ACTORS_ONE { en: "{n} actor", nl: "{n} actor", fr: "{n} acteur" }
    N_ACTORS { en: "{n} actors", nl: "{n} actoren", fr: "{n} acteurs" }
    SOUND { en: "{file}: {id} {edition} is sound: {chapters}, {points}, {actors}", nl: "{file}: {id} {edition} klopt: {chapters}, {points}, {actors}", fr: "{file} : {id} {edition} est valide : {chapters}, {points}, {actors}" }
    BUILT_IN { en: "built in", nl: "ingebouwd", fr: "intégrée" }
    WHERE_DECLARATION { en: "declaration", nl: "verklaring", fr: "déclaration" }
    WHERE_REVIEWER { en: "reviewer", nl: "beoordelaar", fr: "examinateur" }
    WHERE_DATA { en: "data", nl: "gegevens", fr: "données" }
    WHERE_STATE { en: "state", nl: "statusmap", fr: "dossier d'état" }
    WHERE_CONFIG { en: "configuration", nl: "configuratie", fr: "configuration" }
    WHERE_JOURNAL { en: "journal", nl: "logboek", fr: "journal" }
    WHOLE { en: "whole; records: {n}; head: {hash}", nl: "volledig; records: {n}; laatste hash: {hash}", fr: "entier ; enregistrements : {n} ; dernier hachage : {hash}" }
    NO_JOURNALS { en: "no journals yet", nl: "nog geen logboeken", fr: "pas encore de journaux" }
    NO_LONGER_COUNTS { en: "taken back", nl: "ongedaan gemaakt", fr: "annulé" }
    DEED_NOTE { en: "note “{text}”", nl: "notitie “{text}”", fr: "note « {text} »" }
    DEED_NOTE_EDIT { en: "note changed: “{text}”", nl: "notitie gewijzigd: “{text}”", fr: "note modifiée : « {text} »" }
    DEED_NOTE_GONE { en: "note removed: “{text}”", nl: "notitie verwijderd: “{text}”", fr: "note supprimée : « {text} »" }
    DEED_STATUS { en: "progress: {status}", nl: "voortgang: {status}", fr: "avancement : {status}" }
    DEED_NO_STATUS { en: "progress: not recorded", nl: "voortgang: niet opgegeven", fr: "avancement : non renseigné" }
    UNDO_KIND { en: "undo", nl: "ongedaan maken", fr: "annulation" }
    UNKNOWN_KIND { en: "{kind} (not known to this version)", nl: "{kind} (onbekend in deze versie)", fr: "{kind} (inconnu de cette version)" }

    // Failures of commands, and what to do.
    WORDS { en: "{words}", nl: "{words}", fr: "{words}" }
    REMEDY { en: "{remedy}", nl: "{remedy}", fr: "{remedy}" }
    BAD_QUERY { en: "query “{query}”, character {n}: {found}", nl: "zoekvraag “{query}”, teken {n}: {found}", fr: "requête « {query} », caractère {n} : {found}" }
    CANNOT_PRINT { en: "the output cannot be written: {cause}", nl: "de uitvoer kan niet geschreven worden: {cause}", fr: "la sortie ne peut être écrite : {cause}" }
    FIND_ROOM { en: "send it somewhere that has room", nl: "stuur ze ergens heen waar plaats is", fr: "envoyez-la là où il y a de la place" }
    FAULTY { en: "{file}: {fault}", nl: "{file}: {fault}", fr: "{file} : {fault}" }
    NO_REMEDY { en: "correct the file and open it again", nl: "verbeter het bestand en open het opnieuw", fr: "corrigez le fichier et rouvrez-le" }
    MORE_FAULTS { en: "{n} more: hertog check {file} lists them", nl: "nog {n}: hertog check {file} somt ze op", fr: "{n} de plus : hertog check {file} les énumère" }
    FAULTS { en: "{file}: faults: {n}", nl: "{file}: fouten: {n}", fr: "{file} : erreurs : {n}" }
    MEND { en: "correct them and check again; docs/format.md describes the format", nl: "verbeter ze en controleer opnieuw; docs/format.md beschrijft het formaat", fr: "corrigez-les et vérifiez à nouveau ; docs/format.md décrit le format" }
    UNREADABLE { en: "{file} cannot be read: {cause}", nl: "{file} kan niet gelezen worden: {cause}", fr: "{file} ne peut être lu : {cause}" }
    IS_A_FOLDER { en: "{file} is a folder", nl: "{file} is een map", fr: "{file} est un dossier" }
    IS_NO_FILE { en: "{file} is not a regular file", nl: "{file} is geen gewoon bestand", fr: "{file} n'est pas un fichier ordinaire" }
    TOO_LARGE { en: "{file} has {n} MiB; at most {most} MiB are read", nl: "{file} heeft {n} MiB; er worden er hoogstens {most} gelezen", fr: "{file} fait {n} Mio ; on en lit au plus {most}" }
    GIVE_A_FILE { en: "give the path of a declaration (FILE.ron)", nl: "geef het pad van een verklaring (BESTAND.ron)", fr: "donnez le chemin d'une déclaration (FICHIER.ron)" }
    NO_ID { en: "{id} is no point id: expected chapter.number, such as 2.6", nl: "{id} is geen puntnummer: verwacht hoofdstuk.nummer, zoals 2.6", fr: "{id} n'est pas un numéro de point : attendu chapitre.numéro, comme 2.6" }
    NO_POINT { en: "{declaration} has no point {id}", nl: "{declaration} heeft geen punt {id}", fr: "{declaration} n'a pas de point {id}" }
    LIST_SHOWS_IDS { en: "hertog list shows every id", nl: "hertog list toont alle nummers", fr: "hertog list montre tous les numéros" }
    NO_NAME { en: "{name} is no reviewer's name: expected 1 to 64 characters without control characters", nl: "{name} is geen naam van een beoordelaar: verwacht 1 tot 64 tekens zonder stuurtekens", fr: "{name} n'est pas un nom d'examinateur : attendu 1 à 64 caractères sans caractères de contrôle" }
    GIVE_A_NAME { en: "give a name with --reviewer", nl: "geef een naam met --reviewer", fr: "donnez un nom avec --reviewer" }
    NO_TERMINAL { en: "the terminal cannot be used: {cause}", nl: "de terminal kan niet gebruikt worden: {cause}", fr: "le terminal ne peut être utilisé : {cause}" }
    LIST_PRINTS { en: "hertog list prints the same in plain lines", nl: "hertog list toont hetzelfde in gewone regels", fr: "hertog list affiche la même chose en lignes simples" }
    DAMAGED { en: "journals that are not whole: {n} of {m}", nl: "logboeken die niet volledig zijn: {n} van {m}", fr: "journaux qui ne sont pas entiers : {n} sur {m}" }
    HOLDS_IS_USED { en: "what still holds is used; the lines above say what does not", nl: "wat nog klopt wordt gebruikt; de regels hierboven zeggen wat niet klopt", fr: "ce qui est intact est utilisé ; les lignes ci-dessus disent ce qui ne l'est pas" }

    // A query that cannot be understood.
    UNKNOWN_FIELD { en: "no field is called {field}", nl: "geen veld heet {field}", fr: "aucun champ ne s'appelle {field}" }
    UNKNOWN_VALUE { en: "{value} is not known", nl: "{value} is niet bekend", fr: "{value} est inconnu" }
    UNCLOSED { en: "a quotation mark is not closed", nl: "een aanhalingsteken is niet gesloten", fr: "un guillemet n'est pas fermé" }
    EXPECTED { en: "Expected: {what}", nl: "Verwacht: {what}", fr: "Attendu : {what}" }
    EXPECTED_FIELD { en: "one of {fields}; or the word in quotes", nl: "een van {fields}; of het woord tussen aanhalingstekens", fr: "l'un de {fields} ; ou le mot entre guillemets" }
    EXPECTED_ACTOR { en: "an actor's id, name or alias; hertog stats lists them", nl: "id, naam of schrijfwijze van een actor; hertog stats somt ze op", fr: "l'id, le nom ou une forme d'un acteur ; hertog stats les énumère" }
    EXPECTED_CHAPTER { en: "a chapter's number or a range such as 3..4", nl: "een hoofdstuknummer of een bereik zoals 3..4", fr: "un numéro de chapitre ou une plage comme 3..4" }
    EXPECTED_ID { en: "the id of a point, such as 2.6, or of the first and the last, as 2.6..3.1", nl: "het nummer van een punt, zoals 2.6, of van het eerste en het laatste, zoals 2.6..3.1", fr: "le numéro d'un point, comme 2.6, ou du premier et du dernier, comme 2.6..3.1" }
    EXPECTED_CLOSE { en: "a second one", nl: "een tweede", fr: "un second" }
    BRACKET { en: "a bracket is not closed", nl: "een haakje is niet gesloten", fr: "une parenthèse n'est pas fermée" }
    NO_TERM { en: "{found} cannot stand here", nl: "{found} kan hier niet staan", fr: "{found} ne peut se trouver ici" }
    ENDS_EARLY { en: "the query ends too early", nl: "de zoekvraag houdt te vroeg op", fr: "la requête s'arrête trop tôt" }
    TOO_DEEP { en: "too many brackets within brackets", nl: "te veel haakjes in haakjes", fr: "trop de parenthèses imbriquées" }
    TOO_LONG { en: "too many words", nl: "te veel woorden", fr: "trop de mots" }
    EXPECTED_FEWER { en: "at most {n} words; those before count", nl: "hoogstens {n} woorden; die ervoor tellen", fr: "au plus {n} mots ; ceux qui précèdent comptent" }
    EXPECTED_TERM { en: "a word, a field or a bracket", nl: "een woord, een veld of een haakje", fr: "un mot, un champ ou une parenthèse" }
    EXPECTED_FLATTER { en: "fewer brackets within brackets", nl: "minder haakjes in haakjes", fr: "moins de parenthèses imbriquées" }
    EXPECTED_SPAN { en: "a year, month or day, or a range such as 2023-06..2024", nl: "een jaar, maand of dag, of een bereik zoals 2023-06..2024", fr: "une année, un mois ou un jour, ou une plage comme 2023-06..2024" }
    EXPECTED_REVIEWER { en: "a reviewer's name", nl: "de naam van een beoordelaar", fr: "le nom d'un examinateur" }
    OR { en: " or ", nl: " of ", fr: " ou " }
    IN_TEXT { en: "“{word}” in the text", nl: "“{word}” in de tekst", fr: "« {word} » dans le texte" }
    PAST_DUE { en: "overdue", nl: "verstreken", fr: "date dépassée" }
    UPCOMING { en: "date still to come", nl: "datum nog niet verstreken", fr: "date à venir" }
    NOTED { en: "with a note", nl: "met notitie", fr: "avec note" }
    IN_NOTES { en: "“{word}” in a note", nl: "“{word}” in een notitie", fr: "« {word} » dans une note" }
    NO_STATUS { en: "not recorded", nl: "niet opgegeven", fr: "non renseigné" }
    NAMES_DATE { en: "date {span}", nl: "datum {span}", fr: "date {span}" }
    MARKED_ON { en: "marked {span}", nl: "gemarkeerd {span}", fr: "marqué {span}" }
    MARKED_BY { en: "marked by {reviewer}", nl: "gemarkeerd door {reviewer}", fr: "marqué par {reviewer}" }
    LANGUAGE_OF_TEXT { en: "The official text is in {language}; headings and actors' names are searched in English, Dutch and French.", nl: "De officiële tekst is in het {language}; opschriften en namen van actoren worden in het Engels, Nederlands en Frans doorzocht.", fr: "Le texte officiel est en {language} ; la recherche porte aussi sur les intitulés et les noms d'acteurs en anglais, en néerlandais et en français." }
    PLACES_OUTSIDE_ONE { en: "{n} place outside the points;", nl: "{n} plaats buiten de punten;", fr: "{n} passage hors des points ;" }
    PLACES_OUTSIDE { en: "{n} places outside the points;", nl: "{n} plaatsen buiten de punten;", fr: "{n} passages hors des points ;" }
    TO_CHAPTER { en: "{key}: the points of chapter {n}", nl: "{key}: de punten van hoofdstuk {n}", fr: "{key} : les points du chapitre {n}" }
    TO_READ { en: "{key}: read it", nl: "{key}: lezen", fr: "{key} : lire" }
    N_ELSEWHERE { en: "{n} elsewhere", nl: "{n} elders", fr: "{n} ailleurs" }
    INDEXING { en: "Reading all points for the search; browse meanwhile.", nl: "Alle punten worden gelezen voor het zoeken; blader intussen.", fr: "Lecture de tous les points pour la recherche ; parcourez en attendant." }
    TIER_ID { en: "its number", nl: "het nummer", fr: "le numéro" }
    TIER_ACTOR { en: "in the name of an actor", nl: "in de naam van een actor", fr: "dans le nom d'un acteur" }
    TIER_HEADING { en: "in a heading", nl: "in een opschrift", fr: "dans un intitulé" }
    TIER_HEADING_PART { en: "in a word of a heading", nl: "in een woord van een opschrift", fr: "dans un mot d'un intitulé" }
    TIER_WORD { en: "a whole word", nl: "een heel woord", fr: "un mot entier" }
    TIER_START { en: "the start of a word", nl: "het begin van een woord", fr: "le début d'un mot" }
    TIER_INSIDE { en: "inside a word", nl: "in een woord", fr: "à l'intérieur d'un mot" }
    TIER_NEAR { en: "nearly the same", nl: "bijna hetzelfde", fr: "presque pareil" }
    ACKNOWLEDGE { en: "{key}: read.", nl: "{key}: gelezen.", fr: "{key} : lu." }
    ACKNOWLEDGE_MORE { en: "{key}: read; {n} more.", nl: "{key}: gelezen; nog {n}.", fr: "{key} : lu ; encore {n}." }
    ALL_SELECTED { en: "All that is shown is selected; {keys} decides on all of it; {back} stops.", nl: "Alles wat getoond wordt, is geselecteerd; {keys} geldt voor alle; {back} stopt.", fr: "Tout ce qui est montré est sélectionné ; {keys} vaut pour tous ; {back} arrête." }
    ASK_QUIT_UNSAVED_ONE { en: "{n} edit is not saved. Lose it?", nl: "{n} wijziging is niet bewaard. Verloren laten gaan?", fr: "{n} modification n'est pas enregistrée. La perdre ?" }
    UP_TO_THERE { en: "up to there: {count}", nl: "tot daar: {count}", fr: "jusque-là : {count}" }
    FAULT_AT { en: "Character {n}: {found}.", nl: "Teken {n}: {found}.", fr: "Caractère {n} : {found}." }
    HINT_STOP_SELECTING { en: "stop selecting", nl: "selectie stoppen", fr: "fin de sélection" }
    N_OF_M_POINTS_ONE { en: "{n} of {m} points", nl: "{n} van {m} punten", fr: "{n} point sur {m}" }
    CHAPTER_OF { en: "Chapter", nl: "Hoofdstuk", fr: "Chapitre" }
    EVALUATION { en: "Evaluation", nl: "Evaluatie", fr: "Évaluation" }
    PICK_QUERY { en: "Kept query, or a name for this one", nl: "Bewaarde zoekvraag, of een naam voor deze", fr: "Requête gardée, ou un nom pour celle-ci" }
    NAME_TO_KEEP { en: "{key} keeps the query on screen under this name", nl: "{key} bewaart de zoekvraag op het scherm onder deze naam", fr: "{key} garde la requête à l'écran sous ce nom" }
    NOTHING_TO_KEEP { en: "There is no query to keep, or no name for it.", nl: "Er is geen zoekvraag om te bewaren, of geen naam ervoor.", fr: "Il n'y a pas de requête à garder, ou pas de nom." }
    KEPT { en: "Kept as {name}: {query}.", nl: "Bewaard als {name}: {query}.", fr: "Gardée sous {name} : {query}." }
    HINT_COMPLETE { en: "complete", nl: "aanvullen", fr: "compléter" }
    HINT_EARLIER { en: "earlier", nl: "eerdere", fr: "précédentes" }
    AUDIT_UNCOVERED { en: "named, but no actor: {name} ({places})", nl: "genoemd, maar geen actor: {name} ({places})", fr: "nommé, mais pas acteur : {name} ({places})" }
    AUDIT_UNUSED { en: "alias that stands nowhere: {alias} ({actor})", nl: "schrijfwijze die nergens staat: {alias} ({actor})", fr: "forme qui n'apparaît nulle part : {alias} ({actor})" }
    AUDIT_CUT { en: "too many names to look at them all: {places}", nl: "te veel namen om ze alle te bekijken: {places}", fr: "trop de noms pour les examiner tous : {places}" }
    AUDIT_FORMS { en: "perhaps forms of an actor's name, which do not count as naming it: {forms}", nl: "wellicht vormen van de naam van een actor, die niet als vermelding tellen: {forms}", fr: "peut-être des formes du nom d'un acteur, qui ne comptent pas comme mention : {forms}" }
    AUDIT_NEAR { en: "nearly an alias: {found} ({place}), for {meant} ({actor})?", nl: "bijna een schrijfwijze: {found} ({place}), voor {meant} ({actor})?", fr: "presque une forme : {found} ({place}), pour {meant} ({actor}) ?" }
    NO_FURTHER_WORDS { en: "No further highlighted words this way.", nl: "Verderop geen gemarkeerde woorden.", fr: "Plus de mots surlignés dans ce sens." }
    FOUND_IN_HEADING { en: "found in the heading ({lang}):", nl: "gevonden in het opschrift ({lang}):", fr: "trouvé dans l'intitulé ({lang}) :" }
    FOUND_IN_NAME { en: "found in the name of {actor} ({lang}):", nl: "gevonden in de naam van {actor} ({lang}):", fr: "trouvé dans le nom de l'acteur {actor} ({lang}) :" }
    FOUND_IN_FORM { en: "found in a form of {actor}:", nl: "gevonden in een schrijfwijze van {actor}:", fr: "trouvé dans une forme de l'acteur {actor} :" }
    NO_PART { en: "{id} is no part of a declaration: expected a point such as 2.6, a chapter such as 6, or context", nl: "{id} is geen deel van een verklaring: verwacht een punt zoals 2.6, een hoofdstuk zoals 6, of context", fr: "{id} n'est pas une partie de déclaration : attendu un point comme 2.6, un chapitre comme 6, ou context" }
    NO_CHAPTER { en: "{declaration} has no chapter {n}", nl: "{declaration} heeft geen hoofdstuk {n}", fr: "{declaration} n'a pas de chapitre {n}" }
    STATS_SHOWS_CHAPTERS { en: "hertog stats lists the chapters", nl: "hertog stats somt de hoofdstukken op", fr: "hertog stats énumère les chapitres" }
    NEARLY_A_COMMAND { en: "“{word}” is no command and finds nothing; did you mean “{meant}”?", nl: "“{word}” is geen opdracht en levert niets op; bedoelde u “{meant}”?", fr: "« {word} » n’est pas une commande et ne donne rien ; vouliez-vous dire « {meant} » ?" }
    SEARCH_INSTEAD { en: "to search for it: {search}", nl: "om ernaar te zoeken: {search}", fr: "pour le chercher : {search}" }
}
