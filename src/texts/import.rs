//! Texts of importing a document: its report, its refusals, its screen.

use super::texts;

texts! {
    // Classes, short: a column of the screen.
    TITLE_CLASS { en: "title", nl: "titel", fr: "titre" }
    SUBTITLE { en: "subtitle", nl: "ondertitel", fr: "sous-titre" }
    DATELINE { en: "place, date", nl: "plaats, datum", fr: "lieu, date" }
    LABEL { en: "label", nl: "opschrift", fr: "intitulé" }
    CONTEXT { en: "context", nl: "context", fr: "contexte" }
    PART { en: "part", nl: "deel", fr: "partie" }
    CHAPTER { en: "chapter", nl: "hoofdstuk", fr: "chapitre" }
    SECTION { en: "section", nl: "tussentitel", fr: "section" }
    EVALUATION_CLASS { en: "evaluation", nl: "evaluatie", fr: "bilan" }
    LEAD_IN { en: "lead-in", nl: "aanhef", fr: "chapeau" }
    POINT { en: "point", nl: "punt", fr: "point" }
    SUB_POINT { en: "sub-point", nl: "subpunt", fr: "sous-point" }
    AFTER { en: "text after", nl: "tekst erna", fr: "texte après" }
    CLOSING { en: "closing", nl: "slot", fr: "clôture" }
    ANNEX { en: "annex", nl: "bijlage", fr: "annexe" }
    ANNEX_TEXT { en: "annex text", nl: "bijlagetekst", fr: "texte d’annexe" }
    FOOTNOTE { en: "footnote", nl: "voetnoot", fr: "note" }
    CONTENTS_CLASS { en: "contents", nl: "inhoud", fr: "sommaire" }
    FURNITURE { en: "page", nl: "pagina", fr: "page" }
    ASIDE { en: "aside", nl: "opzij", fr: "écarté" }
    BY_PERSON { en: "decided by hand", nl: "met de hand beslist", fr: "décidé à la main" }

    // Reasons why words are set aside.
    OF_CONTENTS { en: "table of contents", nl: "inhoudsopgave", fr: "table des matières" }
    OF_FURNITURE { en: "running heads, page numbers, the page around the text", nl: "kop- en voetregels, paginanummers, de pagina rond de tekst", fr: "en-têtes, numéros de page, page autour du texte" }
    OF_ASIDE { en: "set aside", nl: "opzij gelegd", fr: "mis de côté" }
    OF_LIST_MARK { en: "signs before list items", nl: "tekens voor opsommingen", fr: "signes devant les éléments de liste" }

    // What the reader of the document tells.
    deleted(n) {
        one: { en: "{n} word deleted with tracked changes: left out", nl: "{n} woord verwijderd met bijgehouden wijzigingen: weggelaten", fr: "{n} mot supprimé en suivi des modifications : omis" },
        many: { en: "{n} words deleted with tracked changes: left out", nl: "{n} woorden verwijderd met bijgehouden wijzigingen: weggelaten", fr: "{n} mots supprimés en suivi des modifications : omis" },
    }
    inserted(n) {
        one: { en: "{n} word inserted with tracked changes: taken as accepted", nl: "{n} woord ingevoegd met bijgehouden wijzigingen: als aanvaard genomen", fr: "{n} mot inséré en suivi des modifications : pris comme accepté" },
        many: { en: "{n} words inserted with tracked changes: taken as accepted", nl: "{n} woorden ingevoegd met bijgehouden wijzigingen: als aanvaard genomen", fr: "{n} mots insérés en suivi des modifications : pris comme acceptés" },
    }
    moved(n) {
        one: { en: "{n} word moved with tracked changes: taken where it is now", nl: "{n} woord verplaatst met bijgehouden wijzigingen: genomen waar het nu staat", fr: "{n} mot déplacé en suivi des modifications : pris à sa nouvelle place" },
        many: { en: "{n} words moved with tracked changes: taken where they are now", nl: "{n} woorden verplaatst met bijgehouden wijzigingen: genomen waar ze nu staan", fr: "{n} mots déplacés en suivi des modifications : pris à leur nouvelle place" },
    }
    words_hidden(n) {
        one: { en: "{n} hidden word: left out", nl: "{n} verborgen woord: weggelaten", fr: "{n} mot masqué : omis" },
        many: { en: "{n} hidden words: left out", nl: "{n} verborgen woorden: weggelaten", fr: "{n} mots masqués : omis" },
    }
    page_header(n) {
        one: { en: "{n} word in headers and footers of pages: left out", nl: "{n} woord in kop- en voetteksten: weggelaten", fr: "{n} mot d’en-têtes et pieds de page : omis" },
        many: { en: "{n} words in headers and footers of pages: left out", nl: "{n} woorden in kop- en voetteksten: weggelaten", fr: "{n} mots d’en-têtes et pieds de page : omis" },
    }
    comments(n) {
        one: { en: "{n} comment: left out", nl: "{n} opmerking: weggelaten", fr: "{n} commentaire : omis" },
        many: { en: "{n} comments: left out", nl: "{n} opmerkingen: weggelaten", fr: "{n} commentaires : omis" },
    }
    embedded(n) {
        one: { en: "{n} embedded document: not read", nl: "{n} ingesloten document: niet gelezen", fr: "{n} document incorporé : non lu" },
        many: { en: "{n} embedded documents: not read", nl: "{n} ingesloten documenten: niet gelezen", fr: "{n} documents incorporés : non lus" },
    }
    text_boxes(n) {
        one: { en: "{n} text box: read after its paragraph", nl: "{n} tekstvak: gelezen na zijn alinea", fr: "{n} zone de texte : lue après son paragraphe" },
        many: { en: "{n} text boxes: read after their paragraphs", nl: "{n} tekstvakken: gelezen na hun alinea’s", fr: "{n} zones de texte : lues après leurs paragraphes" },
    }
    placeholders(n) {
        one: { en: "{n} field that was never filled in: left out", nl: "{n} nooit ingevuld veld: weggelaten", fr: "{n} champ jamais rempli : omis" },
        many: { en: "{n} fields that were never filled in: left out", nl: "{n} nooit ingevulde velden: weggelaten", fr: "{n} champs jamais remplis : omis" },
    }
    symbols(n) {
        one: { en: "{n} symbol of a font that has no letter: a sign stands in its place", nl: "{n} symbool van een lettertype zonder letter: er staat een teken in de plaats", fr: "{n} symbole de police sans lettre : un signe en tient lieu" },
        many: { en: "{n} symbols of a font that have no letter: a sign stands in their place", nl: "{n} symbolen van een lettertype zonder letter: er staat een teken in de plaats", fr: "{n} symboles de police sans lettre : un signe en tient lieu" },
    }
    numbers_unknown(n) {
        one: { en: "{n} number that the file leaves to the program: compare it with the document", nl: "{n} nummer dat het bestand aan het programma overlaat: vergelijk het met het document", fr: "{n} numéro que le fichier laisse au programme : comparez avec le document" },
        many: { en: "{n} numbers that the file leaves to the program: compare them with the document", nl: "{n} nummers die het bestand aan het programma overlaat: vergelijk ze met het document", fr: "{n} numéros que le fichier laisse au programme : comparez avec le document" },
    }
    numbers_differ(n) {
        one: { en: "{n} list whose numbers programs show differently: here as Word does", nl: "{n} lijst waarvan programma’s de nummers anders tonen: hier zoals Word", fr: "{n} liste aux numéros affichés différemment selon le programme : ici comme Word" },
        many: { en: "{n} lists whose numbers programs show differently: here as Word does", nl: "{n} lijsten waarvan programma’s de nummers anders tonen: hier zoals Word", fr: "{n} listes aux numéros affichés différemment selon le programme : ici comme Word" },
    }
    WINDOWS_1252 { en: "not UTF-8: read as Windows-1252; check accents and quotes", nl: "geen UTF-8: gelezen als Windows-1252; kijk accenten en aanhalingstekens na", fr: "pas de l’UTF-8 : lu comme Windows-1252 ; vérifiez accents et guillemets" }
    UTF_16 { en: "read as UTF-16", nl: "gelezen als UTF-16", fr: "lu comme UTF-16" }
    invisible(n) {
        one: { en: "{n} invisible sign taken out", nl: "{n} onzichtbaar teken weggenomen", fr: "{n} signe invisible enlevé" },
        many: { en: "{n} invisible signs taken out", nl: "{n} onzichtbare tekens weggenomen", fr: "{n} signes invisibles enlevés" },
    }
    hyphen_dropped(word) { en: "joined over a line end, hyphen dropped: {word}", nl: "samengevoegd over een regeleinde, koppelteken weg: {word}", fr: "réuni par-dessus la fin de ligne, trait d’union ôté : {word}" }
    hyphen_kept(word) { en: "joined over a line end, hyphen kept: {word}", nl: "samengevoegd over een regeleinde, koppelteken behouden: {word}", fr: "réuni par-dessus la fin de ligne, trait d’union gardé : {word}" }
    restarted(n) {
        one: { en: "{n} list whose numbers begin again without a heading: counted on", nl: "{n} lijst waarvan de nummers zonder kop opnieuw beginnen: doorgeteld", fr: "{n} liste dont les numéros recommencent sans titre : comptée à la suite" },
        many: { en: "{n} lists whose numbers begin again without a heading: counted on", nl: "{n} lijsten waarvan de nummers zonder kop opnieuw beginnen: doorgeteld", fr: "{n} listes dont les numéros recommencent sans titre : comptées à la suite" },
    }
    repeated(n) {
        one: { en: "{n} paragraph that stands twice in a row: set aside once", nl: "{n} alinea die twee keer na elkaar staat: een keer opzij gelegd", fr: "{n} paragraphe répété à la suite : écarté une fois" },
        many: { en: "{n} paragraphs that stand twice in a row: set aside once each", nl: "{n} alinea’s die twee keer na elkaar staan: elk een keer opzij gelegd", fr: "{n} paragraphes répétés à la suite : écartés une fois chacun" },
    }
    blank_pages(n) {
        one: { en: "{n} page without text, perhaps a picture of one", nl: "{n} bladzijde zonder tekst, misschien een afbeelding ervan", fr: "{n} page sans texte, peut-être une image de texte" },
        many: { en: "{n} pages without text, perhaps pictures of one", nl: "{n} bladzijden zonder tekst, misschien afbeeldingen ervan", fr: "{n} pages sans texte, peut-être des images de texte" },
    }
    notes_unmarked(n) {
        one: { en: "{n} footnote to which nothing refers", nl: "{n} voetnoot waar niets naar verwijst", fr: "{n} note sans renvoi" },
        many: { en: "{n} footnotes to which nothing refers", nl: "{n} voetnoten waar niets naar verwijst", fr: "{n} notes sans renvoi" },
    }
    broken_letters(n) {
        one: { en: "{n} damaged letter, left as �", nl: "{n} beschadigde letter, gelaten als �", fr: "{n} lettre endommagée, laissée en �" },
        many: { en: "{n} damaged letters, left as �", nl: "{n} beschadigde letters, gelaten als �", fr: "{n} lettres endommagées, laissées en �" },
    }
    pictures(n) {
        one: { en: "{n} picture: left out", nl: "{n} afbeelding: weggelaten", fr: "{n} image : omise" },
        many: { en: "{n} pictures: left out", nl: "{n} afbeeldingen: weggelaten", fr: "{n} images : omises" },
    }

    // Places of a source.
    at_page(page) { en: "p. {page}", nl: "blz. {page}", fr: "p. {page}" }
    at_page_line(page, line) { en: "p. {page}, line {line}", nl: "blz. {page}, regel {line}", fr: "p. {page}, ligne {line}" }
    at_paragraph(paragraph) { en: "paragraph {paragraph}", nl: "alinea {paragraph}", fr: "paragraphe {paragraph}" }
    at_line(line) { en: "line {line}", nl: "regel {line}", fr: "ligne {line}" }

    // Refusals and what to do.
    document_empty(file) { en: "{file} holds no words", nl: "{file} bevat geen woorden", fr: "{file} ne contient aucun mot" }
    not_this_format(file, format) { en: "{file} is no {format}, as its name or beginning says", nl: "{file} is geen {format}, zoals de naam of het begin zegt", fr: "{file} n’est pas un {format}, contrairement à son nom ou à son début" }
    is_data_file(file) { en: "{file} is the data file of a declaration already", nl: "{file} is al het gegevensbestand van een verklaring", fr: "{file} est déjà le fichier de données d’une déclaration" }
    OPEN_BY_FILE { en: "open it with --file, or put it into the library: declarations/ID/EDITION.ron in the data folder", nl: "open het met --file, of zet het in de bibliotheek: declarations/ID/EDITIE.ron in de gegevensmap", fr: "ouvrez-le avec --file, ou mettez-le dans la bibliothèque : declarations/ID/ÉDITION.ron dans le dossier de données" }
    unknown_format(file) { en: "{file} is no kind of document that can be read", nl: "{file} is geen soort document dat gelezen kan worden", fr: "{file} n’est pas un document lisible ici" }
    document_damaged(file, format) { en: "{file} is damaged or cut short: expected a whole {format}", nl: "{file} is beschadigd of afgebroken: verwacht werd een hele {format}", fr: "{file} est endommagé ou tronqué : un {format} entier était attendu" }
    encrypted(file) { en: "{file} is closed by a password", nl: "{file} is gesloten met een wachtwoord", fr: "{file} est protégé par un mot de passe" }
    too_large(file, limit) { en: "{file} is, or has a part, larger than {limit} MiB", nl: "{file}, of een deel ervan, is groter dan {limit} MiB", fr: "{file}, ou une de ses parties, dépasse {limit} Mio" }
    too_many_paragraphs(file, limit) { en: "{file} has more than {limit} paragraphs", nl: "{file} heeft meer dan {limit} alinea’s", fr: "{file} a plus de {limit} paragraphes" }
    too_many_elements(file, limit) { en: "{file} has more than {limit} tags or other parts of its layout", nl: "{file} heeft meer dan {limit} tags of andere onderdelen van de opmaak", fr: "{file} a plus de {limit} balises ou autres éléments de mise en forme" }
    nested_too_deep(file, limit) { en: "{file} is nested deeper than {limit} levels", nl: "{file} is dieper dan {limit} niveaus genest", fr: "{file} est imbriqué sur plus de {limit} niveaux" }
    entities(file) { en: "{file} declares entities, which are not expanded here", nl: "{file} declareert entiteiten, die hier niet worden uitgewerkt", fr: "{file} déclare des entités, qui ne sont pas développées ici" }
    is_scan(file) { en: "{file} holds pictures of pages, and no text", nl: "{file} bevat afbeeldingen van bladzijden en geen tekst", fr: "{file} contient des images de pages, sans texte" }
    too_slow(file, seconds) { en: "{file} took longer than {seconds} seconds to convert", nl: "{file} omzetten duurde langer dan {seconds} seconden", fr: "{file} a mis plus de {seconds} secondes à convertir" }
    NO_POPPLER { en: "PDF needs the program pdftohtml, which is not here", nl: "PDF heeft het programma pdftohtml nodig, dat hier niet is", fr: "Le PDF demande le programme pdftohtml, absent d’ici" }
    GET_POPPLER { en: "install poppler (apt install poppler-utils, dnf install poppler-utils, brew install poppler), or save the document as Word or text", nl: "installeer poppler (apt install poppler-utils, dnf install poppler-utils, brew install poppler), of bewaar het document als Word of tekst", fr: "installez poppler (apt install poppler-utils, dnf install poppler-utils, brew install poppler), ou enregistrez le document en Word ou en texte" }
    poppler_ended(file) { en: "pdftohtml ended before it had read {file}", nl: "pdftohtml hield op voor {file} gelezen was", fr: "pdftohtml s’est arrêté avant d’avoir lu {file}" }
    copy_forbidden(file) { en: "{file} may be read, but its maker forbids taking text out of it", nl: "{file} mag gelezen worden, maar de maker verbiedt er tekst uit te nemen", fr: "{file} peut être lu, mais son auteur interdit d’en extraire le texte" }
    ASK_FOR_IT { en: "ask who published it for a Word file or a text", nl: "vraag wie het publiceerde om een Word-bestand of een tekst", fr: "demandez à qui l’a publié un fichier Word ou un texte" }
    SAVE_ANEW { en: "open it in the program that made it and save it again as Word (.docx), OpenDocument or text", nl: "open het in het programma waarmee het gemaakt is en bewaar het opnieuw als Word (.docx), OpenDocument of tekst", fr: "ouvrez-le dans le programme d’origine et enregistrez-le en Word (.docx), OpenDocument ou texte" }
    CUT_IT_UP { en: "import the part that is the declaration: save that as a document of its own", nl: "importeer het deel dat de verklaring is: bewaar dat als een eigen document", fr: "importez la partie qui est la déclaration : enregistrez-la comme un document à part" }
    REMOVE_PASSWORD { en: "save a copy without a password and import that", nl: "bewaar een kopie zonder wachtwoord en importeer die", fr: "enregistrez une copie sans mot de passe et importez-la" }
    READ_SCAN { en: "have a program for recognising text read it, or ask for the document itself", nl: "laat het lezen door een programma voor tekstherkenning, of vraag het document zelf", fr: "passez-le par un logiciel de reconnaissance de texte, ou demandez le document lui-même" }
    SAVE_AS_ONE { en: "save it as Word (.docx), OpenDocument (.odt), PDF or text, and import that", nl: "bewaar het als Word (.docx), OpenDocument (.odt), PDF of tekst, en importeer dat", fr: "enregistrez-le en Word (.docx), OpenDocument (.odt), PDF ou texte, et importez cela" }
    CAN_BE_READ { en: "Word (.docx), OpenDocument (.odt, .fodt), HTML, PDF, Markdown and text can be imported", nl: "Word (.docx), OpenDocument (.odt, .fodt), HTML, PDF, Markdown en tekst kunnen worden geïmporteerd", fr: "Word (.docx), OpenDocument (.odt, .fodt), HTML, PDF, Markdown et texte peuvent être importés" }

    // The report.
    WORD_FILE { en: "Word document", nl: "Word-document", fr: "document Word" }
    ODT_FILE { en: "OpenDocument text", nl: "OpenDocument-tekst", fr: "texte OpenDocument" }
    HTML_FILE { en: "web page", nl: "webpagina", fr: "page web" }
    PDF_FILE { en: "PDF", nl: "PDF", fr: "PDF" }
    MARKDOWN_FILE { en: "Markdown text", nl: "Markdown-tekst", fr: "texte Markdown" }
    TEXT_FILE { en: "text", nl: "tekst", fr: "texte" }
    account(words, placed, aside) {
        one: { en: "{words} word: {placed} placed, {aside} set aside", nl: "{words} woord: {placed} geplaatst, {aside} opzij", fr: "{words} mot : {placed} placé, {aside} écarté" },
        many: { en: "{words} words: {placed} placed, {aside} set aside", nl: "{words} woorden: {placed} geplaatst, {aside} opzij", fr: "{words} mots : {placed} placés, {aside} écartés" },
    }
    n_doubts(n) {
        one: { en: "{n} doubt", nl: "{n} twijfel", fr: "{n} doute" },
        many: { en: "{n} doubts", nl: "{n} twijfels", fr: "{n} doutes" },
    }
    NO_DOUBT { en: "no doubts", nl: "geen twijfels", fr: "aucun doute" }
    words_aside(n) {
        one: { en: "{n} word", nl: "{n} woord", fr: "{n} mot" },
        many: { en: "{n} words", nl: "{n} woorden", fr: "{n} mots" },
    }
    n_paragraphs(n) {
        one: { en: "{n} paragraph of context", nl: "{n} alinea context", fr: "{n} paragraphe de contexte" },
        many: { en: "{n} paragraphs of context", nl: "{n} alinea’s context", fr: "{n} paragraphes de contexte" },
    }
    BEFORE_CHAPTERS { en: "before the chapters", nl: "voor de hoofdstukken", fr: "avant les chapitres" }
    n_parties(n) {
        one: { en: "{n} party", nl: "{n} partij", fr: "{n} partie" },
        many: { en: "{n} parties", nl: "{n} partijen", fr: "{n} parties" },
    }
    n_footnotes(n) {
        one: { en: "{n} footnote", nl: "{n} voetnoot", fr: "{n} note" },
        many: { en: "{n} footnotes", nl: "{n} voetnoten", fr: "{n} notes" },
    }
    n_annexes(n) {
        one: { en: "{n} annex", nl: "{n} bijlage", fr: "{n} annexe" },
        many: { en: "{n} annexes", nl: "{n} bijlagen", fr: "{n} annexes" },
    }
    NO_POINTS { en: "no points yet: say which paragraphs are points", nl: "nog geen punten: zeg welke alinea’s punten zijn", fr: "pas encore de points : indiquez quels paragraphes en sont" }
    ACTORS_FOUND { en: "Actors of the declaration", nl: "Actoren van de verklaring", fr: "Acteurs de la déclaration" }
    NEW_NAME { en: "new name", nl: "nieuwe naam", fr: "nouveau nom" }
    nobody_named(key) { en: "the text names nobody known, and no name twice; {key} adds a name", nl: "de tekst noemt niemand die bekend is, en geen naam twee keer; {key} voegt een naam toe", fr: "le texte ne nomme personne de connu, ni aucun nom deux fois ; {key} ajoute un nom" }
    not_named(name) { en: "the text does not name {name}", nl: "de tekst noemt {name} niet", fr: "le texte ne nomme pas {name}" }
    ADD_ACTOR { en: "Name of the actor, as the text has it", nl: "Naam van de actor, zoals de tekst hem geeft", fr: "Nom de l’acteur, tel que le texte le donne" }
    actors_taken(taken, all) { en: "{taken} of {all} names are actors of the declaration", nl: "{taken} van {all} namen zijn actoren van de verklaring", fr: "{taken} noms sur {all} sont des acteurs de la déclaration" }
    actor_taken(name) { en: "actor {name} taken", nl: "actor {name} genomen", fr: "acteur {name} pris" }
    actor_left(name) { en: "actor {name} left out", nl: "actor {name} weggelaten", fr: "acteur {name} laissé" }
    KIND_AGENCY { en: "agency", nl: "agentschap", fr: "agence" }
    KIND_BODY { en: "body", nl: "instantie", fr: "organisme" }
    KIND_UNION { en: "union", nl: "unie", fr: "union" }
    KIND_STATE { en: "state", nl: "staat", fr: "État" }
    KIND_INSTRUMENT { en: "instrument", nl: "instrument", fr: "instrument" }
    NAMES_FOUND { en: "Other names that recur, and names that were left out: no actors", nl: "Andere namen die vaker voorkomen, en weggelaten namen: geen actoren", fr: "Autres noms qui reviennent, et noms laissés : pas des acteurs" }
    n_hits(n) {
        one: { en: "{n} time", nl: "{n} keer", fr: "{n} fois" },
        many: { en: "{n} times", nl: "{n} keer", fr: "{n} fois" },
    }

    // Saving and comparing.
    wrote(file, points) { en: "{file}: {points} written", nl: "{file}: {points} geschreven", fr: "{file} : {points} écrits" }
    open_it(command) { en: "To open it: {command}", nl: "Om het te openen: {command}", fr: "Pour l’ouvrir : {command}" }
    is_there(file) { en: "{file} is there already", nl: "{file} bestaat al", fr: "{file} existe déjà" }
    OTHER_EDITION { en: "give another --edition or --id, or -o with another file; --replace writes over it", nl: "geef een andere --edition of --id, of -o met een ander bestand; --replace overschrijft het", fr: "donnez un autre --edition ou --id, ou -o avec un autre fichier ; --replace l’écrase" }
    edition_is_built_in(id, edition) { en: "{id}, edition {edition}, is built in", nl: "{id}, editie {edition}, is ingebouwd", fr: "{id}, édition {edition}, est intégrée" }
    ANOTHER_EDITION { en: "give another edition", nl: "geef een andere editie", fr: "donnez une autre édition" }
    not_sound(file) { en: "{file} does not make a sound declaration yet", nl: "{file} geeft nog geen goede verklaring", fr: "{file} ne donne pas encore une déclaration correcte" }
    NEEDS_TERMINAL { en: "the screen to put a document right needs a terminal", nl: "het scherm om een document recht te zetten heeft een terminal nodig", fr: "l’écran de correction demande un terminal" }
    USE_YES { en: "add --yes to import it as it is recognised, or --report to see how", nl: "voeg --yes toe om het te importeren zoals het herkend wordt, of --report om te zien hoe", fr: "ajoutez --yes pour l’importer tel qu’il est reconnu, ou --report pour voir comment" }
    source_same(words) {
        one: { en: "The declaration says what the document says: {words} word compared", nl: "De verklaring zegt wat het document zegt: {words} woord vergeleken", fr: "La déclaration dit ce que dit le document : {words} mot comparé" },
        many: { en: "The declaration says what the document says: {words} words compared", nl: "De verklaring zegt wat het document zegt: {words} woorden vergeleken", fr: "La déclaration dit ce que dit le document : {words} mots comparés" },
    }
    source_differs(n) {
        one: { en: "{n} difference", nl: "{n} verschil", fr: "{n} différence" },
        many: { en: "{n} differences", nl: "{n} verschillen", fr: "{n} différences" },
    }
    ONLY_DOCUMENT { en: "only in the document", nl: "alleen in het document", fr: "seulement dans le document" }
    ONLY_DECLARATION { en: "only in the declaration", nl: "alleen in de verklaring", fr: "seulement dans la déclaration" }
    CORRECT_EITHER { en: "correct the declaration, or import the document again", nl: "verbeter de verklaring, of importeer het document opnieuw", fr: "corrigez la déclaration, ou réimportez le document" }

    // The screen.
    IMPORT { en: "Import", nl: "Import", fr: "Import" }
    doubt_of(n, all) { en: "doubt {n} of {all}", nl: "twijfel {n} van {all}", fr: "doute {n} sur {all}" }
    NOT_SAVED_YET { en: "not saved yet", nl: "nog niet opgeslagen", fr: "pas encore enregistré" }
    NOT_KEPT { en: "changes are not kept", nl: "wijzigingen niet bewaard", fr: "modifications non gardées" }
    IS_SAVED { en: "saved", nl: "opgeslagen", fr: "enregistré" }
    because(piece, reason) { en: "{piece}, because: {reason}", nl: "{piece}, want: {reason}", fr: "{piece}, car : {reason}" }
    asked_of(piece, question) { en: "{piece}? {question}", nl: "{piece}? {question}", fr: "{piece} ? {question}" }
    decided(piece, how) { en: "{piece}, {how}", nl: "{piece}, {how}", fr: "{piece}, {how}" }
    IS_SURE { en: "certain", nl: "zeker", fr: "certain" }
    IS_LIKELY { en: "likely", nl: "waarschijnlijk", fr: "probable" }
    n_likely(n) {
        one: { en: "{n} likely", nl: "{n} waarschijnlijk", fr: "{n} probable" },
        many: { en: "{n} likely", nl: "{n} waarschijnlijk", fr: "{n} probables" },
    }
    likely_of(n, all) { en: "likely {n} of {all}", nl: "waarschijnlijk {n} van {all}", fr: "probable {n} sur {all}" }
    ALL_CERTAIN { en: "everything is certain", nl: "alles is zeker", fr: "tout est certain" }
    n_starred(n) {
        one: { en: "{n} alike", nl: "{n} lijkt hierop", fr: "{n} semblable" },
        many: { en: "{n} alike", nl: "{n} lijken hierop", fr: "{n} semblables" },
    }
    JOINED { en: "joined", nl: "bij vorige", fr: "joint" }
    joined_piece(class) { en: "joined to the piece before ({class})", nl: "gevoegd bij het vorige stuk ({class})", fr: "joint au morceau précédent ({class})" }
    NOTHING_BEFORE { en: "nothing stands before it to join it to", nl: "er staat niets voor om het bij te voegen", fr: "rien ne précède à quoi le joindre" }
    n_alike(n, key) {
        one: { en: "{n} more looks like this: {key} changes it too", nl: "nog {n} lijkt hierop: {key} wijzigt dat ook", fr: "{n} autre semblable : {key} le change aussi" },
        many: { en: "{n} more look like this: {key} changes them too", nl: "nog {n} lijken hierop: {key} wijzigt die ook", fr: "{n} autres semblables : {key} les change aussi" },
    }
    n_changed_too(n) {
        one: { en: "{n} more changed", nl: "nog {n} gewijzigd", fr: "{n} autre changé" },
        many: { en: "{n} more changed", nl: "nog {n} gewijzigd", fr: "{n} autres changés" },
    }
    NOTHING_ALIKE { en: "nothing else looks like what was changed last", nl: "niets anders lijkt op wat het laatst gewijzigd is", fr: "rien d’autre ne ressemble au dernier changement" }
    CHANGES_NOTHING { en: "that changes nothing here", nl: "dat verandert hier niets", fr: "cela ne change rien ici" }
    ONE_WORD { en: "one word cannot be split", nl: "een woord kan niet gesplitst worden", fr: "un mot ne se divise pas" }
    NO_CHANGE_LEFT { en: "nothing to undo", nl: "niets om ongedaan te maken", fr: "rien à annuler" }
    NO_CHANGE_UNDONE { en: "nothing to redo", nl: "niets om opnieuw te doen", fr: "rien à rétablir" }
    n_as_class(n, class) {
        one: { en: "{n} piece as {class}", nl: "{n} stuk als {class}", fr: "{n} morceau comme {class}" },
        many: { en: "{n} pieces as {class}", nl: "{n} stukken als {class}", fr: "{n} morceaux comme {class}" },
    }
    n_joined(n) {
        one: { en: "{n} piece joined", nl: "{n} stuk samengevoegd", fr: "{n} morceau joint" },
        many: { en: "{n} pieces joined", nl: "{n} stukken samengevoegd", fr: "{n} morceaux joints" },
    }
    n_confirmed(n) {
        one: { en: "{n} piece right as it is", nl: "{n} stuk juist zoals het is", fr: "{n} morceau juste tel quel" },
        many: { en: "{n} pieces right as they are", nl: "{n} stukken juist zoals ze zijn", fr: "{n} morceaux justes tels quels" },
    }
    n_in_sentences(n) {
        one: { en: "{n} piece split at sentences", nl: "{n} stuk gesplitst bij zinnen", fr: "{n} morceau divisé aux phrases" },
        many: { en: "{n} pieces split at sentences", nl: "{n} stukken gesplitst bij zinnen", fr: "{n} morceaux divisés aux phrases" },
    }
    ONE_HEADING { en: "a heading", nl: "een opschrift", fr: "un intitulé" }
    HEAD_POINT { en: "Heading of the point, the same in every language; empty for none", nl: "Opschrift van het punt, in elke taal hetzelfde; leeg voor geen", fr: "Intitulé du point, le même en chaque langue ; vide : aucun" }
    NO_POINT_HERE { en: "only a point can have a heading", nl: "alleen een punt kan een opschrift hebben", fr: "seul un point peut avoir un intitulé" }
    heading_letters(letters, least, most) { en: "{letters} letters: a heading has {least} to {most}", nl: "{letters} letters: een opschrift heeft er {least} tot {most}", fr: "{letters} lettres : un intitulé en a de {least} à {most}" }
    HEADING_TWICE { en: "another point has this heading", nl: "een ander punt heeft dit opschrift", fr: "un autre point a cet intitulé" }
    n_renumbered(n, printed, number) {
        one: { en: "{n} number is now another than printed: {printed} is {number}", nl: "{n} nummer is nu anders dan gedrukt: {printed} is {number}", fr: "{n} numéro n’est plus celui imprimé : {printed} est {number}" },
        many: { en: "{n} numbers are now others than printed: {printed} is {number}", nl: "{n} nummers zijn nu anders dan gedrukt: {printed} is {number}", fr: "{n} numéros ne sont plus ceux imprimés : {printed} est {number}" },
    }
    ONE_SPLIT { en: "one piece split", nl: "een stuk gesplitst", fr: "un morceau divisé" }
    n_changes_left(n) {
        one: { en: "{n} change left", nl: "nog {n} wijziging", fr: "reste {n} modification" },
        many: { en: "{n} changes left", nl: "nog {n} wijzigingen", fr: "restent {n} modifications" },
    }
    change_undone(what, left) { en: "undone: {what}; {left}", nl: "ongedaan gemaakt: {what}; {left}", fr: "annulé : {what} ; {left}" }
    change_redone(what) { en: "done again: {what}", nl: "opnieuw gedaan: {what}", fr: "rétabli : {what}" }
    taken_up(n) {
        one: { en: "going on where you were: {n} change", nl: "verder waar u was: {n} wijziging", fr: "reprise là où vous étiez : {n} modification" },
        many: { en: "going on where you were: {n} changes", nl: "verder waar u was: {n} wijzigingen", fr: "reprise là où vous étiez : {n} modifications" },
    }
    kept_to_go_on(file) { en: "your changes are kept: open {file} again to go on", nl: "uw wijzigingen zijn bewaard: open {file} opnieuw om verder te gaan", fr: "vos modifications sont gardées : rouvrez {file} pour continuer" }
    changed_since(file) { en: "{file} has changed since; the earlier work was on another text", nl: "{file} is intussen gewijzigd; het vroegere werk was op een andere tekst", fr: "{file} a changé depuis ; le travail précédent portait sur un autre texte" }
    WORK_ELSEWHERE { en: "this document was changed in another window since it was opened here: what you change here is not kept", nl: "dit document werd in een ander venster gewijzigd sinds het hier geopend werd: wat u hier wijzigt, wordt niet bewaard", fr: "ce document a été modifié dans une autre fenêtre depuis son ouverture ici : vos modifications ici ne sont pas gardées" }
    LEAVE_ONE { en: "leave it here and open it again to go on with what the other has made", nl: "verlaat het hier en open het opnieuw om verder te gaan met wat het andere heeft gemaakt", fr: "quittez-le ici et rouvrez-le pour reprendre ce que l’autre a fait" }
    ASK_LEAVE_UNKEPT { en: "What you changed here is not kept. Leave all the same?", nl: "Wat u hier gewijzigd hebt, is niet bewaard. Toch weggaan?", fr: "Vos modifications ne sont pas gardées. Quitter quand même ?" }
    changes_lost(file) { en: "what you changed in {file} could not be kept", nl: "wat u in {file} gewijzigd hebt, kon niet bewaard worden", fr: "vos modifications de {file} n’ont pas pu être gardées" }
    CHANGE_AGAIN { en: "import it again and make the changes anew", nl: "importeer het opnieuw en maak de wijzigingen nogmaals", fr: "réimportez-le et refaites les modifications" }
    changes_kept(file) { en: "what you changed in {file} is kept; it is not in the library yet", nl: "wat u in {file} gewijzigd hebt, is bewaard; het staat nog niet in de bibliotheek", fr: "vos modifications de {file} sont gardées ; elles ne sont pas encore dans la bibliothèque" }
    OPEN_TO_GO_ON { en: "import it again to go on where you were", nl: "importeer het opnieuw om verder te gaan waar u was", fr: "réimportez-le pour reprendre là où vous étiez" }
    reading(file) { en: "reading {file} …", nl: "{file} wordt gelezen …", fr: "lecture de {file} …" }
    OPEN_DOCUMENT { en: "Open a document; ~/ is the home folder", nl: "Een document openen; ~/ is de eigen map", fr: "Ouvrir un document ; ~/ : dossier personnel" }
    ends_by(key) { en: "{key} ends; what you changed is kept", nl: "{key} sluit af; wat u wijzigde blijft bewaard", fr: "{key} quitte ; vos changements sont conservés" }
    NAME_IMPORT { en: "Id, edition and language, in small letters", nl: "Kenmerk, editie en taal, in kleine letters", fr: "Identifiant, édition et langue, en minuscules" }
    THREE_WORDS { en: "three words are needed: id, edition, language", nl: "drie woorden zijn nodig: kenmerk, editie, taal", fr: "il faut trois mots : identifiant, édition, langue" }
    no_language(code) { en: "{code} is no code of a language, such as nl, fr, en or de", nl: "{code} is geen taalcode, zoals nl, fr, en of de", fr: "{code} n’est pas un code de langue, comme nl, fr, en ou de" }
    saved_as(id, edition, points, key) { en: "Saved: {id}, edition {edition}, {points}; {key} opens the document again", nl: "Opgeslagen: {id}, editie {edition}, {points}; {key} opent het document opnieuw", fr: "Enregistré : {id}, édition {edition}, {points} ; {key} rouvre le document" }
    ask_save_doubtful(n) {
        one: { en: "{n} question is open: save all the same?", nl: "{n} vraag staat open: toch opslaan?", fr: "{n} question reste ouverte : enregistrer quand même ?" },
        many: { en: "{n} questions are open: save all the same?", nl: "{n} vragen staan open: toch opslaan?", fr: "{n} questions restent ouvertes : enregistrer quand même ?" },
    }
    ask_replace_edition(file, key) { en: "{file} is there already. Replace it? What people gave its points stays. To keep both: no, then {key}, and another edition.", nl: "{file} bestaat al. Vervangen? Wat mensen bij de punten zetten, blijft. Allebei houden: nee, dan {key}, en een andere editie.", fr: "{file} existe déjà. Remplacer ? Ce qui a été ajouté aux points reste. Pour garder les deux : non, puis {key}, et une autre édition." }
    is_edition_of(id) { en: "The library has this title: this becomes an edition of {id}.", nl: "De bibliotheek heeft deze titel: dit wordt een editie van {id}.", fr: "La bibliothèque a ce titre : ceci devient une édition de {id}." }
    HINT_DOUBT { en: "doubt", nl: "twijfel", fr: "doute" }
    HINT_UNSURE { en: "uncertain", nl: "onzeker", fr: "incertain" }
    HINT_RIGHT_AS_IS { en: "right", nl: "juist", fr: "juste" }
    HINT_ALIKE { en: "all alike", nl: "al wat hierop lijkt", fr: "tous pareils" }
    HINT_JOIN { en: "join", nl: "bij vorige", fr: "joindre" }
    HINT_SPLIT { en: "split", nl: "splitsen", fr: "diviser" }
    HINT_SENTENCES { en: "sentences", nl: "zinnen", fr: "phrases" }
    HINT_SAVE_IMPORT { en: "save", nl: "opslaan", fr: "enregistrer" }
    HINT_HEADING { en: "heading", nl: "opschrift", fr: "intitulé" }
    HINT_IDENTITY { en: "id", nl: "kenmerk", fr: "identifiant" }
    HINT_WORD_LEFT { en: "word back", nl: "woord terug", fr: "mot précédent" }
    HINT_WORD_RIGHT { en: "word on", nl: "woord verder", fr: "mot suivant" }
    HINT_CUT { en: "split here", nl: "hier splitsen", fr: "diviser ici" }
    HINT_ACTORS { en: "actors", nl: "actoren", fr: "acteurs" }
    HINT_ADD { en: "add a name", nl: "naam toevoegen", fr: "ajouter un nom" }
    HINT_TAKE { en: "take or leave out", nl: "nemen of weglaten", fr: "prendre ou laisser" }
    HINT_SO_FAR { en: "so far", nl: "tot nu", fr: "jusqu’ici" }
}
