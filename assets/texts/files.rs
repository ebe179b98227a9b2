// What the store says of files. `{name}` is where a value goes.
texts! {
    NOT_SAVED { en: "not saved: {path}: {cause}", nl: "niet bewaard: {path}: {cause}", fr: "non enregistré : {path} : {cause}" }
}
