//! Texts of the library: its list, its faults, searching all of it.

use super::texts;

texts! {
    too_large(most) { en: "it is larger than the {most} MiB that are read", nl: "het is groter dan de {most} MiB die worden gelezen", fr: "il dépasse les {most} Mio que l’on lit" }
    misnamed(name) { en: "what it holds asks for the name {name}", nl: "zijn inhoud vraagt de naam {name}", fr: "son contenu demande le nom {name}" }
}
