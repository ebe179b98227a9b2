//! Texts for writing and listing notes.

use super::texts;

texts! {
    // The box in which a note is written.
    write(points) { en: "Note on {points}", nl: "Notitie bij {points}", fr: "Note sur {points}" }
    edit(points) { en: "Change the note on {points}", nl: "Notitie bij {points} wijzigen", fr: "Modifier la note sur {points}" }
    evidence(points, status) { en: "{points}, {status}: what shows it", nl: "{points}, {status}: wat dat onderbouwt", fr: "{points}, {status} : ce qui le montre" }
    SOURCE { en: "Source", nl: "Bron", fr: "Source" }
    SOURCE_DATE { en: "Date", nl: "Datum", fr: "Date" }
    SOURCE_EXAMPLE { en: "a document or a link", nl: "een document of een link", fr: "un document ou un lien" }
    DATE_EXAMPLE { en: "such as 12/03/2026", nl: "zoals 12/03/2026", fr: "comme 12/03/2026" }
    draft_of(when) { en: "draft, {when}", nl: "concept, {when}", fr: "brouillon, {when}" }
    MORE_ABOVE { en: "more above", nl: "meer hierboven", fr: "suite ci-dessus" }

    // Elapsed time.
    JUST_NOW { en: "just now", nl: "zonet", fr: "à l'instant" }
    minutes_ago(n) { en: "{n} min ago", nl: "{n} min geleden", fr: "il y a {n} min" }
    hours_ago(n) { en: "{n} h ago", nl: "{n} u geleden", fr: "il y a {n} h" }

    // Hints.
    HINT_SAVE { en: "save", nl: "bewaren", fr: "enregistrer" }
    HINT_DRAFT { en: "as draft", nl: "als concept", fr: "en brouillon" }
    HINT_FIELD { en: "source", nl: "bron", fr: "source" }
    HINT_LEVEL { en: "level", nl: "niveau", fr: "niveau" }
    HINT_EDITOR { en: "editor", nl: "editor", fr: "éditeur" }
    HINT_DISCARD { en: "throw away", nl: "weggooien", fr: "jeter" }
    HINT_CHANGE { en: "change", nl: "wijzigen", fr: "modifier" }
    HINT_REMOVE { en: "remove", nl: "verwijderen", fr: "supprimer" }
    HINT_COPY { en: "copy", nl: "kopiëren", fr: "copier" }
    HINT_NEW { en: "new", nl: "nieuw", fr: "nouvelle" }
    HINT_NOTE { en: "note", nl: "notitie", fr: "note" }
    HINT_PROGRESS { en: "progress", nl: "voortgang", fr: "avancement" }
    HINT_EVIDENCE { en: "with a note", nl: "met notitie", fr: "avec note" }

    // Results for a note.
    NOTHING_TO_NOTE { en: "Nothing is shown to write a note on.", nl: "Er staat niets om een notitie bij te schrijven.", fr: "Rien ici où écrire une note." }
    no_words(leave) { en: "Write at least one word, or leave with {leave}.", nl: "Schrijf ten minste een woord, of ga weg met {leave}.", fr: "Écrivez au moins un mot, ou quittez avec {leave}." }
    NOTE_TOO_LONG { en: "A note holds at most 1 MiB of text.", nl: "Een notitie bevat hoogstens 1 MiB tekst.", fr: "Une note contient au plus 1 Mio de texte." }
    SOURCE_TOO_LONG { en: "A source has at most 2,000 letters.", nl: "Een bron heeft hoogstens 2.000 letters.", fr: "Une source a au plus 2 000 lettres." }
    NO_DATE { en: "No date: 2026, March 2026, 12/03/2026 or 2025..2026.", nl: "Geen datum: 2026, maart 2026, 12/03/2026 of 2025..2026.", fr: "Pas une date : 2026, mars 2026, 12/03/2026 ou 2025..2026." }
    DATE_OF_WHAT { en: "The date of what? Give the source, or wipe the date.", nl: "Datum waarvan? Geef de bron, of wis de datum.", fr: "Date de quoi ? Donnez la source, ou effacez la date." }
    saved(points, undo) { en: "Note on {points}. {undo} takes it back.", nl: "Notitie bij {points}. {undo} draait het terug.", fr: "Note sur {points}. {undo} l'annule." }
    changed(points, undo) { en: "Note on {points} changed. {undo} takes it back.", nl: "Notitie bij {points} gewijzigd. {undo} draait het terug.", fr: "Note sur {points} modifiée. {undo} l'annule." }
    removed(text, undo) { en: "Note removed: “{text}”. {undo} takes it back.", nl: "Notitie verwijderd: “{text}”. {undo} draait het terug.", fr: "Note supprimée : « {text} ». {undo} l'annule." }
    removed_many(n, text, undo) { en: "Note on {n} points removed: “{text}”. {undo} takes it back.", nl: "Notitie bij {n} punten verwijderd: “{text}”. {undo} draait het terug.", fr: "Note sur {n} points supprimée : « {text} ». {undo} l'annule." }
    notes_hidden(key) { en: "Notes are hidden; {key} shows them.", nl: "Notities zijn verborgen; {key} toont ze.", fr: "Les notes sont masquées ; {key} les montre." }
    AS_IT_WAS { en: "The note is as it was.", nl: "De notitie is zoals ze was.", fr: "La note est restée telle quelle." }
    NOT_WRITTEN { en: "No note was written.", nl: "Er is geen notitie geschreven.", fr: "Aucune note n'a été écrite." }
    kept_as_draft(drafts) { en: "Not saved: kept as a draft. {drafts} lists drafts.", nl: "Niet bewaard: blijft als concept. {drafts} toont concepten.", fr: "Non enregistrée : gardée en brouillon. {drafts} les montre." }
    DISCARDED { en: "The draft is thrown away.", nl: "Het concept is weggegooid.", fr: "Le brouillon est jeté." }
    ASK_DISCARD { en: "Throw away what was written?", nl: "Weggooien wat geschreven is?", fr: "Jeter ce qui a été écrit ?" }
    ask_change_many(n) { en: "Change this note on all of its {n} points?", nl: "Deze notitie wijzigen bij al haar {n} punten?", fr: "Modifier cette note sur ses {n} points ?" }
    ask_remove_many(n) { en: "Remove this note from all of its {n} points?", nl: "Deze notitie verwijderen bij al haar {n} punten?", fr: "Supprimer cette note de ses {n} points ?" }
    ask_note_many(n) { en: "One note on {n} points?", nl: "Eén notitie bij {n} punten?", fr: "Une note sur {n} points ?" }
    ask_state_many(n, status) { en: "Progress of {n} points: {status}?", nl: "Voortgang van {n} punten: {status}?", fr: "Avancement de {n} points : {status} ?" }
    ASK_QUIT_DRAFT { en: "A note that is not finished cannot be kept. Lose it?", nl: "Een notitie die niet af is, kan niet bewaard blijven. Die verloren laten gaan?", fr: "Une note inachevée ne peut être gardée. La perdre ?" }
    ask_quit_both(n) {
        one: { en: "{n} edit is not saved, and a note that is not finished is not kept. Lose both?", nl: "{n} wijziging is niet bewaard, en een notitie die niet af is evenmin. Beide verloren laten gaan?", fr: "{n} modification n'est pas enregistrée, et une note inachevée n'est pas gardée. Perdre les deux ?" },
        many: { en: "{n} edits are not saved, and a note that is not finished is not kept. Lose all of it?", nl: "{n} wijzigingen zijn niet bewaard, en een notitie die niet af is evenmin. Alles verloren laten gaan?", fr: "{n} modifications ne sont pas enregistrées, et une note inachevée n'est pas gardée. Tout perdre ?" },
    }
    DRAFT_NOT_KEPT { en: "THE DRAFT IS NOT KEPT.", nl: "HET CONCEPT BLIJFT NIET BEWAARD.", fr: "BROUILLON NON GARDÉ." }
    left_not_kept(drafts) { en: "Not saved, nor kept on disk. {drafts} lists drafts.", nl: "Niet bewaard, ook niet als concept. {drafts} toont concepten.", fr: "Ni enregistrée, ni gardée sur disque. {drafts} les montre." }
    lost_draft(cause) { en: "a note that was not finished is lost: {cause}", nl: "een notitie die niet af was, gaat verloren: {cause}", fr: "une note inachevée est perdue : {cause}" }
    WRITE_IT_AGAIN { en: "correct that, then write the note again; before quitting, w would have written it to a file", nl: "verhelp dat en schrijf de notitie opnieuw; vóór het afsluiten had w ze naar een bestand geschreven", fr: "remédiez-y, puis récrivez la note ; avant de quitter, w l'aurait écrite dans un fichier" }

    // Drafts.
    DRAFT { en: "Draft", nl: "Concept", fr: "Brouillon" }
    draft_line(head, text) { en: "{head}: {text}", nl: "{head}: {text}", fr: "{head} : {text}" }
    OF_A_CHANGE { en: "change of a note", nl: "wijziging van een notitie", fr: "modification d'une note" }
    notes_unfinished(n, points, when) {
        one: { en: "A note on {points} is not finished ({when}).", nl: "Een notitie bij {points} is niet af ({when}).", fr: "Une note sur {points} est inachevée ({when})." },
        many: { en: "{n} notes are not finished, the last one on {points} ({when}).", nl: "{n} notities zijn niet af, de laatste bij {points} ({when}).", fr: "{n} notes sont inachevées, la dernière sur {points} ({when})." },
    }
    offer_remedy(drafts) { en: "Key {drafts}: go on with it or throw it away.", nl: "Toets {drafts}: ermee verdergaan of weggooien.", fr: "Touche {drafts} : la reprendre ou la jeter." }

    // Drafts whose edition or point is not open.
    of_edition(points, edition) { en: "{points} (edition {edition})", nl: "{points} (editie {edition})", fr: "{points} (édition {edition})" }
    not_in_edition(points, missing) { en: "{points} (not in this edition: {missing})", nl: "{points} (niet in deze editie: {missing})", fr: "{points} (absent de cette édition : {missing})" }
    not_open(which) { en: "Not open here: {which}.", nl: "Hier niet open: {which}.", fr: "Pas ouverts ici : {which}." }
    and_more(n) { en: "{n} more", nl: "nog {n}", fr: "{n} de plus" }
    away_remedy(drafts) { en: "Key {drafts}: read it, copy it or throw it away.", nl: "Toets {drafts}: lezen, kopiëren of weggooien.", fr: "Touche {drafts} : le lire, le copier ou le jeter." }
    NOTE_COPIED { en: "The text was sent to the terminal, for the clipboard.", nl: "De tekst is naar de terminal gestuurd, voor het klembord.", fr: "Le texte a été envoyé au terminal, pour le presse-papiers." }

    // Lists.
    notes_on(points) { en: "Notes on {points}", nl: "Notities bij {points}", fr: "Notes sur {points}" }
    DRAFTS { en: "Notes that are not finished", nl: "Notities die niet af zijn", fr: "Notes inachevées" }
    no_notes_yet(write) { en: "No notes yet; {write} writes one.", nl: "Nog geen notities; {write} schrijft er een.", fr: "Pas encore de notes ; {write} en écrit une." }
    NO_DRAFTS { en: "All notes are finished.", nl: "Alle notities zijn af.", fr: "Toutes les notes sont finies." }

    // Progress.
    pick_progress(points) { en: "Progress of {points}", nl: "Voortgang van {points}", fr: "Avancement de {points}" }
    NOW { en: "now", nl: "nu", fr: "actuel" }
    progress_set(points, status, undo) { en: "{points}: {status}. {undo} takes it back.", nl: "{points}: {status}. {undo} draait het terug.", fr: "{points} : {status}. {undo} l'annule." }
    progress_set_hidden(points) { en: "{points}: progress recorded, and hidden.", nl: "{points}: voortgang opgegeven, en verborgen.", fr: "{points} : avancement renseigné, et masqué." }
    progress_as_before(points, status) { en: "{points}: was {status} already.", nl: "{points}: was al {status}.", fr: "{points} : déjà {status}." }
    progress_set_with_note(points, status, undo) { en: "{points}: {status}, with a note. {undo} takes it back.", nl: "{points}: {status}, met notitie. {undo} draait het terug.", fr: "{points} : {status}, avec une note. {undo} l'annule." }

    // An editor of the user's.
    no_editor(write) { en: "VISUAL and EDITOR name no editor; {write} writes here.", nl: "VISUAL en EDITOR noemen geen editor; {write} schrijft hier.", fr: "VISUAL et EDITOR ne désignent aucun éditeur ; {write} écrit ici." }
    editor_failed(why) { en: "The editor cannot be used: {why}", nl: "De editor kan niet gebruikt worden: {why}", fr: "L'éditeur ne peut être utilisé : {why}" }
    ended_badly(how, drafts) { en: "{how}: kept as a draft ({drafts}).", nl: "{how}: blijft als concept ({drafts}).", fr: "{how} : gardée en brouillon ({drafts})." }
    ended_blank(how) { en: "{how}: no note was written.", nl: "{how}: er is geen notitie geschreven.", fr: "{how} : aucune note n'a été écrite." }
    garbled(drafts) { en: "Not UTF-8: not saved; kept as a draft ({drafts}).", nl: "Geen UTF-8: niet bewaard; blijft als concept ({drafts}).", fr: "Pas en UTF-8 : gardée en brouillon ({drafts})." }
    EMPTY { en: "Empty file: no note was written.", nl: "Leeg bestand: geen notitie geschreven.", fr: "Fichier vide : aucune note écrite." }
    empty_stays(list, remove) { en: "Empty file: the note stays. {list}, then {remove} removes it.", nl: "Leeg bestand: de notitie blijft. {list} en {remove} verwijdert ze.", fr: "Fichier vide : la note reste. {list} puis {remove} la supprime." }
    empty_draft_stays(drafts) { en: "Empty file: not saved; the draft stays ({drafts}).", nl: "Leeg bestand: niet bewaard; het concept blijft ({drafts}).", fr: "Fichier vide : non enregistrée ; brouillon gardé ({drafts})." }
    exit_code(code) { en: "The editor failed (code {code})", nl: "De editor faalde (code {code})", fr: "L'éditeur a échoué (code {code})" }
    exit_signal(signal) { en: "The editor was ended (signal {signal})", nl: "De editor werd beëindigd (signaal {signal})", fr: "L'éditeur a été arrêté (signal {signal})" }
    came_back_at_once(editor, drafts) { en: "{editor} came back at once. What its window saves becomes a draft ({drafts}), also after hertog ends. To save the note on closing, name the editor with its option to wait, as in “code --wait”.", nl: "{editor} kwam meteen terug. Wat het venster ervan bewaart, wordt een concept ({drafts}), ook als hertog al gestopt is. Noem de editor met zijn optie om te wachten, zoals “code --wait”, om de notitie bij het sluiten te bewaren.", fr: "{editor} a rendu la main aussitôt. Ce que sa fenêtre enregistre devient un brouillon ({drafts}), même après la fin de hertog. Pour enregistrer la note à la fermeture, nommez l'éditeur avec son option d'attente, comme « code --wait »." }
    saved_in_editor(drafts) { en: "What the editor saved is taken up as a draft ({drafts}).", nl: "Wat de editor bewaarde is nu een concept ({drafts}).", fr: "Ce que l'éditeur a enregistré est en brouillon ({drafts})." }
    OPEN_IN_EDITOR { en: "open in an editor", nl: "open in een editor", fr: "ouvert dans un éditeur" }
    waiting(editor) { en: "hertog waits for {editor} to end…", nl: "hertog wacht tot {editor} eindigt…", fr: "hertog attend la fermeture de l'éditeur : {editor}…" }
    editor_not_found(editor) { en: "{editor} was not found", nl: "{editor} is niet gevonden", fr: "{editor} est introuvable" }
}
