//! Texts about the configuration.

use super::texts;

texts! {
    config_faulty(path, cause) { en: "{path}: {cause}", nl: "{path}: {cause}", fr: "{path} : {cause}" }
    REST_COUNTS { en: "the rest of the file is used; check it again with hertog config", nl: "de rest van het bestand wordt gebruikt; controleer het opnieuw met hertog config", fr: "le reste du fichier est utilisé ; revérifiez-le avec hertog config" }
    NOTHING_COUNTS { en: "until that is corrected, nothing in the file is used; check it again with hertog config", nl: "zolang dat niet verbeterd is, wordt niets uit het bestand gebruikt; controleer het opnieuw met hertog config", fr: "tant que ce n'est pas corrigé, rien du fichier n'est utilisé ; revérifiez-le avec hertog config" }
    more_config_faults(n) { en: "the rest of the file is used; further faults: {n}; hertog config lists them", nl: "de rest van het bestand wordt gebruikt; verdere fouten: {n}; hertog config somt ze op", fr: "le reste du fichier est utilisé ; autres erreurs : {n} ; hertog config les énumère" }
    right(path) { en: "{path}: correct", nl: "{path}: in orde", fr: "{path} : correct" }
    no_config(path) { en: "{path}: does not exist; all settings are the defaults", nl: "{path}: bestaat niet; alle instellingen zijn de standaardwaarden", fr: "{path} : n'existe pas ; tous les réglages sont ceux par défaut" }
    make_one(folder, file) { en: "to make one: mkdir -p {folder} && hertog config --default > {file}", nl: "zo maakt u er een: mkdir -p {folder} && hertog config --default > {file}", fr: "pour en créer un : mkdir -p {folder} && hertog config --default > {file}" }
    config_faults(n) { en: "faults in the configuration: {n}; until they are corrected, what stands above holds", nl: "fouten in de configuratie: {n}; tot ze verbeterd zijn, geldt wat hierboven staat", fr: "erreurs dans la configuration : {n} ; tant qu'elles ne sont pas corrigées, ce qui figure ci-dessus vaut" }
    CORRECT_CONFIG { en: "correct them and check again; hertog config --default shows a complete file", nl: "verbeter ze en controleer opnieuw; hertog config --default toont een volledig bestand", fr: "corrigez-les et revérifiez ; hertog config --default montre un fichier complet" }
    LANGUAGE { en: "language", nl: "taal", fr: "langue" }
    THEME { en: "theme", nl: "thema", fr: "thème" }
    KEYS { en: "keys", nl: "toetsen", fr: "touches" }
    STATUSES { en: "progress", nl: "voortgang", fr: "avancement" }
    LEVELS { en: "handling", nl: "behandeling", fr: "diffusion" }
    KEYBOARD { en: "keyboard", nl: "toetsenbord", fr: "clavier" }
    CITATION_FORM { en: "citation", nl: "vermelding", fr: "référence" }
    SESSION { en: "session", nl: "sessie", fr: "séance" }
    ALL_DEFAULT { en: "default", nl: "standaard", fr: "par défaut" }
    WHERE_SETTINGS { en: "settings", nl: "instellingen", fr: "réglages" }
    not_there(path) { en: "{path} (does not exist)", nl: "{path} (bestaat niet)", fr: "{path} (n'existe pas)" }
    has_faults(path, n) { en: "{path} (faults: {n}; hertog config lists them)", nl: "{path} (fouten: {n}; hertog config somt ze op)", fr: "{path} (erreurs : {n} ; hertog config les énumère)" }
}
