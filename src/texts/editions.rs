//! Texts of comparing editions, of carrying work over, and of traces.

use super::texts;

texts! {
    // Summaries of edits.
    edit_carried(edition) { en: "work carried over from edition {edition}", nl: "werk overgenomen uit editie {edition}", fr: "travail repris de l’édition {edition}" }
    edit_trace_confirmed(other) { en: "same promise as {other}", nl: "zelfde belofte als {other}", fr: "même promesse que {other}" }
    edit_trace_refused(other) { en: "not the promise of {other}", nl: "niet de belofte van {other}", fr: "pas la promesse de {other}" }
    edit_trace_undecided(other) { en: "undecided whether it is the promise of {other}", nl: "onbeslist of het de belofte van {other} is", fr: "indécis si c’est la promesse de {other}" }

    // Kinds of change, short: a column.
    SAME { en: "same", nl: "gelijk", fr: "identique" }
    RENUMBERED { en: "renumbered", nl: "hernummerd", fr: "renuméroté" }
    CHAPTER_MOVED { en: "moved", nl: "verplaatst", fr: "déplacé" }
    EDITORIAL { en: "spelling", nl: "spelling", fr: "orthographe" }
    REWORDED { en: "reworded", nl: "herschreven", fr: "reformulé" }
    SPLIT { en: "split", nl: "gesplitst", fr: "scindé" }
    MERGED { en: "merged", nl: "samengevoegd", fr: "fusionné" }
    ADDED { en: "added", nl: "nieuw", fr: "ajouté" }
    POINT_REMOVED { en: "removed", nl: "verdwenen", fr: "supprimé" }
    ALSO_MOVED { en: "moved", nl: "verplaatst", fr: "déplacé" }
    unsure(kind) { en: "{kind}? look", nl: "{kind}? kijk na", fr: "{kind} ? à voir" }

    SUBTITLE_PART { en: "subtitle", nl: "ondertitel", fr: "sous-titre" }

    editions_compared(id, old, new) { en: "{id}: edition {old} → edition {new}", nl: "{id}: editie {old} → editie {new}", fr: "{id} : édition {old} → édition {new}" }
    points_compared(old, new) { en: "points: {old} → {new}", nl: "punten: {old} → {new}", fr: "points : {old} → {new}" }
    FILTER_TEXTS { en: "texts around the points", nl: "teksten rond de punten", fr: "textes autour des points" }
    TEXTS_AROUND { en: "around the points", nl: "rond de punten", fr: "autour des points" }
    kinds_not_listed(counts) { en: "Not listed: {counts}. --all lists them.", nl: "Niet vermeld: {counts}. --all vermeldt ze.", fr: "Non listés : {counts}. --all les liste." }
    NO_CHANGE_LISTED { en: "No change of these kinds.", nl: "Geen wijziging van deze soorten.", fr: "Aucune modification de ces types." }

    n_changes(n) {
        one: { en: "{n} change", nl: "{n} wijziging", fr: "{n} modification" },
        many: { en: "{n} changes", nl: "{n} wijzigingen", fr: "{n} modifications" },
    }
    changes_since(edition) { en: "What became of the points since edition {edition}", nl: "Wat de punten werden sinds editie {edition}", fr: "Ce que les points sont devenus depuis l’édition {edition}" }
    COLUMN_IDS { en: "Points", nl: "Punten", fr: "Points" }
    COLUMN_CHANGE { en: "Change", nl: "Wijziging", fr: "Modification" }
    COLUMN_WORDS { en: "Words", nl: "Woorden", fr: "Mots" }

    // Facts that changed.
    fact_in(kind, word) { en: "{kind} added: {word}", nl: "{kind} erbij: {word}", fr: "{kind} ajouté : {word}" }
    fact_out(kind, word) { en: "{kind} dropped: {word}", nl: "{kind} weg: {word}", fr: "{kind} retiré : {word}" }
    fact_changed(kind, old, new) { en: "{kind}: {old} → {new}", nl: "{kind}: {old} → {new}", fr: "{kind} : {old} → {new}" }
    FACT_ACTOR { en: "actor", nl: "actor", fr: "acteur" }
    FACT_DATE { en: "date", nl: "datum", fr: "date" }
    FACT_NUMBER { en: "number", nl: "getal", fr: "nombre" }
    FACT_COMMITMENT { en: "verb", nl: "werkwoord", fr: "verbe" }

    // Naming editions on the command line.
    no_edition(name) { en: "there is no edition “{name}” at hand", nl: "er is geen editie “{name}” voorhanden", fr: "aucune édition « {name} » n’est disponible" }
    editions_at_hand(id, editions) { en: "at hand of {id}: {editions}", nl: "voorhanden van {id}: {editions}", fr: "disponibles pour {id} : {editions}" }
    languages_differ(old, one, new, other) { en: "{old} is in {one}, {new} in {other}: only editions in one language are compared", nl: "{old} is in {one}, {new} in {other}: alleen edities in één taal worden vergeleken", fr: "{old} est en {one}, {new} en {other} : seules des éditions d’une même langue se comparent" }
    NAME_LANGUAGE { en: "Name the language too: ID@EDITION.LANGUAGE; hertog library lists what is there.", nl: "Noem ook de taal: ID@EDITIE.TAAL; hertog library geeft wat er is.", fr: "Nommez aussi la langue : ID@ÉDITION.LANGUE ; hertog library liste ce qu’il y a." }
    NAME_EDITION { en: "Name a file, an edition of the declaration that is open, or ID@EDITION; hertog library lists them.", nl: "Noem een bestand, een editie van de geopende verklaring of ID@EDITIE; hertog library geeft ze.", fr: "Nommez un fichier, une édition de la déclaration ouverte ou ID@ÉDITION ; hertog library les liste." }
    declarations_differ(old, new) { en: "“{old}” and “{new}” are different declarations", nl: "“{old}” en “{new}” zijn verschillende verklaringen", fr: "« {old} » et « {new} » sont des déclarations différentes" }
    CARRY_WITHIN { en: "Work is carried between editions of one declaration; hertog trace links promises of different ones.", nl: "Werk gaat over tussen edities van één verklaring; hertog trace verbindt beloften van verschillende.", fr: "Le travail se reprend entre éditions d’une même déclaration ; hertog trace relie les promesses de déclarations différentes." }
    same_edition(edition) { en: "both are edition {edition}", nl: "beide zijn editie {edition}", fr: "les deux sont l’édition {edition}" }
    NAME_TWO { en: "Name an older and a newer edition.", nl: "Noem een oudere en een nieuwere editie.", fr: "Nommez une édition plus ancienne et une plus récente." }

    // Carrying.
    carry_same(n) {
        one: { en: "{n} point with the same words: its mark holds", nl: "{n} punt met dezelfde woorden: het blijft zo gemarkeerd", fr: "{n} point aux mots identiques : sa marque tient" },
        many: { en: "{n} points with the same words: their marks hold", nl: "{n} punten met dezelfde woorden: ze blijven zo gemarkeerd", fr: "{n} points aux mots identiques : leurs marques tiennent" },
    }
    carry_respelled(n) {
        one: { en: "{n} point in another spelling: its mark holds, and it needs attention", nl: "{n} punt in een andere spelling: het blijft zo gemarkeerd, en het vraagt aandacht", fr: "{n} point à l’orthographe modifiée : sa marque tient, et il demande attention" },
        many: { en: "{n} points in another spelling: their marks hold, and they need attention", nl: "{n} punten in een andere spelling: ze blijven zo gemarkeerd, en ze vragen aandacht", fr: "{n} points à l’orthographe modifiée : leurs marques tiennent, et ils demandent attention" },
    }
    carry_reworded(n) {
        one: { en: "{n} point with other words: its mark becomes stale", nl: "{n} punt met andere woorden: het veroudert", fr: "{n} point aux mots modifiés : sa marque devient périmée" },
        many: { en: "{n} points with other words: their marks become stale", nl: "{n} punten met andere woorden: ze verouderen", fr: "{n} points aux mots modifiés : leurs marques deviennent périmées" },
    }
    carry_stale(n) {
        one: { en: "{n} point whose mark was stale already: it stays so", nl: "{n} punt dat al verouderd was: het blijft zo", fr: "{n} point à la marque déjà périmée : elle le reste" },
        many: { en: "{n} points whose marks were stale already: they stay so", nl: "{n} punten die al verouderd waren: ze blijven zo", fr: "{n} points aux marques déjà périmées : elles le restent" },
    }
    carry_again(n) {
        one: { en: "{n} of these was marked again in the older edition since it was carried: the newer mark counts", nl: "{n} hiervan is na het overnemen opnieuw gemarkeerd in de oudere editie: het laatste geldt", fr: "{n} d’entre eux a été marqué de nouveau dans l’ancienne édition depuis sa reprise : la marque la plus récente vaut" },
        many: { en: "{n} of these were marked again in the older edition since they were carried: the newer marks count", nl: "{n} hiervan zijn na het overnemen opnieuw gemarkeerd in de oudere editie: het laatste geldt", fr: "{n} d’entre eux ont été marqués de nouveau dans l’ancienne édition depuis leur reprise : les marques les plus récentes valent" },
    }
    carry_reopened(n) {
        one: { en: "{n} point that was opened again in the older edition since it was carried: it becomes open here too", nl: "{n} punt dat na het overnemen weer geopend is in de oudere editie: het gaat ook hier weer open", fr: "{n} point rouvert dans l’ancienne édition depuis sa reprise : il redevient ouvert ici aussi" },
        many: { en: "{n} points that were opened again in the older edition since they were carried: they become open here too", nl: "{n} punten die na het overnemen weer geopend zijn in de oudere editie: ze gaan ook hier weer open", fr: "{n} points rouverts dans l’ancienne édition depuis leur reprise : ils redeviennent ouverts ici aussi" },
    }
    carry_unmarked(n) {
        one: { en: "{n} point without a mark to carry: its notes, progress and traces alone", nl: "{n} punt zonder markering om over te nemen: alleen notities, voortgang en sporen", fr: "{n} point sans marque à reprendre : seuls ses notes, son avancement et ses traces" },
        many: { en: "{n} points without a mark to carry: their notes, progress and traces alone", nl: "{n} punten zonder markering om over te nemen: alleen notities, voortgang en sporen", fr: "{n} points sans marque à reprendre : seuls leurs notes, leur avancement et leurs traces" },
    }
    carry_proposals(n) {
        one: { en: "{n} question for you to answer", nl: "{n} vraag die u beantwoordt", fr: "{n} question qui attend votre réponse" },
        many: { en: "{n} questions for you to answer, one by one", nl: "{n} vragen die u een voor een beantwoordt", fr: "{n} questions qui attendent votre réponse, une à une" },
    }
    carry_unsure(n, ids) {
        one: { en: "{n} point may be in this edition or not, and stays in the older one: {ids}", nl: "{n} punt staat misschien in deze editie, en blijft in de oudere: {ids}", fr: "{n} point est peut-être dans cette édition et reste dans l’ancienne : {ids}" },
        many: { en: "{n} points may be in this edition or not, and stay in the older one: {ids}", nl: "{n} punten staan misschien in deze editie, en blijven in de oudere: {ids}", fr: "{n} points sont peut-être dans cette édition et restent dans l’ancienne : {ids}" },
    }
    carry_left(n, ids) {
        one: { en: "{n} point is not in this edition, and stays in the older one: {ids}", nl: "{n} punt staat niet in deze editie, en blijft in de oudere: {ids}", fr: "{n} point n’est pas dans cette édition et reste dans l’ancienne : {ids}" },
        many: { en: "{n} points are not in this edition, and stay in the older one: {ids}", nl: "{n} punten staan niet in deze editie, en blijven in de oudere: {ids}", fr: "{n} points ne sont pas dans cette édition et restent dans l’ancienne : {ids}" },
    }
    is_older(new, old) { en: "edition {new} is older than {old}", nl: "editie {new} is ouder dan {old}", fr: "l’édition {new} est antérieure à {old}" }
    OLDER_FIRST { en: "name the older one first: hertog carry OLD NEW", nl: "noem de oudere eerst: hertog carry OUD NIEUW", fr: "nommez d’abord l’ancienne : hertog carry ANCIEN NOUVEAU" }
    CARRY_NOTHING { en: "Nothing to carry: the older edition has no work of yours that is not here already.", nl: "Niets over te nemen: de oudere editie heeft geen werk van u dat hier nog niet is.", fr: "Rien à reprendre : l’ancienne édition n’a aucun travail de vous qui ne soit déjà ici." }
    CARRY_ASK { en: "Carry this over?", nl: "Dit overnemen?", fr: "Reprendre ce travail ?" }
    carry_ask_one(what) { en: "{what}: carry it too?", nl: "{what}: ook overnemen?", fr: "{what} : reprendre aussi ?" }
    CARRY_UNASKED { en: "Nothing is carried: --yes carries what needs no question, --confirm IDS the questions named by their older ids.", nl: "Niets is overgenomen: --yes neemt over wat geen vraag is, --confirm IDS de vragen met hun oudere nummers.", fr: "Rien n’est repris : --yes reprend ce qui n’est pas une question, --confirm IDS les questions désignées par leurs anciens numéros." }
    CARRY_REFUSED { en: "Nothing is carried.", nl: "Niets is overgenomen.", fr: "Rien n’est repris." }
    carried_over(n, edition) {
        one: { en: "{n} point carried over from edition {edition}; undo takes it back.", nl: "{n} punt overgenomen uit editie {edition}; undo maakt het ongedaan.", fr: "{n} point repris de l’édition {edition} ; undo l’annule." },
        many: { en: "{n} points carried over from edition {edition}; undo takes it all back.", nl: "{n} punten overgenomen uit editie {edition}; undo maakt alles ongedaan.", fr: "{n} points repris de l’édition {edition} ; undo annule le tout." },
    }
    drafts_follow(n) {
        one: { en: "{n} unfinished note follows its points.", nl: "{n} notitie die niet af is, volgt haar punten.", fr: "{n} note inachevée suit ses points." },
        many: { en: "{n} unfinished notes follow their points.", nl: "{n} notities die niet af zijn, volgen hun punten.", fr: "{n} notes inachevées suivent leurs points." },
    }
    session_follows(n, what) {
        one: { en: "A review session follows ({what}): {n} point to go.", nl: "Een sessie volgt ({what}): nog {n} punt.", fr: "Une séance d’examen suit ({what}) : encore {n} point." },
        many: { en: "A review session follows ({what}): {n} points to go.", nl: "Een sessie volgt ({what}): nog {n} punten.", fr: "Une séance d’examen suit ({what}) : encore {n} points." },
    }
    session_stays(what, named) { en: "A review session stays in the older edition ({what}): it names {named}.", nl: "Een sessie blijft in de oudere editie ({what}): ze noemt {named}.", fr: "Une séance d’examen reste dans l’ancienne édition ({what}) : elle nomme {named}." }
    query_follows(name, query) { en: "A kept query follows as {name}: {query}.", nl: "Een bewaarde zoekvraag volgt als {name}: {query}.", fr: "Une requête gardée suit sous {name} : {query}." }
    query_stays(name, named) { en: "The kept query {name} stays as it is: it names {named}.", nl: "De bewaarde zoekvraag {name} blijft zoals ze is: ze noemt {named}.", fr: "La requête gardée {name} reste telle quelle : elle nomme {named}." }
    session_goes(what) { en: "The review session that followed goes again ({what}).", nl: "De sessie die volgde gaat weer weg ({what}).", fr: "La séance d’examen qui avait suivi est retirée ({what})." }
    session_changed(what) { en: "The review session that followed was changed since and stays ({what}).", nl: "De sessie die volgde werd sindsdien gewijzigd en blijft ({what}).", fr: "La séance d’examen qui avait suivi a changé depuis et reste ({what})." }
    query_goes(name) { en: "The kept query {name} goes again.", nl: "De bewaarde zoekvraag {name} gaat weer weg.", fr: "La requête gardée {name} est retirée." }
    query_changed(name) { en: "The kept query {name} was changed since and stays.", nl: "De bewaarde zoekvraag {name} werd sindsdien gewijzigd en blijft.", fr: "La requête gardée {name} a changé depuis et reste." }
    OLDER_KEEPS { en: "The older edition keeps its own; undo takes back marks and notes, and what followed with them and was not changed since.", nl: "De oudere editie behoudt de hare; undo maakt standen en notities ongedaan, en wat meekwam en sindsdien niet veranderde.", fr: "L’ancienne édition garde les siens ; undo annule les états et les notes, et ce qui a suivi sans changer depuis." }
    no_question(id) { en: "there is no question on point {id} of the older edition", nl: "er is geen vraag over punt {id} van de oudere editie", fr: "aucune question ne porte sur le point {id} de l’ancienne édition" }
    CARRY_LISTS { en: "hertog carry OLD NEW, without more, lists the questions.", nl: "hertog carry OUD NIEUW, zonder meer, geeft de vragen.", fr: "hertog carry ANCIEN NOUVEAU, sans plus, liste les questions." }
    yes_or_no(question) { en: "{question} [y/N]", nl: "{question} [j/N]", fr: "{question} [o/N]" }

    // The comparison on screen.
    FILTER_CHANGED { en: "what changed", nl: "wat veranderde", fr: "ce qui a changé" }
    FILTER_QUESTIONS { en: "questions", nl: "vragen", fr: "questions" }
    FILTER_REMOVED { en: "removed", nl: "verdwenen", fr: "supprimés" }
    FILTER_ALL { en: "all points", nl: "alle punten", fr: "tous les points" }
    NO_OTHER_EDITION { en: "No other edition of this declaration is in the library in this language.", nl: "Er is geen andere editie van deze verklaring in deze taal in de bibliotheek.", fr: "Aucune autre édition de cette déclaration n’est dans la bibliothèque dans cette langue." }
    NOTHING_ASKED { en: "This change asks no question of your work.", nl: "Deze wijziging stelt geen vraag over uw werk.", fr: "Cette modification ne pose pas de question sur votre travail." }
    NOT_IN_THIS_EDITION { en: "This point is in the older edition alone.", nl: "Dit punt staat alleen in de oudere editie.", fr: "Ce point n’est que dans l’ancienne édition." }
    ASKS_FOR_YES { en: "Do these belong together? With a yes your work is carried, as stale.", nl: "Horen deze samen? Met ja gaat uw werk over, als verouderd.", fr: "Vont-ils ensemble ? Avec oui, votre travail est repris, comme périmé." }
    ask_carry(n, edition, more) {
        one: { en: "Carry your work on {n} point over from edition {edition}? (questions: {more})", nl: "Uw werk op {n} punt overnemen uit editie {edition}? (vragen: {more})", fr: "Reprendre votre travail sur {n} point de l’édition {edition} ? (questions : {more})" },
        many: { en: "Carry your work on {n} points over from edition {edition}? (questions: {more})", nl: "Uw werk op {n} punten overnemen uit editie {edition}? (vragen: {more})", fr: "Reprendre votre travail sur {n} points de l’édition {edition} ? (questions : {more})" },
    }
    carry_later(carry, compare) { en: "Nothing is carried. {carry} carries it over, here and later; {compare} leads here.", nl: "Niets is overgenomen. {carry} neemt het over, nu en later; {compare} leidt hierheen.", fr: "Rien n’est repris. {carry} le reprend, maintenant ou plus tard ; {compare} mène ici." }
    not_carried_yet(edition, key) { en: "Your work in edition {edition} is not carried over yet: {key} shows it.", nl: "Uw werk in editie {edition} is nog niet overgenomen: {key} toont het.", fr: "Votre travail dans l’édition {edition} n’est pas encore repris : {key} le montre." }
    mark_there(point, mark) { en: "{point}: {mark}", nl: "{point}: {mark}", fr: "{point} : {mark}" }
    note_there(point, by, text) { en: "{point}, note of {by}: {text}", nl: "{point}, notitie van {by}: {text}", fr: "{point}, note ({by}) : {text}" }
    RESPELLED_SINCE { en: "carried over, the spelling has changed", nl: "overgenomen, de spelling is veranderd", fr: "repris, l’orthographe a changé" }
    judged_text(edition) { en: "The words that were judged (edition {edition})", nl: "De woorden die beoordeeld werden (editie {edition})", fr: "Les mots qui ont été examinés (édition {edition})" }
    HINT_TO_POINT { en: "to point", nl: "naar punt", fr: "au point" }
    HINT_CHANGES { en: "which", nl: "welke", fr: "filtre" }
    HINT_BELONGS { en: "belongs together", nl: "hoort samen", fr: "vont ensemble" }
    HINT_CARRY { en: "carry work", nl: "werk overnemen", fr: "reprendre" }

    // Traces.
    tracing_of(point) { en: "{point} in other declarations", nl: "{point} in andere verklaringen", fr: "{point} dans d’autres déclarations" }
    TRACE_LOOKING { en: "Looking through the library…", nl: "De bibliotheek wordt doorzocht…", fr: "Recherche dans la bibliothèque…" }
    TRACE_NONE { en: "No point of another declaration in the library shares two rare words or a name with this one. That does not say that the promise is not there: in general words it may be.", nl: "Geen punt van een andere verklaring in de bibliotheek heeft twee zeldzame woorden of een naam met dit gemeen. Dat zegt niet dat de belofte er niet staat: in algemene woorden kan dat.", fr: "Aucun point d’une autre déclaration de la bibliothèque ne partage avec celui-ci deux mots rares ou un nom. Cela ne dit pas que la promesse n’y est pas : elle peut y être en termes généraux." }
    TRACE_YES { en: "same", nl: "zelfde", fr: "même" }
    TRACE_NO { en: "another", nl: "andere", fr: "autre" }
    TRACE_OPEN { en: "?", nl: "?", fr: "?" }
    TRACE_LABEL { en: "Trace", nl: "Spoor", fr: "Trace" }
    taken_up_as(point, declaration) { en: "taken up again in {point} ({declaration})", nl: "opnieuw opgenomen in {point} ({declaration})", fr: "repris dans {point} ({declaration})" }
    NOT_IN_LIBRARY { en: "this point is not in the library now", nl: "dit punt zit nu niet in de bibliotheek", fr: "ce point n’est plus dans la bibliothèque" }
    unread_there(file) { en: "cannot be read now: {file}; hertog library says why", nl: "kan nu niet gelezen worden: {file}; hertog library zegt waarom", fr: "illisible pour l’instant : {file} ; hertog library dit pourquoi" }
    FORGET_DECISION { en: "--forget takes the decision back", nl: "--forget neemt de beslissing terug", fr: "--forget reprend la décision" }
    TRACED_TEXT_CHANGED { en: "the text here has changed since", nl: "de tekst hier is sindsdien gewijzigd", fr: "le texte d’ici a changé depuis" }
    TRACED_TEXT_CHANGED_THERE { en: "the text there has changed since", nl: "de tekst daar is sindsdien gewijzigd", fr: "le texte de là-bas a changé depuis" }
    CHANGED_TRACES { en: "the text changed since, here or there", nl: "tekst sindsdien gewijzigd, hier of daar", fr: "texte modifié depuis, ici ou là" }
    takes_up(point, declaration) { en: "takes up {point} ({declaration})", nl: "neemt {point} weer op ({declaration})", fr: "reprend {point} ({declaration})" }
    no_such_point(point) { en: "there is no point {point} in the library", nl: "er is geen punt {point} in de bibliotheek", fr: "il n’y a pas de point {point} dans la bibliothèque" }
    TRACE_PRINTS { en: "hertog trace ID prints the points that may be meant; hertog library lists the declarations.", nl: "hertog trace ID geeft de punten die bedoeld kunnen zijn; hertog library geeft de verklaringen.", fr: "hertog trace ID donne les points possibles ; hertog library liste les déclarations." }
    TRACE_OF_SAME { en: "both points are of the same declaration", nl: "beide punten zijn van dezelfde verklaring", fr: "les deux points sont de la même déclaration" }
    COMPARE_EDITIONS { en: "hertog compare says what became of a point in another edition.", nl: "hertog compare zegt wat een punt in een andere editie werd.", fr: "hertog compare dit ce qu’un point est devenu dans une autre édition." }
    TRACES { en: "Traces", nl: "Sporen", fr: "Traces" }
    UNTRACED { en: "nobody took it up again", nl: "niet opnieuw opgenomen", fr: "que personne n’a repris" }
    shared_words(words) { en: "shared: {words}", nl: "gemeen: {words}", fr: "en commun : {words}" }
    HINT_SAME_PROMISE { en: "same promise", nl: "zelfde belofte", fr: "même promesse" }
    HINT_OTHER_PROMISE { en: "another", nl: "een andere", fr: "une autre" }
    HINT_UNDECIDED { en: "undecided", nl: "onbeslist", fr: "indécis" }
    HINT_OPEN_THERE { en: "open there", nl: "openen", fr: "ouvrir" }

    // The library on screen.
    PICK_LIBRARY { en: "Library", nl: "Bibliotheek", fr: "Bibliothèque" }
    PICK_EVERYWHERE { en: "All declarations", nl: "Alle verklaringen", fr: "Toutes les déclarations" }
    found_everywhere(n, found, all) {
        one: { en: "{n} point, in {found} of {all}", nl: "{n} punt, in {found} van {all}", fr: "{n} point, dans {found} sur {all}" },
        many: { en: "{n} points, in {found} of {all}", nl: "{n} punten, in {found} van {all}", fr: "{n} points, dans {found} sur {all}" },
    }
    TYPE_A_QUERY { en: "type words, or a query as after /", nl: "typ woorden, of een zoekvraag zoals na /", fr: "tapez des mots, ou une requête comme après /" }
    looks_in_all(n) {
        one: { en: "looked for in {n} declaration", nl: "gezocht in {n} verklaring", fr: "recherche dans {n} déclaration" },
        many: { en: "looked for in {n} declarations", nl: "gezocht in {n} verklaringen", fr: "recherche dans {n} déclarations" },
    }
    IMPORT_DOCUMENT { en: "Import a document…", nl: "Een document importeren…", fr: "Importer un document…" }
    import_file(file) { en: "Import {file}", nl: "{file} importeren", fr: "Importer {file}" }
    compare_with(edition) { en: "Compare with edition {edition}", nl: "Vergelijken met editie {edition}", fr: "Comparer avec l’édition {edition}" }
    points_of_one(n) {
        one: { en: "{n} point", nl: "{n} punt", fr: "{n} point" },
        many: { en: "{n} points", nl: "{n} punten", fr: "{n} points" },
    }
    IS_OPEN { en: "open now", nl: "nu open", fr: "ouverte" }
    NOT_READ { en: "cannot be read", nl: "niet leesbaar", fr: "illisible" }
    cannot_open(name, fault) { en: "{name} cannot be opened: {fault}", nl: "{name} kan niet worden geopend: {fault}", fr: "{name} ne peut être ouvert : {fault}" }
    CHECK_SAYS { en: "hertog check FILE says how to correct it; hertog library lists the paths", nl: "hertog check BESTAND zegt hoe het te herstellen; hertog library geeft de paden", fr: "hertog check FICHIER dit comment le réparer ; hertog library donne les chemins" }
}
