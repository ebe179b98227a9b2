//! The rows of the command table.

use crate::app::command::scope::{
    ACTORS, BRIEF, BRIEFED, BROWSE, CAN_NOTE, COMPARABLE, COMPARE, CONFIRM, CUT, EVERYWHERE,
    HELPED, IMPORT, IN_CHAPTERS, IN_SESSION, LARGE, LINES, LISTS, NON_TYPING, NOTES, ON_POINT,
    OVERVIEW, PAGED, PICK, POINTS, QUERY, RANGED, RESUME, REVIEWING, ROWS, SESSION, SHOWN, SUMMARY,
    TRACEABLE, TRACING, TYPING, UNDOABLE, WRITE,
};
use crate::app::command::{Group, Hint, HintLine, Row, Scope};
use crate::text::text;
use crate::texts::{briefing, editions, import, notes, overview, screens as t, session};

commands! {
    Down "down" ["j" "Down"] NON_TYPING Move
        { en: "next row; in the text, a line down", nl: "volgende rij; in de tekst een regel omlaag", fr: "ligne suivante ; dans le texte, une ligne plus bas" }
    Up "up" ["k" "Up"] NON_TYPING Move
        { en: "previous row; in the text, a line up", nl: "vorige rij; in de tekst een regel omhoog", fr: "ligne précédente ; dans le texte, une ligne plus haut" }
    First "first" ["g" "Home"] NON_TYPING Move
        { en: "to the first row", nl: "naar de eerste rij", fr: "à la première ligne" }
    Last "last" ["G" "End"] NON_TYPING Move
        { en: "to the last row", nl: "naar de laatste rij", fr: "à la dernière ligne" }
    PageDown "page-down" ["Space" "PageDown"] ROWS Move
        { en: "a page down", nl: "een bladzijde omlaag", fr: "une page plus bas" }
    PageUp "page-up" ["Backspace" "PageUp"] ROWS Move
        { en: "a page up", nl: "een bladzijde omhoog", fr: "une page plus haut" }
    NextPane "next-pane" ["Tab" "l" "Right"] BROWSE Move
        { en: "to the next pane", nl: "naar het volgende paneel", fr: "au volet suivant" }
    PreviousPane "previous-pane" ["Shift-Tab" "h" "Left"] BROWSE Move
        { en: "to the previous pane", nl: "naar het vorige paneel", fr: "au volet précédent" }
    NextPoint "next-point" ["l" "Right" "Tab"] LARGE Move
        { en: "full screen: the next point", nl: "op volledig scherm: het volgende punt", fr: "en plein écran : le point suivant" }
        => [Large 4 t::HINT_NEXT]
    PreviousPoint "previous-point" ["h" "Left" "Shift-Tab"] LARGE Move
        { en: "full screen: the previous point", nl: "op volledig scherm: het vorige punt", fr: "en plein écran : le point précédent" }
        => [Large 3 t::HINT_PREVIOUS]
    NextChapter "next-chapter" ["]" ">"] IN_CHAPTERS Move
        { en: "to the next chapter", nl: "naar het volgende hoofdstuk", fr: "au chapitre suivant" }
    PreviousChapter "previous-chapter" ["[" "<"] IN_CHAPTERS Move
        { en: "to the previous chapter", nl: "naar het vorige hoofdstuk", fr: "au chapitre précédent" }
    NextAttention "next-attention" ["J"] POINTS Move
        { en: "next stale, come back or overdue; else next open", nl: "volgend punt dat niet kan wachten; anders open punt", fr: "point suivant qui ne peut attendre ; sinon ouvert" }
    PreviousAttention "previous-attention" ["K"] POINTS Move
        { en: "previous stale, come back or overdue; else open", nl: "vorig punt dat niet kan wachten; anders open punt", fr: "point précédent qui ne peut attendre ; sinon ouvert" }
    NextLit "next-word" ["n"] POINTS Move
        { en: "in the text, to the next highlighted words", nl: "in de tekst naar de volgende gemarkeerde woorden", fr: "dans le texte, aux mots surlignés suivants" }
    PreviousLit "previous-word" ["N"] POINTS Move
        { en: "in the text, to the previous highlighted words", nl: "in de tekst naar de vorige gemarkeerde woorden", fr: "dans le texte, aux mots surlignés précédents" }
    NextPart "next-part" ["Tab"] OVERVIEW Overview
        { en: "in the overview, the next part", nl: "in het overzicht het volgende deel", fr: "dans la vue d'ensemble, la partie suivante" }
        => [Overview 2 overview::HINT_PART]
    PreviousPart "previous-part" ["Shift-Tab"] OVERVIEW Overview
        { en: "in the overview, the previous part", nl: "in het overzicht het vorige deel", fr: "dans la vue d'ensemble, la partie précédente" }
    CellLeft "cell-left" ["h" "Left"] OVERVIEW Overview
        { en: "in the overview, a cell to the left", nl: "in het overzicht een cel naar links", fr: "dans la vue d'ensemble, une case à gauche" }
        => [Overview 3 overview::HINT_LEFT]
    CellRight "cell-right" ["l" "Right"] OVERVIEW Overview
        { en: "in the overview, a cell to the right", nl: "in het overzicht een cel naar rechts", fr: "dans la vue d'ensemble, une case à droite" }
        => [Overview 4 overview::HINT_RIGHT]
    Enter "enter" ["Enter"] OVERVIEW Overview
        { en: "in the overview, to the points selected there", nl: "in het overzicht naar de punten die daar gekozen zijn", fr: "dans la vue d'ensemble, aux points choisis" }
        => [Overview 1 overview::HINT_ENTER]
    Read "read" ["Enter"] BROWSE Move
        { en: "read the point full screen", nl: "het punt op volledig scherm lezen", fr: "lire le point en plein écran" }
        => [Browse 9 t::HINT_READ]
    Back "back" ["Esc"] NON_TYPING Move
        { en: "back; stop selecting; pause a session", nl: "terug; stoppen met selecteren; een sessie onderbreken", fr: "retour ; fin de sélection ; pause d'une séance" }
        => [Large 6 t::HINT_BACK, Overview 7 t::HINT_BACK, Brief 5 t::HINT_BACK, Session 10 session::HINT_PAUSE, Summary 5 session::HINT_LIST, Selecting 4 t::HINT_STOP_SELECTING, Import 28 t::HINT_BACK, Cut 4 t::HINT_CANCEL, Actors 4 t::HINT_BACK, Compare 5 t::HINT_BACK, Tracing 5 t::HINT_BACK]

    Actor1 "actor-1" ["1" "&"] SHOWN Filter
        { en: "only the first actor; again: all", nl: "alleen de eerste actor; nog eens: alle", fr: "seulement le premier acteur ; nouvel appui : tous" }
        => [Browse 4 t::HINT_ACTOR, Overview 5 t::HINT_ACTOR]
    Actor2 "actor-2" ["2" "é"] SHOWN Filter
        { en: "only the second actor", nl: "alleen de tweede actor", fr: "seulement le deuxième acteur" }
    Actor3 "actor-3" ["3" "\""] SHOWN Filter
        { en: "only the third actor", nl: "alleen de derde actor", fr: "seulement le troisième acteur" }
    Actor4 "actor-4" ["4" "'"] SHOWN Filter
        { en: "only the fourth actor", nl: "alleen de vierde actor", fr: "seulement le quatrième acteur" }
    Actor5 "actor-5" ["5" "("] SHOWN Filter
        { en: "only the fifth actor", nl: "alleen de vijfde actor", fr: "seulement le cinquième acteur" }
    Actor6 "actor-6" ["6" "§"] SHOWN Filter
        { en: "only the sixth actor", nl: "alleen de zesde actor", fr: "seulement le sixième acteur" }
    Actor7 "actor-7" ["7" "è"] SHOWN Filter
        { en: "only the seventh actor", nl: "alleen de zevende actor", fr: "seulement le septième acteur" }
    Actor8 "actor-8" ["8" "!"] SHOWN Filter
        { en: "only the eighth actor", nl: "alleen de achtste actor", fr: "seulement le huitième acteur" }
    Actor9 "actor-9" ["9" "ç"] SHOWN Filter
        { en: "only the ninth actor", nl: "alleen de negende actor", fr: "seulement le neuvième acteur" }
    PickActor "pick-actor" ["a"] SHOWN Filter
        { en: "pick an actor from a list", nl: "een actor kiezen uit een lijst", fr: "choisir un acteur dans une liste" }
    PickChapter "pick-chapter" ["c"] SHOWN Filter
        { en: "pick a chapter from a list", nl: "een hoofdstuk kiezen uit een lijst", fr: "choisir un chapitre dans une liste" }
    CycleState "state" ["s"] SHOWN Filter
        { en: "state shown: all, to review, come back, reviewed", nl: "welke stand: alle, te bekijken, opnieuw, bekeken", fr: "état montré : tous, à examiner, à revoir, examinés" }
    EditQuery "query" ["/"] SHOWN Filter
        { en: "type a query; // looks in all declarations", nl: "een zoekvraag typen; // zoekt in alle verklaringen", fr: "saisir une requête ; // cherche partout" }
        => [Browse 5 t::HINT_SEARCH, Overview 6 t::HINT_SEARCH]
    KeptQueries "queries" ["Q"] SHOWN Filter
        { en: "kept queries: pick one, or keep this one by a name", nl: "bewaarde zoekvragen: kies er een, of bewaar deze", fr: "requêtes gardées : en choisir une, ou nommer celle-ci" }
    ClearQuery "clear" ["x"] SHOWN Filter
        { en: "show everything", nl: "alles tonen", fr: "tout montrer" }
        => [Browse 6 t::HINT_CLEAR]
    SuspendQuery "suspend-query" ["z"] SHOWN Filter
        { en: "set the query aside, and take it up again", nl: "de zoekvraag opzij zetten en terughalen", fr: "mettre la requête de côté, et la reprendre" }

    MarkReviewed "reviewed" ["r"] ON_POINT Review
        { en: "mark reviewed", nl: "markeren als bekeken", fr: "marquer comme examiné" }
        => [Browse 1 t::HINT_REVIEWED, Large 1 t::HINT_REVIEWED, Session 1 t::HINT_REVIEWED, Selecting 1 t::HINT_REVIEWED]
    MarkComeBack "come-back" ["b"] ON_POINT Review
        { en: "mark to come back to", nl: "markeren als opnieuw te bekijken", fr: "marquer comme à revoir" }
        => [Browse 2 t::HINT_COME_BACK, Large 2 t::HINT_COME_BACK, Session 2 t::HINT_COME_BACK, Selecting 2 t::HINT_COME_BACK]
    MarkOpen "open" ["R"] ON_POINT Review
        { en: "open again", nl: "weer openen", fr: "rouvrir" }
        => [Session 3 session::HINT_OPEN, Selecting 3 t::OPEN]
    SelectRange "range" ["v"] RANGED Review
        { en: "select from here to where you go", nl: "selecteren vanaf hier", fr: "sélectionner à partir d'ici" }
    SelectAll "all" ["*"] BROWSE Review
        { en: "select all that is shown", nl: "alles wat getoond wordt selecteren", fr: "sélectionner tout ce qui est montré" }
    WriteNote "note" ["m"] CAN_NOTE Review
        { en: "write a note on what is selected", nl: "een notitie schrijven bij wat geselecteerd is", fr: "écrire une note sur ce qui est sélectionné" }
        => [Browse 7 notes::HINT_NOTE, Large 5 notes::HINT_NOTE, Notes 5 notes::HINT_NEW, Session 6 notes::HINT_NOTE, Selecting 5 notes::HINT_NOTE]
    WriteOutside "note-outside" ["e"] ON_POINT Review
        { en: "the same, in the editor that VISUAL or EDITOR names", nl: "hetzelfde, in de editor die VISUAL of EDITOR noemt", fr: "de même, dans l'éditeur que nomme VISUAL ou EDITOR" }
    ListNotes "notes" ["M"] ON_POINT Review
        { en: "the notes of the point: change or remove one", nl: "de notities van het punt wijzigen of verwijderen", fr: "les notes du point : en modifier ou en supprimer une" }
    ListDrafts "drafts" ["d"] ON_POINT Review
        { en: "notes that are not finished", nl: "notities die niet af zijn", fr: "notes inachevées" }
    Progress "progress" ["p"] ON_POINT Review
        { en: "record how far the work on what is selected has come", nl: "opgeven hoever het werk aan wat geselecteerd is staat", fr: "dire où en est le travail sur la sélection" }
        => [Browse 8 notes::HINT_PROGRESS, Session 11 notes::HINT_PROGRESS, Selecting 6 notes::HINT_PROGRESS]
    Undo "undo" ["u"] UNDOABLE Review
        { en: "undo", nl: "ongedaan maken", fr: "annuler" }
        => [Browse 3 t::HINT_UNDO, Session 7 t::HINT_UNDO, Summary 4 t::HINT_UNDO, Import 17 t::HINT_UNDO]
    Redo "redo" ["Ctrl-r"] UNDOABLE Review
        { en: "redo", nl: "opnieuw doen", fr: "rétablir" }
    SaveAgain "save-again" ["w"] REVIEWING Review
        { en: "try again to save what is not saved", nl: "opnieuw proberen te bewaren", fr: "réessayer d'enregistrer" }

    Session "session" ["S"] SHOWN Session
        { en: "review session: the points shown, one by one", nl: "beoordelingssessie: de getoonde punten, een voor een", fr: "séance d'examen : les points montrés, un par un" }
        => [Browse 10 session::HINT_SESSION]
    ReviewedHere "session-reviewed" ["Space"] SESSION Session
        { en: "mark reviewed, as r does", nl: "markeren als bekeken, zoals r", fr: "marquer comme examiné, comme avec r" }
    Skip "skip" ["Tab"] SESSION Session
        { en: "skip the point for now", nl: "het punt voorlopig overslaan", fr: "passer le point pour le moment" }
        => [Session 4 session::HINT_SKIP]
    SessionPrevious "session-back" ["Left" "h" "Backspace"] IN_SESSION Session
        { en: "back to the point before", nl: "terug naar het vorige punt", fr: "retour au point précédent" }
        => [Session 5 t::HINT_BACK, Summary 3 t::HINT_BACK]
    SessionNext "session-next" ["Right" "l"] SESSION Session
        { en: "look at the next point, deciding nothing", nl: "het volgende punt bekijken, zonder te beslissen", fr: "voir le point suivant, sans rien décider" }
    Evaluation "evaluation" ["E"] SESSION Session
        { en: "show the chapter's evaluation; again: hide it", nl: "evaluatie van het hoofdstuk; nog eens: verbergen", fr: "évaluation du chapitre ; nouvel appui : masquer" }
        => [Session 8 session::HINT_EVALUATION]
    Discreet "discreet" ["P"] ON_POINT Session
        { en: "hide notes, progress, others' marks; again: show", nl: "notities, voortgang, andermans standen verbergen", fr: "masquer ou montrer notes, avancement, avis d'autrui" }
        => [Session 9 session::HINT_DISCREET]
    SwitchOrder "session-order" ["o"] SESSION Session
        { en: "document order, or what needs attention first", nl: "documentvolgorde, of eerst wat aandacht vraagt", fr: "ordre du document, ou l'attention d'abord" }
        => [Session 12 session::HINT_ORDER]
    SessionPageDown "session-page-down" ["PageDown"] IN_SESSION Session
        { en: "a page down in a session", nl: "in een sessie een bladzijde omlaag", fr: "en séance, une page plus bas" }
    SessionPageUp "session-page-up" ["PageUp"] IN_SESSION Session
        { en: "a page up in a session", nl: "in een sessie een bladzijde omhoog", fr: "en séance, une page plus haut" }
    TheSkipped "skipped" ["Tab"] SUMMARY Session
        { en: "at the end: go through the skipped points", nl: "op het einde: de overgeslagen punten doorlopen", fr: "à la fin : parcourir les points passés" }
        => [Summary 2 session::HINT_THE_SKIPPED]
    Resume "resume" ["Enter" "y" "o"] RESUME Session
        { en: "take the unfinished session up again", nl: "de onafgewerkte sessie hervatten", fr: "reprendre la séance inachevée" }
        => [Resume 1 session::HINT_RESUME]
    BeginAnew "begin-anew" ["n"] RESUME Session
        { en: "begin the session anew; marks stay", nl: "de sessie opnieuw beginnen; standen blijven", fr: "recommencer la séance ; les états restent" }
        => [Resume 2 session::HINT_START_AGAIN]
    NotNow "not-now" ["Esc"] RESUME Session
        { en: "leave the unfinished session as it is", nl: "de onafgewerkte sessie laten zoals ze is", fr: "laisser la séance inachevée telle quelle" }
        => [Resume 3 session::HINT_NOT_NOW]

    Copy "copy" ["y"] ON_POINT General
        { en: "copy the point with its citation", nl: "het punt met bronvermelding kopiëren", fr: "copier le point avec sa référence" }
    Overview "overview" ["D"] SHOWN General
        { en: "overview of what is shown, in parts; again: back", nl: "overzicht van wat getoond wordt; nog eens: terug", fr: "vue d'ensemble ; nouvel appui : retour" }
        => [Browse 11 overview::HINT_OVERVIEW]
    Brief "brief" ["B"] BRIEFED General
        { en: "brief of what is shown or selected; again: back", nl: "briefing van wat getoond of geselecteerd is", fr: "synthèse du contenu montré ou sélectionné" }
        => [Browse 12 briefing::HINT_BRIEF, Summary 1 briefing::HINT_BRIEF]
    Library "library" ["O"] POINTS General
        { en: "another declaration; import a document; compare", nl: "een andere verklaring; een document importeren", fr: "une autre déclaration ; importer un document" }
    OtherLanguage "other-language" ["L"] ON_POINT General
        { en: "the text in its other language; again: back", nl: "de tekst in de andere taal; nog eens: terug", fr: "le texte dans l'autre langue ; nouvel appui : retour" }
    Compare "compare" ["C"] COMPARABLE Editions
        { en: "what became of each point since the edition before", nl: "wat elk punt werd sinds de vorige editie", fr: "ce qu'est devenu chaque point depuis lors" }
    Trace "trace" ["T"] TRACEABLE Editions
        { en: "this promise in other declarations", nl: "deze belofte in andere verklaringen", fr: "cette promesse dans d'autres déclarations" }
    OpenChange "open-change" ["Enter"] COMPARE Editions { en: "to the point in this edition", nl: "naar het punt in deze editie", fr: "au point dans cette édition" } => [Compare 1 editions::HINT_TO_POINT]
    CycleChanges "changes-shown" ["s"] COMPARE Editions { en: "which changes are shown", nl: "welke wijzigingen getoond worden", fr: "les modifications montrées" } => [Compare 2 editions::HINT_CHANGES]
    AcceptChange "accept-change" ["y" "o"] COMPARE Editions { en: "yes, these belong together: carry my work", nl: "ja, deze horen samen: neem mijn werk over", fr: "oui, ils vont ensemble : reprendre mon travail" } => [Compare 3 editions::HINT_BELONGS]
    CarryWork "carry" ["c"] COMPARE Editions { en: "carry over my work that asks no question", nl: "mijn werk overnemen waar geen vraag is", fr: "reprendre mon travail là où rien n'est en question" } => [Compare 4 editions::HINT_CARRY]
    ConfirmTrace "same-promise" ["y" "o"] TRACING Editions { en: "the same promise", nl: "dezelfde belofte", fr: "la même promesse" } => [Tracing 1 editions::HINT_SAME_PROMISE]
    RefuseTrace "another-promise" ["n"] TRACING Editions { en: "another promise", nl: "een andere belofte", fr: "une autre promesse" } => [Tracing 2 editions::HINT_OTHER_PROMISE]
    ForgetTrace "undecided" ["R"] TRACING Editions { en: "undecided again", nl: "weer onbeslist", fr: "de nouveau indécis" } => [Tracing 3 editions::HINT_UNDECIDED]
    OpenTraced "open-traced" ["Enter"] TRACING Editions { en: "open that declaration at this point", nl: "die verklaring openen bij dit punt", fr: "ouvrir cette déclaration à ce point" } => [Tracing 4 editions::HINT_OPEN_THERE]
    Palette "commands" [":"] REVIEWING General
        { en: "all commands by name, or a point's id", nl: "alle opdrachten bij naam, of het nummer van een punt", fr: "toutes les commandes par nom, ou le numéro d'un point" }
    Help "help" ["?"] HELPED General
        { en: "this help", nl: "deze hulp", fr: "cette aide" }
        => [Browse 14 t::HINT_HELP, Large 7 t::HINT_HELP, Overview 8 t::HINT_HELP, Brief 7 t::HINT_HELP, Session 13 t::HINT_HELP, Summary 7 t::HINT_HELP, Import 29 t::HINT_HELP, Actors 5 t::HINT_HELP, Compare 6 t::HINT_HELP, Tracing 6 t::HINT_HELP]
    Quit "quit" ["q"] NON_TYPING General
        { en: "back; from the panes, quit", nl: "terug; vanuit de panelen: afsluiten", fr: "retour ; depuis les volets, quitter" }
        => [Browse 13 t::HINT_QUIT]
    QuitNow "quit-now" ["Ctrl-c"] EVERYWHERE General
        { en: "quit, from anywhere", nl: "afsluiten, vanuit elk scherm", fr: "quitter, où que l'on soit" }
        => [Summary 6 t::HINT_QUIT]
    Suspend "suspend" ["Ctrl-z"] EVERYWHERE General
        { en: "back to the shell; fg returns", nl: "naar de shell; fg keert terug", fr: "retour au shell ; fg pour revenir" }
    Redraw "redraw" ["Ctrl-l"] EVERYWHERE General
        { en: "draw everything anew", nl: "alles opnieuw tekenen", fr: "tout redessiner" }

    WriteBrief "write-brief" ["Enter"] BRIEF Brief { en: "write the file", nl: "het bestand schrijven", fr: "écrire le fichier" } => [Brief 1 briefing::HINT_WRITE]
    NameFile "name-file" ["f"] BRIEF Brief { en: "name and folder of the file; ~/ is the home folder", nl: "naam en map van het bestand; ~/ is de eigen map", fr: "nom et dossier du fichier ; ~/ : dossier personnel" } => [Brief 3 briefing::HINT_NAME]
    Toggle "toggle" ["Space"] BRIEF Brief { en: "part on or off, next choice; preview: page down", nl: "deel aan of uit, volgende keuze; bladzijde omlaag", fr: "montrer ou non, choix suivant ; une page plus bas" } => [Brief 2 briefing::HINT_CHANGE_CHOICE]
    ChooseNext "choose-next" ["l" "Right"] BRIEF Brief { en: "the next choice", nl: "de volgende keuze", fr: "choix suivant" }
    ChoosePrevious "choose-previous" ["h" "Left"] BRIEF Brief { en: "the choice before; from the preview: back", nl: "de vorige keuze; uit het voorbeeld: terug", fr: "choix précédent ; de l'aperçu : retour" }
    RaiseLevel "raise-level" ["+"] BRIEF Brief { en: "raise the handling level: more notes go into the file", nl: "het niveau verhogen: meer notities in het bestand", fr: "relever le niveau : plus de notes dans le fichier" } => [Brief 6 briefing::HINT_RAISE]
    LowerLevel "lower-level" ["-"] BRIEF Brief { en: "lower the handling level", nl: "het niveau verlagen", fr: "abaisser le niveau" }
    OtherPart "choices-or-preview" ["Tab" "Shift-Tab"] BRIEF Brief { en: "to the preview, and back to the choices", nl: "naar het voorbeeld, en terug naar de keuzes", fr: "à l'aperçu, et retour aux choix" } => [Brief 4 briefing::HINT_OTHER]
    PreviewDown "preview-down" ["PageDown"] BRIEF Brief { en: "the preview, a page down", nl: "het voorbeeld een bladzijde omlaag", fr: "l'aperçu, une page plus bas" }
    PreviewUp "preview-up" ["PageUp" "Backspace"] BRIEF Brief { en: "the preview, a page up", nl: "het voorbeeld een bladzijde omhoog", fr: "l'aperçu, une page plus haut" }

    NextDoubt "next-doubt" ["J"] IMPORT Import { en: "to the next doubt", nl: "naar de volgende twijfel", fr: "au doute suivant" } => [Import 1 import::HINT_DOUBT]
    PreviousDoubt "previous-doubt" ["K"] IMPORT Import { en: "to the previous doubt", nl: "naar de vorige twijfel", fr: "au doute précédent" }
    NextUnsure "next-not-certain" ["]" ">"] IMPORT Import { en: "to the next that is not certain: doubt or likely", nl: "volgende onzekere: twijfel of waarschijnlijk", fr: "au suivant non certain : doute ou probable" } => [Import 8 import::HINT_UNSURE]
    PreviousUnsure "previous-not-certain" ["[" "<"] IMPORT Import { en: "to the previous that is not certain", nl: "vorige onzekere", fr: "au précédent non certain" }
    RightAsItIs "right-as-it-is" ["="] IMPORT Import { en: "right as it is: the doubt is answered", nl: "juist zoals het is: de twijfel is beantwoord", fr: "juste tel quel : le doute est levé" } => [Import 3 import::HINT_RIGHT_AS_IS]
    ChangeAlike "change-alike" ["*" "$"] IMPORT Import { en: "the last change for all that look alike", nl: "de laatste wijziging voor al wat erop lijkt", fr: "le dernier changement pour tous les semblables" } => [Import 16 import::HINT_ALIKE]
    Join "join" ["+"] IMPORT Import { en: "join to the piece before", nl: "bij het vorige stuk voegen", fr: "joindre au morceau précédent" } => [Import 13 import::HINT_JOIN]
    Split "split" ["/" ":"] IMPORT Import { en: "split: choose the place word by word", nl: "splitsen: kies de plaats woord voor woord", fr: "diviser : choisir l'endroit mot à mot" } => [Import 14 import::HINT_SPLIT]
    Sentences "sentences" ["." ";"] IMPORT Import { en: "split at every sentence", nl: "splitsen bij elke zin", fr: "diviser à chaque phrase" } => [Import 15 import::HINT_SENTENCES]
    AsTitle "as-title" ["t" "Alt-t"] IMPORT Import { en: "title", nl: "titel", fr: "titre" } => [Import 19 import::TITLE_CLASS]
    AsSubtitle "as-subtitle" ["T" "Alt-T"] IMPORT Import { en: "subtitle", nl: "ondertitel", fr: "sous-titre" } => [Import 20 import::SUBTITLE]
    AsDateline "as-place-date" ["d" "Alt-d"] IMPORT Import { en: "place and date", nl: "plaats en datum", fr: "lieu et date" } => [Import 21 import::DATELINE]
    AsLabel "as-label" ["x" "Alt-x"] IMPORT Import { en: "label of the layout", nl: "opschrift van de opmaak", fr: "intitulé de la mise en page" } => [Import 22 import::LABEL]
    AsContext "as-context" ["c" "Alt-c"] IMPORT Import { en: "context: before the first chapter", nl: "context: voor het eerste hoofdstuk", fr: "contexte : avant le premier chapitre" } => [Import 23 import::CONTEXT]
    AsPart "as-part" ["P" "Alt-P"] IMPORT Import { en: "part: a title over chapters", nl: "deel: een titel boven hoofdstukken", fr: "partie : un titre au-dessus de chapitres" }
    AsChapter "as-chapter" ["h" "Alt-h"] IMPORT Import { en: "chapter title", nl: "hoofdstuktitel", fr: "titre de chapitre" } => [Import 4 import::CHAPTER]
    AsSection "as-section" ["n" "Alt-n"] IMPORT Import { en: "title between the points of a chapter", nl: "tussentitel in een hoofdstuk", fr: "titre entre les points d'un chapitre" } => [Import 24 import::SECTION]
    AsEvaluation "as-evaluation-text" ["e" "Alt-e"] IMPORT Import { en: "evaluation: what was done", nl: "evaluatie: wat is gedaan", fr: "bilan : ce qui a été fait" } => [Import 10 import::EVALUATION_CLASS]
    AsLeadIn "as-lead-in" ["i" "Alt-i"] IMPORT Import { en: "lead-in to a list of points", nl: "aanhef van een lijst punten", fr: "chapeau d'une liste de points" } => [Import 11 import::LEAD_IN]
    AsPoint "as-point" ["p" "Alt-p"] IMPORT Import { en: "point", nl: "punt", fr: "point" } => [Import 5 import::POINT]
    AsSubPoint "as-sub-point" ["s" "Alt-s"] IMPORT Import { en: "sub-point of the point before", nl: "subpunt van het vorige punt", fr: "sous-point du point précédent" } => [Import 9 import::SUB_POINT]
    AsAfter "as-text-after" ["a" "Alt-a"] IMPORT Import { en: "text after a chapter's points", nl: "tekst na de punten van een hoofdstuk", fr: "texte après les points d'un chapitre" } => [Import 25 import::AFTER]
    AsClosing "as-closing" ["z" "Alt-z"] IMPORT Import { en: "closing and signatures", nl: "slot en handtekeningen", fr: "clôture et signatures" } => [Import 26 import::CLOSING]
    AsAnnex "as-annex" ["A" "Alt-A"] IMPORT Import { en: "title of an annex", nl: "titel van een bijlage", fr: "titre d'une annexe" }
    AsAnnexText "as-annex-text" ["X" "Alt-X"] IMPORT Import { en: "text of an annex", nl: "tekst van een bijlage", fr: "texte d'une annexe" }
    AsFootnote "as-footnote" ["f" "Alt-f"] IMPORT Import { en: "footnote", nl: "voetnoot", fr: "note de bas de page" }
    AsContents "as-table-of-contents" ["C" "Alt-C"] IMPORT Import { en: "table of contents: set aside", nl: "inhoudsopgave: opzij", fr: "table des matières : écartée" }
    AsFurniture "as-page-furniture" ["F" "Alt-F"] IMPORT Import { en: "running head or page number: set aside", nl: "kopregel of paginanummer: opzij", fr: "en-tête ou numéro de page : écarté" }
    AsAside "as-set-aside" ["o" "Alt-o"] IMPORT Import { en: "set aside", nl: "opzij leggen", fr: "écarter" } => [Import 12 import::ASIDE]
    HeadPoint "point-heading" ["H"] IMPORT Import { en: "heading of the point: a short label", nl: "opschrift van het punt: een kort etiket", fr: "intitulé du point : une courte étiquette" } => [Import 18 import::HINT_HEADING]
    NameImport "id-and-edition" ["N"] IMPORT Import { en: "id, edition and language of the declaration", nl: "nummer, editie en taal van de verklaring", fr: "numéro, édition et langue de la déclaration" } => [Import 7 import::HINT_IDENTITY]
    SaveImport "save-import" ["Enter"] IMPORT Import { en: "save into the library, and open it", nl: "opslaan in de bibliotheek, en openen", fr: "enregistrer dans la bibliothèque, et ouvrir" } => [Import 2 import::HINT_SAVE_IMPORT]
    SoFar "declaration-so-far" ["Tab"] IMPORT Import { en: "on narrow screens: the declaration so far", nl: "op smalle schermen: de verklaring tot nu toe", fr: "sur écran étroit : la déclaration jusqu'ici" } => [Import 27 import::HINT_SO_FAR]
    ListActors "actors" ["w"] IMPORT Import { en: "who is named: take actors, or leave them out", nl: "wie genoemd wordt: actoren nemen of weglaten", fr: "qui est nommé : prendre ou laisser des acteurs" } => [Import 6 import::HINT_ACTORS]
    TakeActor "take-actor" ["Enter" "x"] ACTORS Import
        { en: "take the actor, or leave it out", nl: "de actor nemen of weglaten", fr: "prendre l'acteur, ou le laisser" } => [Actors 1 import::HINT_TAKE]
    AddActor "add-actor" ["+" "a"] ACTORS Import
        { en: "add a name that is not listed", nl: "een naam toevoegen die er niet bij staat", fr: "ajouter un nom qui n'y est pas" } => [Actors 2 import::HINT_ADD]
    CutHere "split-here" ["Enter"] CUT Import
        { en: "split here", nl: "hier splitsen", fr: "diviser ici" } => [Cut 1 import::HINT_CUT]
    CutLeft "cut-left" ["Left" "h" "b"] CUT Import
        { en: "while splitting: a word to the left", nl: "bij het splitsen: een woord naar links", fr: "en divisant : un mot à gauche" } => [Cut 2 import::HINT_WORD_LEFT]
    CutRight "cut-right" ["Right" "l" "w"] CUT Import
        { en: "while splitting: a word to the right", nl: "bij het splitsen: een woord naar rechts", fr: "en divisant : un mot à droite" } => [Cut 3 import::HINT_WORD_RIGHT]

    Accept "accept" ["Enter"] TYPING Typing
        { en: "accept", nl: "bevestigen", fr: "valider" }
        => [Name 1 t::HINT_ACCEPT, Query 1 t::HINT_ACCEPT, Pick 1 t::HINT_CHOOSE, Stating 1 t::HINT_CHOOSE]
    Cancel "cancel" ["Esc"] TYPING Typing
        { en: "close and leave things as they were", nl: "sluiten en alles laten zoals het was", fr: "fermer et laisser tel quel" }
        => [Name 2 t::HINT_CANCEL, Query 4 t::HINT_CANCEL, Pick 4 t::HINT_CLOSE, Help 3 t::HINT_CLOSE, Stating 3 t::HINT_CLOSE]
    ListDown "list-down" ["Down" "Ctrl-n"] LISTS Typing
        { en: "next row", nl: "volgende rij", fr: "ligne suivante" }
        => [Pick 2 t::HINT_NEXT, Help 1 t::HINT_NEXT, Stating 4 t::HINT_NEXT]
    ListUp "list-up" ["Up" "Ctrl-p"] LISTS Typing
        { en: "previous row", nl: "vorige rij", fr: "ligne précédente" }
        => [Pick 3 t::HINT_PREVIOUS, Help 2 t::HINT_PREVIOUS]
    ListPageDown "list-page-down" ["PageDown"] LISTS Typing
        { en: "a page down", nl: "een bladzijde omlaag", fr: "une page plus bas" }
    ListPageUp "list-page-up" ["PageUp"] LISTS Typing
        { en: "a page up", nl: "een bladzijde omhoog", fr: "une page plus haut" }
    Evidence "evidence" ["Ctrl-o"] PICK Typing { en: "of progress: first write the note that shows it", nl: "bij voortgang: eerst een notitie als bewijs", fr: "avec l'avancement : une note qui le justifie" } => [Stating 2 notes::HINT_EVIDENCE]
    Forget "forget" ["Ctrl-k"] PICK Typing { en: "forget the kept query", nl: "de bewaarde zoekvraag vergeten", fr: "oublier la requête gardée" }
    Complete "complete" ["Tab"] QUERY Typing { en: "complete fields and values; again: the next", nl: "velden en waarden aanvullen; nog eens: volgende", fr: "compléter champs et valeurs ; puis suivant" } => [Query 2 t::HINT_COMPLETE]
    Earlier "earlier" ["Up" "Ctrl-p"] QUERY Typing { en: "the query typed before", nl: "de zoekvraag van daarvoor", fr: "la requête d'avant" } => [Query 3 t::HINT_EARLIER]
    Later "later" ["Down" "Ctrl-n"] QUERY Typing { en: "the query typed after", nl: "de zoekvraag van daarna", fr: "la requête d'après" }
    ListTab "list-next" ["Tab"] PICK Typing { en: "next row", nl: "volgende rij", fr: "ligne suivante" }
    LineLeft "left" ["Left"] LINES Typing
        { en: "a letter to the left", nl: "een letter naar links", fr: "une lettre à gauche" }
    LineRight "right" ["Right"] LINES Typing
        { en: "a letter to the right", nl: "een letter naar rechts", fr: "une lettre à droite" }
    LineHome "line-start" ["Home" "Ctrl-a"] LINES Typing
        { en: "to the start", nl: "naar het begin", fr: "au début" }
    LineEnd "line-end" ["End" "Ctrl-e"] LINES Typing
        { en: "to the end", nl: "naar het einde", fr: "à la fin" }
    DeleteBack "delete-letter" ["Backspace" "Ctrl-h"] LINES Typing
        { en: "delete the letter before", nl: "de letter ervoor wissen", fr: "effacer la lettre d'avant" }
    DeleteHere "delete" ["Delete" "Ctrl-d"] LINES Typing
        { en: "delete the letter here", nl: "de letter hier wissen", fr: "effacer la lettre ici" }
    DeleteWord "delete-word" ["Ctrl-w"] LINES Typing
        { en: "delete the word before", nl: "het woord ervoor wissen", fr: "effacer le mot d'avant" }
    DeleteLine "delete-line" ["Ctrl-u"] TYPING Typing
        { en: "delete all before", nl: "alles ervoor wissen", fr: "effacer tout ce qui précède" }

    SaveNote "save-note" ["Ctrl-s"] WRITE Notes
        { en: "save the note", nl: "de notitie bewaren", fr: "enregistrer la note" }
        => [Write 1 notes::HINT_SAVE]
    LeaveNote "leave-note" ["Esc"] WRITE Notes
        { en: "leave; what was written stays as a draft", nl: "weggaan; wat geschreven is, blijft als concept", fr: "quitter ; ce qui est écrit reste en brouillon" }
        => [Write 2 notes::HINT_DRAFT]
    NextField "next-field" ["Tab"] WRITE Notes
        { en: "to the source, its date, and the text again", nl: "naar de bron, de datum ervan, en weer de tekst", fr: "à la source, à sa date, puis de nouveau au texte" }
        => [Write 3 notes::HINT_FIELD]
    PreviousField "previous-field" ["Shift-Tab"] WRITE Notes
        { en: "the same the other way", nl: "hetzelfde in de andere richting", fr: "de même dans l'autre sens" }
    CycleLevel "level" ["Ctrl-t"] WRITE Notes
        { en: "who may read it: the next level", nl: "wie ze mag lezen: het volgende niveau", fr: "qui peut la lire : le niveau suivant" }
        => [Write 4 notes::HINT_LEVEL]
    GoOutside "go-outside" ["Ctrl-o"] WRITE Notes
        { en: "go on in the editor that VISUAL or EDITOR names", nl: "verdergaan in de editor die VISUAL of EDITOR noemt", fr: "continuer dans l'éditeur que nomme VISUAL ou EDITOR" }
        => [Write 7 notes::HINT_EDITOR]
    DiscardNote "discard" ["Ctrl-x"] WRITE Notes
        { en: "throw away what was written", nl: "weggooien wat geschreven is", fr: "jeter ce qui a été écrit" }
        => [Write 5 notes::HINT_DISCARD]
    UndoTyping "undo-typing" ["Ctrl-u"] WRITE Notes
        { en: "undo typing; in source and date: delete all before", nl: "typen ongedaan maken; in bron en datum: wissen", fr: "annuler la saisie ; dans source et date : effacer" }
        => [Write 6 t::HINT_UNDO]
    RedoTyping "redo-typing" ["Ctrl-r"] WRITE Notes
        { en: "type it again", nl: "het weer typen", fr: "rétablir la saisie" }
    NewLine "new-line" ["Enter"] WRITE Notes
        { en: "a new line; in source and date: the next field", nl: "een nieuwe regel; in bron en datum: het volgende veld", fr: "nouvelle ligne ; source et date : champ suivant" }
    RowUp "row-up" ["Up" "Ctrl-p"] WRITE Notes
        { en: "a row up", nl: "een rij omhoog", fr: "une ligne plus haut" }
    RowDown "row-down" ["Down" "Ctrl-n"] WRITE Notes
        { en: "a row down", nl: "een rij omlaag", fr: "une ligne plus bas" }
    RowPageUp "note-page-up" ["PageUp"] PAGED Notes
        { en: "a page of the note up", nl: "een bladzijde van de notitie omhoog", fr: "une page de la note plus haut" }
    RowPageDown "note-page-down" ["PageDown"] PAGED Notes
        { en: "a page of the note down", nl: "een bladzijde van de notitie omlaag", fr: "une page de la note plus bas" }
    WordLeft "word-left" ["Ctrl-Left" "Alt-b"] WRITE Notes
        { en: "a word to the left", nl: "een woord naar links", fr: "un mot à gauche" }
    WordRight "word-right" ["Ctrl-Right" "Alt-f"] WRITE Notes
        { en: "a word to the right", nl: "een woord naar rechts", fr: "un mot à droite" }
    NoteStart "note-start" ["Ctrl-Home" "Alt-<"] WRITE Notes
        { en: "to the start of the note", nl: "naar het begin van de notitie", fr: "au début de la note" }
    NoteEnd "note-end" ["Ctrl-End" "Alt->"] WRITE Notes
        { en: "to the end of the note", nl: "naar het einde van de notitie", fr: "à la fin de la note" }
    DeleteNextWord "delete-next-word" ["Alt-d"] WRITE Notes
        { en: "delete the word after", nl: "het woord erna wissen", fr: "effacer le mot d'après" }
    DeleteToEnd "delete-to-end" ["Ctrl-k"] WRITE Notes
        { en: "delete to the end of the line", nl: "wissen tot het einde van de regel", fr: "effacer jusqu'à la fin de la ligne" }
    TextUp "text-up" ["Alt-Up"] WRITE Notes
        { en: "scroll the point above it up", nl: "het punt erboven omhoog schuiven", fr: "faire défiler le point vers le haut" }
    TextDown "text-down" ["Alt-Down"] WRITE Notes
        { en: "scroll the point above it down", nl: "het punt erboven omlaag schuiven", fr: "faire défiler le point vers le bas" }
    NoteDown "next-note" ["j" "Down"] NOTES Notes { en: "in a list of notes: the next", nl: "in een lijst van notities: de volgende", fr: "dans une liste de notes : la suivante" }
    NoteUp "previous-note" ["k" "Up"] NOTES Notes { en: "in a list of notes: the previous", nl: "in een lijst van notities: de vorige", fr: "dans une liste de notes : la précédente" }
    OpenNote "open-note" ["Enter"] NOTES Notes { en: "change the note; go on with the draft, or read it", nl: "de notitie wijzigen; het concept voortzetten of lezen", fr: "modifier la note ; reprendre ou lire le brouillon" } => [Notes 1 notes::HINT_CHANGE]
    OpenNoteOutside "open-note-outside" ["e"] NOTES Notes { en: "the same, in the editor that VISUAL or EDITOR names", nl: "hetzelfde, in de editor die VISUAL of EDITOR noemt", fr: "de même, dans l'éditeur que nomme VISUAL ou EDITOR" } => [Notes 4 notes::HINT_EDITOR]
    RemoveNote "remove-note" ["d" "Delete"] NOTES Notes { en: "remove the note; throw away the draft", nl: "de notitie verwijderen; het concept weggooien", fr: "supprimer la note ; jeter le brouillon" } => [Notes 2 notes::HINT_REMOVE, Reading 2 notes::HINT_DISCARD]
    CopyNote "copy-note" ["y"] NOTES Notes { en: "copy the note or the draft", nl: "de notitie of het concept kopiëren", fr: "copier la note ou le brouillon" } => [Notes 6 notes::HINT_COPY, Reading 1 notes::HINT_COPY]
    CloseNotes "close-notes" ["Esc" "q"] NOTES Notes { en: "close the list", nl: "de lijst sluiten", fr: "fermer la liste" } => [Notes 3 t::HINT_CLOSE, Reading 3 t::HINT_BACK]

    Yes "yes" ["y" "o"] CONFIRM Typing { en: "yes", nl: "ja", fr: "oui" } => [Confirm 1 t::HINT_YES]
    No "no" ["n" "Esc"] CONFIRM Typing { en: "no", nl: "nee", fr: "non" } => [Confirm 2 t::HINT_NO]
    SaveElsewhere "save-elsewhere" ["w"] CONFIRM Typing { en: "quit, but write what is not saved to a file here", nl: "afsluiten; wat niet bewaard is, in een bestand hier", fr: "quitter ; le non-enregistré va dans un fichier ici" } => [Confirm 3 t::HINT_WRITE_TO_FILE]
}
