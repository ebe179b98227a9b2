// What the screen with a brief says. `{name}` is where a value goes.
texts! {
    // The rows of the choices.
    TITLE { en: "Brief", nl: "Briefing", fr: "Synthèse" }
    PREVIEW { en: "Preview", nl: "Voorbeeld", fr: "Aperçu" }
    TEMPLATE { en: "Template", nl: "Sjabloon", fr: "Modèle" }
    BY { en: "Order", nl: "Ordening", fr: "Ordre" }
    TEXT { en: "Points", nl: "Punten", fr: "Points" }
    LEVEL { en: "Level", nl: "Niveau", fr: "Niveau" }
    LANG { en: "Language", nl: "Taal", fr: "Langue" }
    FORMAT { en: "Format", nl: "Formaat", fr: "Format" }
    FILE { en: "File", nl: "Bestand", fr: "Fichier" }
    IN_EN { en: "English", nl: "Engels", fr: "anglais" }
    IN_NL { en: "Dutch", nl: "Nederlands", fr: "néerlandais" }
    IN_FR { en: "French", nl: "Frans", fr: "français" }
    OWN { en: "own choice", nl: "eigen keuze", fr: "choix personnel" }
    LEVEL_LOWEST { en: "{level} ({key} raises)", nl: "{level} ({key} verhoogt)", fr: "{level} ({key} relève)" }
    LEVEL_RAISED { en: "{level} (RAISED)", nl: "{level} (VERHOOGD)", fr: "{level} (RELEVÉ)" }

    // What is to be known.
    N_QUOTES_ONE { en: "{n} quote", nl: "{n} citaat", fr: "{n} citation" }
    N_QUOTES { en: "{n} quotes", nl: "{n} citaten", fr: "{n} citations" }
    N_NOTES_ONE { en: "{n} note", nl: "{n} notitie", fr: "{n} note" }
    N_NOTES { en: "{n} notes", nl: "{n} notities", fr: "{n} notes" }
    WITHOUT_NOTES { en: "without notes", nl: "zonder notities", fr: "sans notes" }
    STILL_QUOTED { en: "With notes or questions each point is quoted all the same.", nl: "Met notities of vragen wordt elk punt toch geciteerd.", fr: "Avec notes ou questions, chaque point est tout de même cité." }
    IS_RAISED { en: "LEVEL RAISED: notes up to “{level}” go in; {key} lowers it.", nl: "NIVEAU VERHOOGD: notities tot “{level}” gaan mee; {key} lager.", fr: "NIVEAU RELEVÉ : notes jusqu’à « {level} » ; {key} l’abaisse." }
    WRITES { en: "{key} writes {file}.", nl: "{key} schrijft {file}.", fr: "{key} écrit {file}." }
    FROM_START { en: "{file} (start folder)", nl: "{file} (startmap)", fr: "{file} (dossier de départ)" }
    STEM { en: "brief", nl: "briefing", fr: "synthese" }
    LEVEL_KEY { en: "{key} raises the level: more notes then go into the file.", nl: "{key} verhoogt het niveau: dan komen er meer notities in het bestand.", fr: "{key} relève le niveau : plus de notes vont alors dans le fichier." }
    IS_HIGHEST { en: "That is the highest level.", nl: "Dat is het hoogste niveau.", fr: "C’est le niveau le plus élevé." }
    IS_LOWEST { en: "That is the lowest level.", nl: "Dat is het laagste niveau.", fr: "C’est le niveau le plus bas." }
    CUT { en: "The preview ends here; the file goes on.", nl: "Hier eindigt het voorbeeld; het bestand gaat verder.", fr: "L’aperçu s’arrête ici ; le fichier continue." }

    // What came of writing it.
    WRITING { en: "Writing {n} points…", nl: "{n} punten worden geschreven…", fr: "Écriture de {n} points…" }
    WRITTEN { en: "Written: {what}", nl: "Geschreven: {what}", fr: "Écrit : {what}" }
    CHECK_LATER { en: "To check its quotes again: {command}", nl: "Om de citaten weer na te kijken: {command}", fr: "Pour revérifier ses citations : {command}" }
    ASK_REPLACE { en: "{file} exists already. Replace it?", nl: "{file} bestaat al. Vervangen?", fr: "{file} existe déjà. Le remplacer ?" }
    NO_NAME { en: "The file has no name.", nl: "Het bestand heeft geen naam.", fr: "Le fichier n’a pas de nom." }
    NO_FORM { en: "No format ends as {file} does.", nl: "Geen vorm eindigt zoals {file}.", fr: "Aucun format ne se termine comme {file}." }
    NAME_ENDS { en: "{key} types another; it ends in: {ends}.", nl: "Met {key} typt u een andere, die eindigt op: {ends}.", fr: "{key} permet d’en saisir un autre, qui se termine par : {ends}." }
    GIVE_NAME { en: "{key} types one.", nl: "Met {key} typt u er een.", fr: "{key} permet d’en saisir un." }

    // The hint line.
    HINT_BRIEF { en: "brief", nl: "briefing", fr: "synthèse" }
    HINT_WRITE { en: "write", nl: "schrijven", fr: "écrire" }
    HINT_CHANGE { en: "change", nl: "wijzigen", fr: "changer" }
    HINT_OTHER { en: "other part", nl: "ander deel", fr: "autre partie" }
    HINT_RAISE { en: "raise level", nl: "niveau hoger", fr: "relever niveau" }
    HINT_NAME { en: "file", nl: "bestand", fr: "fichier" }
}
