// What is said of the configuration. `{name}` is where a value goes.
texts! {
    FAULTY { en: "{path}: {cause}", nl: "{path}: {cause}", fr: "{path} : {cause}" }
    REST_COUNTS { en: "what is right in it counts; hertog config looks at it again", nl: "wat erin klopt, telt; hertog config kijkt het opnieuw na", fr: "ce qui est juste y compte ; hertog config le vérifie à nouveau" }
    NOTHING_COUNTS { en: "until that is mended, nothing in it counts; hertog config looks at it again", nl: "tot dat is hersteld, telt niets erin; hertog config kijkt het opnieuw na", fr: "tant que ce n'est pas corrigé, rien n'y compte ; hertog config le vérifie à nouveau" }
    MORE_FAULTS { en: "what is right in it counts; {n} more: hertog config lists them", nl: "wat erin klopt, telt; nog {n}: hertog config somt ze op", fr: "ce qui est juste y compte ; {n} de plus : hertog config les énumère" }
    RIGHT { en: "{path}: right", nl: "{path}: in orde", fr: "{path} : en ordre" }
    NONE { en: "{path}: not there; everything is as by default", nl: "{path}: is er niet; alles is zoals standaard", fr: "{path} : absent ; tout est comme par défaut" }
    MAKE_ONE { en: "to make one: mkdir -p {folder} && hertog config --default > {file}", nl: "zo maakt u er een: mkdir -p {folder} && hertog config --default > {file}", fr: "pour en créer un : mkdir -p {folder} && hertog config --default > {file}" }
    FAULTS { en: "faults in the configuration: {n}; meanwhile counts what stands above", nl: "fouten in de configuratie: {n}; intussen geldt wat hierboven staat", fr: "erreurs dans la configuration : {n} ; en attendant vaut ce qui est ci-dessus" }
    MEND { en: "mend them and look again; hertog config --default shows a complete file", nl: "herstel ze en kijk opnieuw; hertog config --default toont een volledig bestand", fr: "corrigez-les et revérifiez ; hertog config --default montre un fichier complet" }
    LANGUAGE { en: "language", nl: "taal", fr: "langue" }
    THEME { en: "theme", nl: "thema", fr: "thème" }
    KEYS { en: "keys", nl: "toetsen", fr: "touches" }
    STATUSES { en: "progress", nl: "voortgang", fr: "avancement" }
    LEVELS { en: "handling", nl: "behandeling", fr: "diffusion" }
    KEYBOARD { en: "keyboard", nl: "toetsenbord", fr: "clavier" }
    CITATION { en: "citation", nl: "vermelding", fr: "référence" }
    SESSION { en: "session", nl: "sessie", fr: "séance" }
    ALL_DEFAULT { en: "as by default", nl: "zoals standaard", fr: "comme par défaut" }
    WHERE_SETTINGS { en: "settings", nl: "instellingen", fr: "réglages" }
    NOT_THERE { en: "{path} (not there)", nl: "{path} (is er niet)", fr: "{path} (absent)" }
    HAS_FAULTS { en: "{path} (faults: {n}; hertog config lists them)", nl: "{path} (fouten: {n}; hertog config somt ze op)", fr: "{path} (erreurs : {n} ; hertog config les énumère)" }
}
