//! Texts of a review session.

use super::texts;

texts! {
    // Progress of the session, and its order.
    DOCUMENT_ORDER { en: "document order", nl: "documentvolgorde", fr: "ordre du document" }
    ATTENTION_ORDER { en: "what needs attention first", nl: "eerst wat aandacht vraagt", fr: "d'abord ce qui appelle l'attention" }
    session_progress(done, left) { en: "{done} done · {left} left", nl: "{done} gedaan · {left} te gaan", fr: "faits : {done} · à voir : {left}" }
    session_progress_skipped(done, left, skipped) { en: "{done} done · {left} left · {skipped} skipped", nl: "{done} gedaan · {left} te gaan · {skipped} overgeslagen", fr: "faits : {done} · à voir : {left} · passés : {skipped}" }
    SAVING { en: "being saved", nl: "wordt bewaard", fr: "enregistrement" }

    // A point.
    WHY { en: "Why now", nl: "Waarom nu", fr: "Pourquoi" }
    WHY_STALE { en: "it was judged, but its text has changed since", nl: "het was beoordeeld, maar de tekst is sindsdien veranderd", fr: "il était jugé, mais son texte a changé depuis" }
    WHY_COME_BACK { en: "it was to be looked at again", nl: "het was opnieuw te bekijken", fr: "il était à revoir" }
    why_dated(role, on, far) { en: "{role}: {on}, {far}", nl: "{role}: {on}, {far}", fr: "{role} : {on}, {far}" }
    WHY_OPEN { en: "it is still open", nl: "het is nog open", fr: "il est encore ouvert" }
    WHY_REVIEWED { en: "it is reviewed already, so it comes last", nl: "het is al bekeken, dus komt het laatst", fr: "il est déjà examiné, donc en dernier" }
    TODAY { en: "today", nl: "vandaag", fr: "aujourd'hui" }
    days_ago(n) {
        one: { en: "{n} day ago", nl: "{n} dag geleden", fr: "il y a {n} jour" },
        many: { en: "{n} days ago", nl: "{n} dagen geleden", fr: "il y a {n} jours" },
    }
    EARLIER_MARK { en: "So far", nl: "Tot nu toe", fr: "Jusqu'ici" }
    NOT_JUDGED { en: "not judged yet", nl: "nog niet beoordeeld", fr: "pas encore jugé" }
    THIS_SESSION { en: "Session", nl: "Sessie", fr: "Séance" }
    here_kept(mark) { en: "{mark}, as it was", nl: "{mark}, zoals het was", fr: "{mark}, comme avant" }
    HERE_SKIPPED { en: "skipped", nl: "overgeslagen", fr: "passé" }
    evaluation_key(key, n) { en: "{key} shows that of chapter {n}", nl: "{key} toont die van hoofdstuk {n}", fr: "{key} montre celle du chapitre {n}" }
    HIDDEN { en: "Hidden", nl: "Verborgen", fr: "Masqué" }
    hidden_what(key) { en: "notes, progress and what others decided; {key} shows them", nl: "notities, voortgang en wat anderen besloten; {key} toont ze", fr: "notes, avancement et avis des autres ; {key} les montre" }

    // The last thing said.
    skipped_it(id) { en: "{id}: skipped.", nl: "{id}: overgeslagen.", fr: "{id} : passé." }
    kept_it(id, mark) { en: "{id}: {mark}, as it was.", nl: "{id}: {mark}, zoals het was.", fr: "{id} : {mark}, comme avant." }
    done_again(what, id) { en: "Done again: {what} · {id}.", nl: "Opnieuw gedaan: {what} · {id}.", fr: "Rétabli : {what} · {id}." }
    taken_back(what, id) { en: "Taken back: {what} · {id}.", nl: "Teruggedraaid: {what} · {id}.", fr: "Annulé : {what} · {id}." }
    NOTHING_HERE_TO_UNDO { en: "Nothing of this session is left to undo.", nl: "Van deze sessie is niets meer terug te draaien.", fr: "Plus rien de cette séance à annuler." }
    NOTHING_HERE_TO_REDO { en: "Nothing of this session to do again.", nl: "Van deze sessie is niets opnieuw te doen.", fr: "Rien de cette séance à rétablir." }
    FIRST_POINT { en: "This is the first point.", nl: "Dit is het eerste punt.", fr: "C'est le premier point." }
    not_in_session(id) { en: "{id} is not in this session.", nl: "{id} is niet in deze sessie.", fr: "{id} n'est pas dans cette séance." }
    NO_POINTS_FOR_SESSION { en: "No point is shown, so there is nothing to go through.", nl: "Er wordt geen punt getoond, dus er valt niets te doorlopen.", fr: "Aucun point n'est montré : rien à parcourir." }
    reviewed_already(n, m) {
        one: { en: "{n} point, reviewed already.", nl: "{n} punt, al bekeken.", fr: "{n} point, déjà examiné." },
        many: { en: "{n} points, {m} of them reviewed already: all will come up.", nl: "{n} punten, waarvan {m} al bekeken: alle komen aan bod.", fr: "{n} points, déjà examinés : {m}. Tous seront présentés." },
    }
    begun(n, order) {
        one: { en: "{n} point.", nl: "{n} punt.", fr: "{n} point." },
        many: { en: "{n} points, {order}.", nl: "{n} punten, {order}.", fr: "{n} points, {order}." },
    }
    points_joined(n) {
        one: { en: "{n} new point joined it.", nl: "Er kwam {n} nieuw punt bij.", fr: "{n} nouveau point s'y est ajouté." },
        many: { en: "{n} new points joined it.", nl: "Er kwamen {n} nieuwe punten bij.", fr: "{n} nouveaux points s'y sont ajoutés." },
    }
    resumed(progress) { en: "Resumed: {progress}.", nl: "Hervat: {progress}.", fr: "Reprise ({progress})." }
    paused(progress, key) { en: "Paused: {progress}. {key} resumes.", nl: "Onderbroken: {progress}. {key} hervat.", fr: "En pause ({progress}). {key} reprend." }
    ordered(order) { en: "Order: {order}.", nl: "Volgorde: {order}.", fr: "Ordre : {order}." }
    HIDING { en: "Notes, progress and what others decided are hidden.", nl: "Notities, voortgang en wat anderen besloten zijn verborgen.", fr: "Notes, avancement et avis des autres sont masqués." }
    SHOWING { en: "Notes, progress and what others decided are shown.", nl: "Notities, voortgang en wat anderen besloten worden getoond.", fr: "Notes, avancement et avis des autres sont montrés." }
    decided_in_other_window(id) { en: "Decided in another window: {id}.", nl: "In een ander venster besloten: {id}.", fr: "Décidé dans une autre fenêtre : {id}." }
    points_decided_in_other_window(n) { en: "Decided in another window: {n} points.", nl: "In een ander venster besloten: {n} punten.", fr: "Décidé dans une autre fenêtre : {n} points." }

    // Question about an unfinished session.
    ask_resume(progress, day, time, id) {
        en: "A session of these points is unfinished: {progress}. Its last step was on {day} at {time}; next is {id}.",
        nl: "Een sessie met deze punten is niet af: {progress}. De laatste stap was op {day} om {time}; nu volgt {id}.",
        fr: "Une séance sur ces points est inachevée ({progress}). Le dernier pas date du {day} à {time} ; suit {id}.",
    }
    ask_resume_end(progress, day, time) {
        en: "A session of these points was not closed: {progress}. Its last step was on {day} at {time}; its summary is left.",
        nl: "Een sessie met deze punten is niet gesloten: {progress}. De laatste stap was op {day} om {time}; de samenvatting rest.",
        fr: "Une séance sur ces points n'est pas close ({progress}). Le dernier pas date du {day} à {time} ; reste le bilan.",
    }

    // The summary.
    SUMMARY { en: "End of the session", nl: "Einde van de sessie", fr: "Fin de la séance" }
    SUMMARY_SO_FAR { en: "Session so far", nl: "Sessie tot nu toe", fr: "Séance jusqu'ici" }
    SUMMARY_SHORT { en: "summary", nl: "samenvatting", fr: "bilan" }
    SUM_REVIEWED { en: "Reviewed", nl: "Bekeken", fr: "Examinés" }
    SUM_COME_BACK { en: "Come back", nl: "Opnieuw te bekijken", fr: "À revoir" }
    SUM_OPEN { en: "Left open", nl: "Open gelaten", fr: "Laissés ouverts" }
    SUM_SKIPPED { en: "Skipped", nl: "Overgeslagen", fr: "Passés" }
    SUM_LEFT { en: "Not seen", nl: "Niet gezien", fr: "Non vus" }
    SUM_NOTES { en: "Notes", nl: "Notities", fr: "Notes" }
    SUM_TIME { en: "Time", nl: "Tijd", fr: "Temps" }
    sum_and_more(n) { en: "and {n} more", nl: "en nog {n}", fr: "et {n} de plus" }
    pauses(n) { en: "at most {n} minutes between two keys count", nl: "tussen twee toetsen tellen hoogstens {n} minuten", fr: "entre deux touches, {n} minutes au plus comptent" }
    hours_minutes(h, min) { en: "{h} h {min} min", nl: "{h} u {min} min", fr: "{h} h {min} min" }
    minutes(min) { en: "{min} min", nl: "{min} min", fr: "{min} min" }
    UNDER_A_MINUTE { en: "< 1 min", nl: "< 1 min", fr: "< 1 min" }

    // Words of the hint line.
    HINT_SESSION { en: "session", nl: "sessie", fr: "séance" }
    HINT_OPEN { en: "open", nl: "open", fr: "ouvert" }
    HINT_SKIP { en: "skip", nl: "overslaan", fr: "passer" }
    HINT_EVALUATION { en: "evaluation", nl: "evaluatie", fr: "évaluation" }
    HINT_DISCREET { en: "hide/show notes", nl: "notities weg/terug", fr: "notes non/oui" }
    HINT_ORDER { en: "order", nl: "volgorde", fr: "ordre" }
    HINT_PAUSE { en: "pause", nl: "pauze", fr: "pause" }
    HINT_RESUME { en: "resume", nl: "hervatten", fr: "reprendre" }
    HINT_START_AGAIN { en: "begin anew", nl: "opnieuw beginnen", fr: "recommencer" }
    HINT_NOT_NOW { en: "not now", nl: "niet nu", fr: "pas maintenant" }
    HINT_THE_SKIPPED { en: "the skipped ones", nl: "de overgeslagen punten", fr: "les points passés" }
    HINT_LIST { en: "to the list", nl: "naar de lijst", fr: "vers la liste" }

    // In plain lines.
    NO_SCREEN { en: "a review session needs a terminal", nl: "een beoordelingssessie heeft een terminal nodig", fr: "une séance d'examen demande un terminal" }
    PLAIN_ASKS { en: "hertog session --plain asks line by line", nl: "hertog session --plain vraagt regel voor regel", fr: "hertog session --plain demande ligne par ligne" }
    PLAIN_KEYS {
        en: "Answers: r reviewed, b come back, R or open, s skip, back, next, u undo, redo, e evaluation, P hide or show notes, o order, note TEXT, status WORD, again, ? these answers, q pause.",
        nl: "Antwoorden: r bekeken, b opnieuw te bekijken, R of open, s overslaan, back terug, next verder kijken, u ongedaan, redo opnieuw, e evaluatie, P notities verbergen of tonen, o volgorde, note TEKST, status WOORD voortgang, again nog eens, ? deze antwoorden, q pauze.",
        fr: "Réponses : r examiné, b à revoir, R ou open ouvert, s passer, back retour, next point suivant, u annuler, redo rétablir, e évaluation, P masquer ou montrer les notes, o ordre, note TEXTE, status MOT avancement, again relire, ? ces réponses, q pause.",
    }
    PLAIN_RESUME { en: "Answers: y resume, n begin anew, q not now.", nl: "Antwoorden: y hervatten, n opnieuw beginnen, q niet nu.", fr: "Réponses : o reprendre, n recommencer, q pas maintenant." }
    PLAIN_YES_NO { en: "Answers: y yes, n no.", nl: "Antwoorden: y ja, n nee.", fr: "Réponses : o oui, n non." }
    PLAIN_END { en: "Answers: s the skipped ones, back, u undo, ? these answers, q the end.", nl: "Antwoorden: s de overgeslagen punten, back terug, u ongedaan, ? deze antwoorden, q einde.", fr: "Réponses : s les points passés, back retour, u annuler, ? ces réponses, q fin." }
    answer_not_understood(typed) { en: "Not understood: {typed}. ? lists the answers.", nl: "Niet begrepen: {typed}. ? geeft de antwoorden.", fr: "Pas compris : {typed}. ? donne les réponses." }
}
