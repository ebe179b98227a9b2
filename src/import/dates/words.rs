//! The words of dates in four languages.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// The words of one language in lower case, as a text's tokens are: those of a
/// list are parted by spaces, phrases by `|`.
pub(super) struct Words {
    /// Forms of each month.
    pub(super) months: [&'static str; 12],
    /// True where a month has a capital.
    pub(super) capital_months: bool,
    /// True where the month may stand before the day, and 5/6/2024 may be either.
    pub(super) month_first: bool,
    /// What may follow the digits of a day.
    pub(super) day_endings: &'static str,
    /// May stand between the parts of a date.
    pub(super) links: &'static str,
    /// May stand between a deadline's word and its date, besides links.
    pub(super) articles: &'static str,
    /// Join the ends of a period.
    pub(super) to: &'static str,
    pub(super) and: &'static str,
    /// Open a period of two years: *between*, *from*.
    pub(super) between: &'static str,
    pub(super) start: &'static str,
    pub(super) middle: &'static str,
    pub(super) end: &'static str,
    /// First to fourth.
    pub(super) ordinals: [&'static str; 4],
    pub(super) quarter: &'static str,
    pub(super) half: &'static str,
    /// Spring, summer, autumn.
    pub(super) seasons: [&'static str; 3],
    /// Make a year behind them a date.
    pub(super) leads: &'static str,
    /// Make what is behind them a reference: *since*.
    pub(super) since: &'static str,
    /// Tie a date to an agreement: *of*.
    pub(super) of: &'static str,
    /// Phrases before a deadline.
    pub(super) deadlines: &'static str,
    /// Phrases before a deadline, if more than a year follows.
    pub(super) weak_deadlines: &'static str,
    /// Words of these phrases that make the deadline end where the period begins.
    pub(super) before: &'static str,
    /// Phrases behind a deadline.
    pub(super) latest: &'static str,
    /// Agreements and meetings that have a date.
    pub(super) agreements: &'static str,
    /// Phrases that tell that something will take place.
    pub(super) takes_place: &'static str,
    /// Events.
    pub(super) events: &'static str,
    /// Tell that something is still to be.
    pub(super) modals: &'static str,
    /// Tell that something is to be brought to an end.
    pub(super) to_do: &'static str,
    /// Tell that something has come to an end, or will with a modal verb.
    pub(super) done: &'static str,
    /// Tell that something was.
    pub(super) past: &'static str,
    /// Every word that a date may begin with, made where it is first asked for.
    openers: OnceLock<FxHashSet<&'static str>>,
}

impl Words {
    /// The words of a language by its short code; of an unknown one no words.
    pub(super) fn of(language: &str) -> &'static Self {
        match language.split('-').next().unwrap_or_default() {
            "nl" => &NL,
            "en" => &EN,
            "fr" => &FR,
            "de" => &DE,
            _ => &NONE,
        }
    }

    /// The languages that have words.
    pub(super) fn all() -> [&'static Self; 4] {
        [&NL, &EN, &FR, &DE]
    }

    /// True if a date may begin with a word in lower case: a number, the short form of a
    /// quarter, or a word of the lists.
    pub(super) fn may_begin_date(&self, word: &str) -> bool {
        let numbered = word.strip_prefix(['q', 'k', 't']).unwrap_or(word);
        numbered.starts_with(|c: char| c.is_ascii_digit())
            || self.openers.get_or_init(|| self.openers()).contains(word)
    }

    fn openers(&self) -> FxHashSet<&'static str> {
        let lists = [self.start, self.middle, self.end, self.between, self.leads, self.of];
        let lists = lists.iter().chain(&self.months).chain(&self.ordinals).chain(&self.seasons);
        let deadlines =
            self.deadlines.split('|').filter_map(|phrase| phrase.split(' ').next_back());
        lists.flat_map(|list| list.split(' ')).chain(deadlines).collect()
    }
}

/// True if a list holds a word.
pub(super) fn holds(list: &str, word: &str) -> bool {
    // By bytes, which is several times as fast, for each word of a text is looked up in many lists.
    let mut words = list.as_bytes().split(|byte| *byte == b' ');
    !word.is_empty() && words.any(|of_list| of_list == word.as_bytes())
}

static NONE: Words = Words {
    months: [""; 12],
    capital_months: false,
    month_first: false,
    day_endings: "",
    links: "",
    articles: "",
    to: "",
    and: "",
    between: "",
    start: "",
    middle: "",
    end: "",
    ordinals: [""; 4],
    quarter: "",
    half: "",
    seasons: [""; 3],
    leads: "",
    since: "",
    of: "",
    deadlines: "",
    weak_deadlines: "",
    before: "",
    latest: "",
    agreements: "",
    takes_place: "",
    events: "",
    modals: "",
    to_do: "",
    done: "",
    past: "",
    openers: OnceLock::new(),
};

static NL: Words = Words {
    months: [
        "januari jan",
        "februari feb",
        "maart mrt",
        "april apr",
        "mei",
        "juni jun",
        "juli jul",
        "augustus aug",
        "september sep sept",
        "oktober okt",
        "november nov",
        "december dec",
    ],
    capital_months: false,
    month_first: false,
    day_endings: "e ste de",
    links: "van het de jaar",
    articles: "op in de het",
    to: "tot tem",
    and: "en",
    between: "tussen van jaren",
    start: "begin",
    middle: "medio midden half",
    end: "eind einde",
    ordinals: ["eerste 1e 1ste", "tweede 2e 2de", "derde 3e 3de", "vierde 4e 4de"],
    quarter: "kwartaal trimester",
    half: "helft semester halfjaar jaarhelft",
    seasons: ["lente voorjaar", "zomer", "herfst najaar"],
    leads: "in tegen sinds vanaf uiterlijk vóór na tot jaar tijdens",
    since: "sinds sedert",
    of: "van",
    deadlines: "uiterlijk|tegen|vóór|niet later dan|ten laatste",
    weak_deadlines: "voor",
    before: "vóór voor",
    latest: "ten laatste|uiterlijk",
    agreements: "akkoord verdrag overeenkomst conventie verklaring protocol regeling besluit wet \
                 richtlijn verordening aanbeveling memorandum handvest pact top vergadering bijeenkomst \
                 resolutie conclusies raad",
    takes_place: "worden gehouden|plaatsvinden|plaatsvindt|plaatshebben|plaatsheeft",
    events: "spelen top voorzitterschap vergadering bijeenkomst conferentie verkiezingen \
             jubileum topbijeenkomst kampioenschap",
    modals: "zal zullen moet moeten kan kunnen worden",
    to_do: "afronden voltooien realiseren invoeren uitvoeren goedkeuren",
    done: "afgerond voltooid gerealiseerd ingevoerd operationeel uitgevoerd klaar",
    past: "heeft hebben werd werden was waren had hadden gehouden gegaan",
    openers: OnceLock::new(),
};

static EN: Words = Words {
    months: [
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sep sept",
        "october oct",
        "november nov",
        "december dec",
    ],
    capital_months: true,
    month_first: true,
    day_endings: "st nd rd th",
    links: "of the year",
    articles: "on in at the",
    to: "to until through",
    and: "and",
    between: "between from years",
    start: "early beginning start",
    middle: "mid middle",
    end: "end late",
    ordinals: ["first 1st", "second 2nd", "third 3rd", "fourth 4th last"],
    quarter: "quarter",
    half: "half semester",
    seasons: ["spring", "summer", "autumn"],
    leads: "in by since until before after during year",
    since: "since",
    of: "of from dated",
    deadlines: "by|before|no later than|not later than|at the latest by",
    weak_deadlines: "",
    before: "before",
    latest: "at the latest",
    agreements: "agreement treaty convention declaration protocol arrangement act law directive \
                 regulation recommendation decision memorandum charter pact summit meeting statement \
                 resolution conclusions accord",
    takes_place: "will take place|will be held|to be held|will host|be hosted|takes place",
    events: "games summit presidency meeting conference elections olympics championship \
             anniversary chairmanship",
    modals: "will shall must should to can",
    to_do: "complete finalise finalize conclude implement deliver achieve",
    done: "completed finalised finalized implemented operational ready concluded achieved delivered",
    past: "was were has had held took signed adopted launched agreed met begun began made issued \
           established convened reaffirmed endorsed published noted approved",
    openers: OnceLock::new(),
};

static FR: Words = Words {
    months: [
        "janvier janv",
        "février fevrier févr",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet juil",
        "août aout",
        "septembre sept",
        "octobre oct",
        "novembre nov",
        "décembre decembre déc",
    ],
    capital_months: false,
    month_first: false,
    day_endings: "er",
    links: "de du des d la le l à année an",
    articles: "à au en ce",
    to: "à au jusqu",
    and: "et",
    between: "entre de années",
    start: "début",
    middle: "mi milieu",
    end: "fin",
    ordinals: [
        "premier première 1er 1ère",
        "deuxième second seconde 2e 2ème",
        "troisième 3e 3ème",
        "quatrième dernier 4e 4ème",
    ],
    quarter: "trimestre",
    half: "semestre moitié",
    seasons: ["printemps", "été", "automne"],
    leads: "en ici depuis avant après dès horizon année courant",
    since: "depuis",
    of: "du de",
    deadlines: "d ici|au plus tard|avant|à l horizon|à échéance",
    weak_deadlines: "",
    before: "avant",
    latest: "au plus tard",
    agreements: "accord traité convention déclaration protocole arrangement loi directive règlement \
                 recommandation décision mémorandum charte pacte sommet réunion communiqué résolution \
                 conclusions conseil",
    takes_place: "aura lieu|auront lieu|se tiendra|se tiendront|se déroulera|se dérouleront",
    events: "jeux sommet présidence réunion conférence élections championnat anniversaire",
    modals: "sera seront doit devra devront être doivent pourra pourront",
    to_do: "achever finaliser conclure réaliser aboutir adopter",
    done: "achevé achevée finalisé finalisée conclu conclue opérationnel opérationnelle réalisé",
    past: "ont fut furent était étaient signé signée adopté adoptée lancé lancée tenu tenue tenus",
    openers: OnceLock::new(),
};

static DE: Words = Words {
    months: [
        "januar jänner jan",
        "februar feb",
        "märz",
        "april apr",
        "mai",
        "juni jun",
        "juli jul",
        "august aug",
        "september sep sept",
        "oktober okt",
        "november nov",
        "dezember dez",
    ],
    capital_months: true,
    month_first: false,
    day_endings: "",
    links: "des der von vom jahres jahr jahre",
    articles: "zum dem den am im in der die das",
    to: "bis",
    and: "und",
    between: "zwischen von jahren",
    start: "anfang beginn",
    middle: "mitte",
    end: "ende",
    ordinals: [
        "erste ersten erstes 1",
        "zweite zweiten zweites 2",
        "dritte dritten drittes 3",
        "vierte vierten viertes 4",
    ],
    quarter: "quartal quartals vierteljahr",
    half: "hälfte halbjahr halbjahres jahreshälfte",
    seasons: ["frühjahr frühling", "sommer", "herbst"],
    leads: "in bis seit ab vor nach jahr jahre jahres spätestens",
    since: "seit",
    of: "vom von",
    deadlines: "bis spätestens|bis|spätestens|vor",
    weak_deadlines: "",
    before: "vor",
    latest: "spätestens",
    agreements: "abkommen abkommens vertrag vertrags vertrages übereinkommen konvention vereinbarung \
                 erklärung protokoll gesetz richtlinie verordnung empfehlung beschluss memorandum charta \
                 pakt gipfel treffen resolution schlussfolgerungen",
    takes_place: "stattfinden|stattfindet|findet",
    events: "spiele spielen gipfel ratspräsidentschaft präsidentschaft vorsitz konferenz treffen wahlen \
             europameisterschaft jubiläum",
    modals: "soll sollen wird werden muss müssen kann können",
    to_do: "abschließen umsetzen fertigstellen verabschieden vollenden",
    done: "abgeschlossen umgesetzt einsatzbereit fertiggestellt vollendet",
    past: "war waren wurde wurden hat haben hatte hatten fand",
    openers: OnceLock::new(),
};
