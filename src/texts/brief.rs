//! Texts in briefs and about them.

use super::texts;

texts! {
    // Briefs over a library.
    NOT_OVER_ALL { en: "--since and --facts compare two editions of one declaration: with --all they mean nothing", nl: "--since en --facts vergelijken twee edities van één verklaring: met --all betekenen ze niets", fr: "--since et --facts comparent deux éditions d’une déclaration : avec --all, elles n’ont pas de sens" }
    LEAVE_OUT_SINCE { en: "leave one of them out; hertog compare says what changed", nl: "laat een van beide weg; hertog compare zegt wat er veranderd is", fr: "omettez l’une des deux ; hertog compare dit ce qui a changé" }

    // The choices.
    PART_COVER { en: "cover", nl: "voorblad", fr: "page de garde" }
    PART_FIGURES { en: "figures", nl: "cijfers", fr: "chiffres" }
    PART_BARS { en: "progress bars", nl: "voortgangsbalken", fr: "barres d’avancement" }
    PART_MATRIX { en: "chapters by actor", nl: "hoofdstukken per actor", fr: "chapitres par acteur" }
    PART_EVALUATIONS { en: "evaluations", nl: "evaluaties", fr: "évaluations" }
    PART_MARKS { en: "marks and progress", nl: "stand en voortgang", fr: "état et avancement" }
    PART_NOTES { en: "notes", nl: "notities", fr: "notes" }
    PART_WITHHELD { en: "how many notes are left out", nl: "aantal weggelaten notities", fr: "nombre de notes omises" }
    PART_QUESTIONS { en: "questions", nl: "vragen", fr: "questions" }
    PART_STALE { en: "what is stale", nl: "wat verouderd is", fr: "ce qui est périmé" }
    PART_NO_MATCH { en: "where nothing was found", nl: "waar niets gevonden is", fr: "où rien n’a été trouvé" }
    BY_CHAPTER { en: "by chapter", nl: "per hoofdstuk", fr: "par chapitre" }
    BY_ACTOR { en: "by actor", nl: "per actor", fr: "par acteur" }
    BY_DATE { en: "by date", nl: "per datum", fr: "par date" }
    TEXT_FULL { en: "full text", nl: "volledige tekst", fr: "texte intégral" }
    TEXT_HEADINGS { en: "headings only", nl: "alleen opschriften", fr: "intitulés seuls" }
    TEXT_ONE_PAGE { en: "as fits one page", nl: "wat op één bladzijde past", fr: "ce qui tient sur une page" }
    TEMPLATE_FILE { en: "full file", nl: "volledig dossier", fr: "dossier complet" }
    TEMPLATE_MINISTER { en: "page for a minister", nl: "nota voor een minister", fr: "fiche pour un ministre" }
    TEMPLATE_MEETING { en: "questions to put", nl: "vragen voor overleg", fr: "questions à poser" }
    FORMAT_MARKDOWN { en: "Markdown", nl: "Markdown", fr: "Markdown" }
    FORMAT_HTML { en: "web page", nl: "webpagina", fr: "page web" }
    FORMAT_DOCX { en: "Word document", nl: "Word-document", fr: "document Word" }
    FORMAT_CSV { en: "table (CSV)", nl: "tabel (CSV)", fr: "tableau (CSV)" }
    FORMAT_JSON { en: "JSON", nl: "JSON", fr: "JSON" }

    // The names of the columns of a table. Programs read the English ones, which
    // are never changed.
    COLUMN_CITED { en: "cited", nl: "plaats", fr: "endroit" }
    COLUMN_KIND { en: "kind", nl: "soort", fr: "nature" }
    COLUMN_CHAPTER { en: "chapter", nl: "hoofdstuk", fr: "chapitre" }
    COLUMN_HEADING { en: "heading", nl: "opschrift", fr: "intitulé" }
    COLUMN_TEXT { en: "text", nl: "tekst", fr: "texte" }
    COLUMN_LANGUAGE { en: "language", nl: "taal", fr: "langue" }
    COLUMN_NAMED { en: "named", nl: "genoemd", fr: "nommés" }
    COLUMN_RELATED { en: "related", nl: "betrokken", fr: "concernés" }
    COLUMN_DATES { en: "dates", nl: "data", fr: "dates" }
    COLUMN_PAST_DUE { en: "past due", nl: "verstreken", fr: "date dépassée" }
    COLUMN_MARK { en: "mark", nl: "stand", fr: "état" }
    COLUMN_MARKS { en: "marks", nl: "standen", fr: "états" }
    COLUMN_PROGRESS { en: "progress", nl: "voortgang", fr: "avancement" }
    COLUMN_TRACES { en: "traces", nl: "sporen", fr: "traces" }
    COLUMN_NOTES { en: "notes", nl: "notities", fr: "notes" }
    COLUMN_QUESTIONS { en: "questions", nl: "vragen", fr: "questions" }
    COLUMN_GROUP { en: "group", nl: "groep", fr: "groupe" }
    COLUMN_QUOTES { en: "quotes", nl: "citaten", fr: "citations" }
    COLUMN_DECLARATION { en: "declaration", nl: "verklaring", fr: "déclaration" }
    COLUMN_EDITION { en: "edition", nl: "editie", fr: "édition" }
    COLUMN_EDITION_FINGERPRINT { en: "edition fingerprint", nl: "vingerafdruk van de editie", fr: "empreinte de l’édition" }
    COLUMN_FINGERPRINT { en: "fingerprint", nl: "vingerafdruk", fr: "empreinte" }
    KIND_POINT { en: "point", nl: "punt", fr: "point" }
    KIND_LIST { en: "list of quotes", nl: "lijst van citaten", fr: "liste des citations" }

    // The cover and the headings.
    ASKED { en: "Query", nl: "Zoekvraag", fr: "Requête" }
    QUERY_WITHHELD { en: "left out: it looks into notes, and some are above this level", nl: "weggelaten: ze kijkt in notities, en sommige zijn boven dit niveau", fr: "omise : elle porte sur des notes, et certaines sont au-dessus de ce niveau" }
    QUERY_UNSAID { en: "a choice that is not described here", nl: "een keuze die hier niet is beschreven", fr: "un choix qui n’est pas décrit ici" }
    POINTS_SHOWN { en: "Points", nl: "Punten", fr: "Points" }
    DECLARATION_LABEL { en: "Declaration", nl: "Verklaring", fr: "Déclaration" }
    EDITION_LABEL { en: "Edition", nl: "Editie", fr: "Édition" }
    DATE { en: "Date", nl: "Datum", fr: "Date" }
    REVIEWER { en: "Reviewer", nl: "Beoordelaar", fr: "Examinateur" }
    HANDLING_LEVEL { en: "Handling level", nl: "Niveau", fr: "Niveau" }
    NOTES_LABEL { en: "Notes", nl: "Notities", fr: "Notes" }
    notes_left_out(n, level) {
        one: { en: "{n} note above {level} is left out", nl: "{n} notitie boven {level} is weggelaten", fr: "{n} note au-dessus du niveau « {level} » est omise" },
        many: { en: "{n} notes above {level} are left out", nl: "{n} notities boven {level} zijn weggelaten", fr: "{n} notes au-dessus du niveau « {level} » sont omises" },
    }
    FIGURES { en: "Figures", nl: "Cijfers", fr: "Chiffres" }
    REVIEW_HEADING { en: "Review", nl: "Beoordeling", fr: "Examen" }
    REVIEWED_BY_CHAPTER { en: "Points reviewed, by chapter", nl: "Bekeken punten per hoofdstuk", fr: "Points examinés, par chapitre" }
    ACTORS_BY_CHAPTER { en: "Points that name or concern an actor, by chapter", nl: "Punten die een actor noemen of betreffen, per hoofdstuk", fr: "Points qui nomment ou concernent un acteur, par chapitre" }
    ACTOR { en: "Actor", nl: "Actor", fr: "Acteur" }
    COUNTED_BY_CHAPTER { en: "Points by chapter", nl: "Punten per hoofdstuk", fr: "Points par chapitre" }
    COUNTED_BY_ACTOR { en: "Points by actor", nl: "Punten per actor", fr: "Points par acteur" }
    COUNTED_BY_DATE { en: "Points by date", nl: "Punten per datum", fr: "Points par date" }
    NEEDS_ATTENTION { en: "What needs attention", nl: "Wat aandacht vraagt", fr: "Ce qui appelle l’attention" }
    ONLY_COUNTED { en: "too many points for one page: they are counted, not named", nl: "te veel punten voor één bladzijde: ze zijn geteld, niet genoemd", fr: "trop de points pour une page : ils sont comptés, non nommés" }
    FALLING_DUE { en: "Dates, the earliest first:", nl: "Data, de vroegste eerst:", fr: "Dates, par ordre d’échéance :" }
    WITHOUT_ACTOR { en: "No actor", nl: "Zonder actor", fr: "Sans acteur" }
    WITHOUT_DATE { en: "No date", nl: "Zonder datum", fr: "Sans date" }
    OUTSIDE_POINTS { en: "Outside the points", nl: "Buiten de punten", fr: "En dehors des points" }
    n_passages(n) {
        one: { en: "{n} passage outside the points", nl: "{n} passage buiten de punten", fr: "{n} passage en dehors des points" },
        many: { en: "{n} passages outside the points", nl: "{n} passages buiten de punten", fr: "{n} passages en dehors des points" },
    }
    SEE_ABOVE { en: "Also here; told further up:", nl: "Ook hier; ze staan hierboven:", fr: "Également ici ; voir plus haut :" }
    WHAT_IS_STALE { en: "What is stale", nl: "Wat verouderd is", fr: "Ce qui est périmé" }
    was_decided(mark, day, by, then, now) { en: "{mark} on {day} ({by}), on a text that has changed since ({then}, now {now})", nl: "{mark} op {day} ({by}), bij een tekst die sindsdien veranderd is ({then}, nu {now})", fr: "{mark} le {day} ({by}), sur un texte modifié depuis ({then}, désormais {now})" }
    WHERE_NOTHING_FOUND { en: "Where nothing was found", nl: "Waar niets gevonden is", fr: "Où rien n’a été trouvé" }
    none_in_chapters(chapters) { en: "Nothing in: {chapters}.", nl: "Niets in: {chapters}.", fr: "Rien dans : {chapters}." }
    OVER_LIBRARY { en: "Brief over all declarations of the library", nl: "Briefing over alle verklaringen van de bibliotheek", fr: "Synthèse de toutes les déclarations de la bibliothèque" }
    ALL_POINTS_OF_ALL { en: "all points of all declarations", nl: "alle punten van alle verklaringen", fr: "tous les points de toutes les déclarations" }
    NOTHING { en: "No point.", nl: "Geen punt.", fr: "Aucun point." }
    CHECK_AGAIN { en: "Quotes are to the letter, in the original language; hertog verify checks them again, one by one.", nl: "Citaten zijn letterlijk en in de oorspronkelijke taal; hertog verify kijkt ze een voor een opnieuw na.", fr: "Les citations sont littérales, dans la langue d’origine ; hertog verify les revérifie une à une." }

    // Questions for a meeting.
    ASK_STATUS { en: "How far has this come, and who follows it up?", nl: "Hoe ver staat dit, en wie volgt het op?", fr: "Où en est-on, et qui assure le suivi ?" }
    ask_since(status) { en: "It is said to be: {status}. What shows that, and what is the next step?", nl: "Het staat als: {status}. Waaruit blijkt dat, en wat is de volgende stap?", fr: "L’avancement indiqué est : {status}. Qu’est-ce qui le montre, et quelle est la prochaine étape ?" }
    ask_due(date) { en: "The date, {date}, has passed. What stands in the way, and what is the new date?", nl: "De datum, {date}, is voorbij. Wat staat in de weg, en wat is de nieuwe datum?", fr: "La date, {date}, est passée. Qu’est-ce qui fait obstacle, et quelle est la nouvelle date ?" }
    ASK_COME_BACK { en: "We wanted to come back to this. What is still unclear?", nl: "Hierop wilden we terugkomen. Wat is nog onduidelijk?", fr: "Nous voulions y revenir. Qu’est-ce qui reste à éclaircir ?" }
    ASK_STALE { en: "The text has changed since it was looked at. Does the decision still hold?", nl: "De tekst is veranderd sinds hij bekeken werd. Geldt de beslissing nog?", fr: "Le texte a changé depuis son examen. La décision tient-elle encore ?" }
    ask_event(date) { en: "The date, {date}, has passed. What came of it?", nl: "De datum, {date}, is voorbij. Wat is ervan gekomen?", fr: "La date, {date}, est passée. Qu’en est-il résulté ?" }
    ask_actors(actors) { en: "What has been agreed, and with whom: {actors}?", nl: "Wat is er afgesproken, en met wie: {actors}?", fr: "Qu’est-ce qui a été convenu, et avec qui : {actors} ?" }

    // Messages of the commands.
    notes_of_unknown_level(n) {
        one: { en: "{n} note has a level that is not known here and is left out.", nl: "{n} notitie heeft een niveau dat hier niet bekend is en is weggelaten.", fr: "{n} note a un niveau inconnu ici et est omise." },
        many: { en: "{n} notes have a level that is not known here and are left out.", nl: "{n} notities hebben een niveau dat hier niet bekend is en zijn weggelaten.", fr: "{n} notes ont un niveau inconnu ici et sont omises." },
    }
    notes_above(n, level, key) {
        one: { en: "{n} note is above {level} and left out: {key} raises the level.", nl: "{n} notitie is boven {level} en weggelaten: {key} verhoogt het niveau.", fr: "{n} note est au-dessus du niveau « {level} » et omise : {key} relève le niveau." },
        many: { en: "{n} notes are above {level} and left out: {key} raises the level.", nl: "{n} notities zijn boven {level} en weggelaten: {key} verhoogt het niveau.", fr: "{n} notes sont au-dessus du niveau « {level} » et omises : {key} relève le niveau." },
    }
    written(file, form, count, level) { en: "{file}: {form}, {count}, level {level}", nl: "{file}: {form}, {count}, niveau {level}", fr: "{file} : {form}, {count}, niveau {level}" }
    not_for_terminal(form) { en: "the format “{form}” cannot be shown on a terminal", nl: "het formaat “{form}” is niet op een terminal te tonen", fr: "le format « {form} » ne s’affiche pas dans un terminal" }
    GIVE_OUTPUT { en: "give a file with -o", nl: "geef een bestand met -o", fr: "donnez un fichier avec -o" }
    misnamed(file) { en: "the ending of {file} does not fit the format", nl: "de extensie van {file} past niet bij het formaat", fr: "l’extension de {file} ne correspond pas au format" }
    name_or_format(ends) { en: "expected a name that ends in: {ends}; or --format with one of these", nl: "verwacht werd een naam die eindigt op: {ends}; of --format met een daarvan", fr: "attendu : un nom qui se termine par {ends} ; ou --format avec l’un d’eux" }
    no_brief(file, why) { en: "{file} cannot be read as a brief: {why}", nl: "{file} is niet te lezen als briefing: {why}", fr: "{file} n’est pas lisible comme synthèse : {why}" }
    NOT_TEXT { en: "it is no text in UTF-8", nl: "het is geen tekst in UTF-8", fr: "ce n’est pas du texte en UTF-8" }
    NO_WORD { en: "it is damaged or is not a Word document", nl: "het is beschadigd of is geen Word-document", fr: "il est endommagé ou n’est pas un document Word" }
    too_many_styles(n) { en: "it has more than {n} styles, which no document needs", nl: "er staan meer dan {n} stijlen in, en dat heeft geen document nodig", fr: "il contient plus de {n} styles, ce dont aucun document n’a besoin" }
    no_column(names) { en: "its table has no column {names}", nl: "de kolom {names} ontbreekt in de tabel", fr: "il manque la colonne {names} au tableau" }
    two_columns(names) { en: "its table has more than one column {names}", nl: "de kolom {names} staat meer dan eens in de tabel", fr: "la colonne {names} figure plus d’une fois au tableau" }
    GIVE_A_BRIEF { en: "give a file that hertog brief wrote", nl: "geef een bestand dat hertog brief schreef", fr: "donnez un fichier écrit par hertog brief" }
    no_quotes(file) { en: "{file} holds no quote that could be checked", nl: "{file} bevat geen citaat dat na te kijken is", fr: "{file} ne contient aucune citation vérifiable" }
    nothing_quoted(file) { en: "{file} is a brief that quotes nothing: its search found nothing, or only headings were asked for", nl: "{file} is een briefing die niets citeert: de zoekopdracht vond niets, of er zijn alleen opschriften gevraagd", fr: "{file} est une synthèse qui ne cite rien : sa recherche n'a rien trouvé, ou seuls les intitulés étaient demandés" }
    is_empty(file) { en: "{file} is empty", nl: "{file} is leeg", fr: "{file} est vide" }
    typed_too_large(most) { en: "standard input has more than {most} MiB; no brief has", nl: "de standaardinvoer is groter dan {most} MiB; geen briefing is dat", fr: "l'entrée standard dépasse {most} Mio ; aucune synthèse ne va jusque-là" }
    bom_is_for_csv(form) { en: "--bom belongs to CSV, not to the format “{form}”", nl: "--bom hoort bij CSV, niet bij het formaat “{form}”", fr: "--bom va avec CSV, pas avec le format « {form} »" }
    SINCE_IS_NOT_FOR_CSV { en: "CSV has no table of what changed since another edition", nl: "CSV heeft geen tabel van wat sinds een andere editie gewijzigd is", fr: "CSV n’a pas de tableau des changements depuis une autre édition" }
    ASK_ANOTHER_FORMAT { en: "leave --since out, or ask for another --format; hertog compare OLD NEW --json gives the changes as data", nl: "laat --since weg, of vraag een ander --format; hertog compare OUD NIEUW --json geeft de wijzigingen als gegevens", fr: "omettez --since, ou demandez un autre --format ; hertog compare ANCIEN NOUVEAU --json donne les changements en données" }
    LEAVE_OUT_BOM { en: "leave --bom out, or ask for --format csv", nl: "laat --bom weg, of vraag --format csv", fr: "omettez --bom, ou demandez --format csv" }
    BRIEF_IN_FULL { en: "write the brief with --text full, or keep the quotes with the line under them", nl: "schrijf de briefing met --text full, of bewaar de citaten met de regel eronder", fr: "écrivez la synthèse avec --text full, ou gardez les citations avec la ligne qui les suit" }
    is_other_kind(file, what) { en: "{file} is {what}, not a brief", nl: "{file} is {what}, geen briefing", fr: "{file} est {what}, pas une synthèse" }
    OTHER_TEXT { en: "a text document of another kind (.odt, .fodt, .rtf or .doc)", nl: "een tekstdocument van een ander soort (.odt, .fodt, .rtf of .doc)", fr: "un document texte d’un autre type (.odt, .fodt, .rtf ou .doc)" }
    XML { en: "a file in XML (.xhtml or .xml), in which programs show what HTML does not have", nl: "een bestand in XML (.xhtml of .xml), waarin programma’s tonen wat HTML niet kent", fr: "un fichier XML (.xhtml ou .xml), où les programmes montrent ce que HTML n'a pas" }
    SAVE_AS_HTML { en: "save the page as HTML (.html) and check that", nl: "bewaar de pagina als HTML (.html) en kijk dat na", fr: "enregistrez la page en HTML (.html) et vérifiez celle-ci" }
    SPREADSHEET { en: "a spreadsheet", nl: "een rekenblad", fr: "un classeur" }
    PRESENTATION { en: "a presentation", nl: "een presentatie", fr: "une présentation" }
    PDF { en: "a PDF file", nl: "een pdf-bestand", fr: "un fichier PDF" }
    PLAIN_TEXT { en: "plain text", nl: "platte tekst", fr: "du texte brut" }
    ARCHIVE { en: "an archive", nl: "een archief", fr: "une archive" }
    BINARY { en: "no text and no document", nl: "geen tekst en geen document", fr: "ni un texte ni un document" }
    SAVE_AS_DOCX { en: "save it as a Word document (.docx) and check that", nl: "bewaar het als Word-document (.docx) en kijk dat na", fr: "enregistrez-le comme document Word (.docx) et vérifiez celui-ci" }
    SAVE_AS_CSV { en: "save the sheet as CSV in UTF-8 (.csv) and check that", nl: "bewaar het blad als CSV in UTF-8 (.csv) en kijk dat na", fr: "enregistrez la feuille en CSV, en UTF-8 (.csv), et vérifiez celle-ci" }
    GIVE_THE_SOURCE { en: "give the file from which it was made (.docx, .html, .md, .csv or .json)", nl: "geef het bestand waaruit het gemaakt is (.docx, .html, .md, .csv of .json)", fr: "donnez le fichier dont il est issu (.docx, .html, .md, .csv ou .json)" }
    contradiction(file, ending, content) { en: "{file} ends in .{ending}, but holds another format ({content}): programs show one or the other", nl: "{file} eindigt op .{ending}, maar bevat een ander formaat ({content}): het ene programma toont dit, het andere dat", fr: "{file} se termine par .{ending}, mais contient un autre format ({content}) : selon le programme, on voit l’un ou l’autre" }
    NAME_IT_RIGHT { en: "give the file the ending of what it is, and look at it once more", nl: "geef het bestand het einde van wat het is, en bekijk het nog eens", fr: "donnez au fichier la terminaison de ce qu’il est, et regardez-le encore une fois" }
    two_at_once(file) { en: "{file} is of two formats at once: what one program shows of it, another does not", nl: "{file} is van twee formaten tegelijk: wat het ene programma ervan toont, toont het andere niet", fr: "{file} est de deux formats à la fois : ce qu’un programme en montre, un autre ne le montre pas" }
    unpacks_too_large(n) { en: "it unpacks to over {n} MiB, more than a document of its size could need", nl: "uitgepakt is het meer dan {n} MiB, meer dan een document van die omvang kan nodig hebben", fr: "décompressé, il dépasse {n} Mio, plus qu’un document de cette taille ne peut demander" }
    NOT_LISTED { en: "The brief does not say which quotes it holds: one that was taken out is not seen.", nl: "De briefing zegt niet welke citaten zij bevat: een dat weggehaald is, wordt niet gezien.", fr: "La synthèse ne dit pas quelles citations elle contient : celle qu’on a retirée ne se voit pas." }
    LIST_DAMAGED { en: "DAMAGED: the brief's list of its own quotes cannot be read; one that was taken out is not seen.", nl: "BESCHADIGD: de lijst van citaten in de briefing is onleesbaar; een dat weggehaald is, wordt niet gezien.", fr: "ABÎMÉE : la liste des citations de la synthèse est illisible ; celle qu’on a retirée ne se voit pas." }
    NOT_LOOKED_AT { en: "Not looked at: headings, names, marks, progress, notes, figures and changes since another edition, and how the words look.", nl: "Niet nagekeken: opschriften, namen, standen, voortgang, notities, cijfers en wijzigingen sinds een andere editie, en hoe de woorden eruitzien.", fr: "Non vérifié : intitulés, noms, états, avancement, notes, chiffres et changements depuis une autre édition, et l’apparence des mots." }
    other_declaration(file, quoted, declaration) { en: "{file} quotes {quoted}, but {declaration} is open", nl: "{file} citeert {quoted}, maar {declaration} is open", fr: "{file} cite {quoted}, mais la déclaration ouverte est {declaration}" }
    GIVE_DECLARATION { en: "give the data file of the declaration that it quotes with --file", nl: "geef met --file het gegevensbestand van de verklaring die het citeert", fr: "donnez avec --file le fichier de données de la déclaration citée" }
    quotes_unchanged(m, n) {
        one: { en: "{n} of {m} quote unchanged", nl: "{n} van {m} citaat ongewijzigd", fr: "citations inchangées : {n} sur {m}" },
        many: { en: "{n} of {m} quotes unchanged", nl: "{n} van {m} citaten ongewijzigd", fr: "citations inchangées : {n} sur {m}" },
    }
    against_same(edition, fingerprint) { en: "Checked against edition {edition}, {fingerprint}, which the brief quotes.", nl: "Nagekeken met editie {edition}, {fingerprint}, die de briefing citeert.", fr: "Vérifié avec l’édition {edition}, {fingerprint}, que la synthèse cite." }
    against_other(edition, fingerprint, quoted) { en: "Checked against edition {edition}, {fingerprint}; the brief quotes {quoted}.", nl: "Nagekeken met editie {edition}, {fingerprint}; de briefing citeert {quoted}.", fr: "Vérifié avec l’édition {edition}, {fingerprint} ; la synthèse cite {quoted}." }
    against_none(declaration) { en: "{declaration}: not in the library, so not checked.", nl: "{declaration}: niet in de bibliotheek, dus niet nagekeken.", fr: "{declaration} : absente de la bibliothèque, donc non vérifiée." }
    against_unknown(edition, fingerprint) { en: "Checked against edition {edition}, {fingerprint}; the brief does not say which it quotes.", nl: "Nagekeken met editie {edition}, {fingerprint}; de briefing zegt niet welke zij citeert.", fr: "Vérifié avec l’édition {edition}, {fingerprint} ; la synthèse ne dit pas laquelle elle cite." }
    IS_TRUE { en: "unchanged", nl: "ongewijzigd", fr: "inchangée" }
    IS_ALTERED { en: "ALTERED in the brief", nl: "GEWIJZIGD in de briefing", fr: "MODIFIÉE dans la synthèse" }
    IS_STALE { en: "STALE: the declaration's text is another now", nl: "VEROUDERD: de tekst van de verklaring is nu anders", fr: "PÉRIMÉE : le texte de la déclaration a changé" }
    IS_GONE { en: "GONE: the declaration has no such place", nl: "WEG: die plaats is er niet in de verklaring", fr: "DISPARUE : la déclaration n’a pas cet endroit" }
    is_relabelled(id) { en: "ID CHANGED: these are the words of {id}", nl: "NUMMER GEWIJZIGD: dit zijn de woorden van {id}", fr: "NUMÉRO MODIFIÉ : ce sont les mots du {id}" }
    against_unread(declaration, file) { en: "{declaration}: {file} cannot be read, so not checked.", nl: "{declaration}: {file} kan niet gelezen worden, dus niet nagekeken.", fr: "{declaration} : {file} ne peut être lu, donc non vérifiée." }
    IS_UNREAD { en: "NOT CHECKED: the file of the declaration cannot be read", nl: "NIET NAGEKEKEN: het bestand van de verklaring kan niet gelezen worden", fr: "NON VÉRIFIÉE : le fichier de la déclaration ne peut être lu" }
    IS_UNKNOWN { en: "NOT CHECKED: the library does not have the declaration", nl: "NIET NAGEKEKEN: de bibliotheek heeft de verklaring niet", fr: "NON VÉRIFIÉE : la bibliothèque n’a pas la déclaration" }
    IS_UNPLACED { en: "NOT CHECKED: the quote does not say what it is of", nl: "NIET NAGEKEKEN: het citaat zegt niet waarvan het is", fr: "NON VÉRIFIÉE : elle ne dit pas d’où elle vient" }
    IS_MISSING { en: "MISSING: the brief says that it quotes this", nl: "ONTBREEKT: de briefing zegt dat zij dit citeert", fr: "ABSENTE : la synthèse dit citer ceci" }
    is_unjudged(why) { en: "CANNOT BE JUDGED: {why}", nl: "NIET TE BEOORDELEN: {why}", fr: "IMPOSSIBLE À JUGER : {why}" }
    why_holds(what) { en: "{what} in or around it may show other words than were read; paste its words as plain text", nl: "{what} erin of eromheen kan andere woorden tonen dan er gelezen zijn; plak de woorden als platte tekst", fr: "{what} dedans ou autour peut montrer d’autres mots que ceux qui ont été lus ; collez les mots en texte brut" }
    why_all_hold(what) { en: "{what} may change what any quote of the file shows; take it out, or give the file as hertog wrote it", nl: "{what} kan veranderen wat elk citaat van het bestand toont; haal het weg, of geef het bestand zoals hertog het schreef", fr: "{what} peut changer ce que montre toute citation du fichier ; retirez-le, ou donnez le fichier tel que hertog l'a écrit" }
    none_judged(why) { en: "NONE OF THE QUOTES CAN BE JUDGED: {why}", nl: "GEEN VAN DE CITATEN IS TE BEOORDELEN: {why}", fr: "AUCUNE CITATION NE PEUT ÊTRE JUGÉE : {why}" }
    WHY_TAGS { en: "the tags of the page do not match, so that programs differ on what is in the quote", nl: "de tags van de pagina kloppen niet, zodat programma’s verschillen over wat er in het citaat staat", fr: "les balises de la page ne concordent pas : les programmes ne s’accordent pas sur ce que contient la citation" }
    WHY_LONG { en: "it is longer than any official text", nl: "het is langer dan welke officiële tekst ook", fr: "elle est plus longue que tout texte officiel" }
    WHY_SEEMS_CITED { en: "the line under it looks like a citation, but is not written or set as hertog does; put that line in quotation marks if it is none", nl: "de regel eronder lijkt op een bronvermelding, maar is niet geschreven of opgemaakt zoals hertog dat doet; zet die regel tussen aanhalingstekens als het er geen is", fr: "la ligne qui suit ressemble à une référence, mais n’est ni écrite ni composée comme hertog le fait ; mettez cette ligne entre guillemets si ce n’en est pas une" }
    IN_BRIEF { en: "brief", nl: "briefing", fr: "synthèse" }
    IN_DECLARATION { en: "declaration", nl: "verklaring", fr: "déclaration" }
    stands_at(id) { en: "these words stand at {id} now", nl: "deze woorden staan nu bij {id}", fr: "ces mots se trouvent désormais au {id}" }

    // Word documents.
    CONTENTS { en: "Contents", nl: "Inhoud", fr: "Table des matières" }
    PAGE { en: "page", nl: "bladzijde", fr: "page" }
    incomplete(what) { en: "Not everything that was recorded could be read when this brief was made: {what}. A point without a mark may have been reviewed; notes and progress may be missing.", nl: "Niet alles wat was vastgelegd, kon worden gelezen toen deze briefing werd gemaakt: {what}. Een punt zonder stand kan zijn bekeken; notities en voortgang kunnen ontbreken.", fr: "Tout ce qui avait été enregistré n’a pas pu être lu lors de l’établissement de cette synthèse : {what}. Un point sans état a pu être examiné ; des notes et des avancements peuvent manquer." }
}
