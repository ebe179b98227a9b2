// What the screens and the commands say. `{name}` is where a value goes.
texts! {
    OPEN { en: "open", nl: "open", fr: "ouvert" }
    REVIEWED { en: "reviewed", nl: "bekeken", fr: "examiné" }
    COME_BACK { en: "come back", nl: "terugkomen", fr: "à revoir" }
    STALE { en: "stale", nl: "verouderd", fr: "périmé" }
}
