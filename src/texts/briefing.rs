//! Texts of the screen with a brief.

use super::texts;

texts! {
    // The rows of the choices.
    TITLE { en: "Brief", nl: "Briefing", fr: "Synthèse" }
    PREVIEW { en: "Preview", nl: "Voorbeeld", fr: "Aperçu" }
    TEMPLATE { en: "Template", nl: "Sjabloon", fr: "Modèle" }
    BY { en: "Order", nl: "Volgorde", fr: "Ordre" }
    TEXT { en: "Points", nl: "Punten", fr: "Points" }
    LEVEL { en: "Level", nl: "Niveau", fr: "Niveau" }
    LANG { en: "Language", nl: "Taal", fr: "Langue" }
    TEXT_LANG { en: "Quotes", nl: "Citaten", fr: "Citations" }
    SINCE { en: "Since", nl: "Sinds", fr: "Depuis" }
    SINCE_NONE { en: "no comparison", nl: "geen vergelijking", fr: "sans comparaison" }
    FACTS { en: "facts that changed", nl: "gewijzigde feiten", fr: "faits modifiés" }
    FORMAT { en: "Format", nl: "Formaat", fr: "Format" }
    FILE { en: "File", nl: "Bestand", fr: "Fichier" }
    IN_EN { en: "English", nl: "Engels", fr: "anglais" }
    IN_NL { en: "Dutch", nl: "Nederlands", fr: "néerlandais" }
    IN_FR { en: "French", nl: "Frans", fr: "français" }
    OWN { en: "own choice", nl: "eigen keuze", fr: "choix personnel" }
    level_lowest(level, key) { en: "{level} (raise: {key})", nl: "{level} (verhogen: {key})", fr: "{level} (relever : {key})" }
    level_raised(level) { en: "{level} (RAISED)", nl: "{level} (VERHOOGD)", fr: "{level} (RELEVÉ)" }

    // Remarks.
    n_quotes(n) {
        one: { en: "{n} quote", nl: "{n} citaat", fr: "{n} citation" },
        many: { en: "{n} quotes", nl: "{n} citaten", fr: "{n} citations" },
    }
    WITHOUT_NOTES { en: "without notes", nl: "zonder notities", fr: "sans notes" }
    STILL_QUOTED { en: "With notes or questions each point is quoted all the same.", nl: "Met notities of vragen wordt elk punt toch geciteerd.", fr: "Avec notes ou questions, chaque point est tout de même cité." }
    is_raised(level, key) { en: "LEVEL RAISED: notes up to “{level}” go in; {key} lowers it.", nl: "NIVEAU VERHOOGD: notities tot “{level}” gaan mee; {key} verlaagt het.", fr: "NIVEAU RELEVÉ : notes jusqu’à « {level} » ; {key} l’abaisse." }
    writes(key, file) { en: "{key} writes {file}.", nl: "{key} schrijft {file}.", fr: "{key} écrit {file}." }
    from_start(file) { en: "{file} (start folder)", nl: "{file} (startmap)", fr: "{file} (dossier de départ)" }
    STEM { en: "brief", nl: "briefing", fr: "synthese" }
    level_key(key) { en: "{key} raises the level: more notes then go into the file.", nl: "{key} verhoogt het niveau: dan komen er meer notities in het bestand.", fr: "{key} relève le niveau : plus de notes vont alors dans le fichier." }
    IS_HIGHEST { en: "That is the highest level.", nl: "Dat is het hoogste niveau.", fr: "C’est le niveau le plus élevé." }
    IS_LOWEST { en: "That is the lowest level.", nl: "Dat is het laagste niveau.", fr: "C’est le niveau le plus bas." }
    CUT { en: "The preview ends here; the file goes on.", nl: "Hier eindigt het voorbeeld; het bestand gaat verder.", fr: "L’aperçu s’arrête ici ; le fichier continue." }

    // Results of writing it.
    writing(n) { en: "Points being written: {n}…", nl: "Punten worden geschreven: {n}…", fr: "Points en cours d’écriture : {n}…" }
    brief_written(what) { en: "Written: {what}", nl: "Geschreven: {what}", fr: "Écrit : {what}" }
    check_later(command) { en: "To check its quotes again: {command}", nl: "Om de citaten opnieuw na te kijken: {command}", fr: "Pour revérifier ses citations : {command}" }
    ask_replace(file) { en: "{file} exists already. Replace it?", nl: "{file} bestaat al. Vervangen?", fr: "{file} existe déjà. Le remplacer ?" }
    NO_FILE_NAME { en: "The file has no name.", nl: "Het bestand heeft geen naam.", fr: "Le fichier n’a pas de nom." }
    no_format(file) { en: "No format ends as {file} does.", nl: "Geen formaat eindigt zoals {file}.", fr: "Aucun format ne se termine comme {file}." }
    name_ends(key, ends) { en: "Type another name with {key}; it ends in: {ends}.", nl: "Typ met {key} een andere naam; die eindigt op: {ends}.", fr: "Saisissez-en un autre avec {key} ; il se termine par : {ends}." }
    give_name(key) { en: "Type one with {key}.", nl: "Typ er een met {key}.", fr: "Saisissez-en un avec {key}." }

    // The hint line.
    HINT_BRIEF { en: "brief", nl: "briefing", fr: "synthèse" }
    HINT_WRITE { en: "write", nl: "schrijven", fr: "écrire" }
    HINT_CHANGE_CHOICE { en: "change", nl: "wijzigen", fr: "changer" }
    HINT_OTHER { en: "other part", nl: "ander deel", fr: "autre partie" }
    HINT_RAISE { en: "raise level", nl: "niveau verhogen", fr: "relever le niveau" }
    HINT_NAME { en: "file", nl: "bestand", fr: "fichier" }
}
