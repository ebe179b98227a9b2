//! Errors of the operating system.

use super::texts;

texts! {
    NO_SUCH_FILE { en: "no such file or folder", nl: "er is geen bestand of map met die naam", fr: "aucun fichier ni dossier de ce nom" }
    DENIED { en: "permission denied", nl: "geen toegang", fr: "accès refusé" }
    READ_ONLY { en: "the disk can only be read", nl: "de schijf kan alleen worden gelezen", fr: "le disque est en lecture seule" }
    FULL { en: "the disk is full", nl: "de schijf is vol", fr: "le disque est plein" }
    QUOTA { en: "your quota is used up", nl: "uw quotum is op", fr: "votre quota est épuisé" }
    FILE_TOO_LARGE { en: "the file is too large", nl: "het bestand is te groot", fr: "le fichier est trop grand" }
    NO_FOLDER { en: "this is not a folder", nl: "dit is geen map", fr: "ce n’est pas un dossier" }
    A_FOLDER { en: "this is a folder", nl: "dit is een map", fr: "c’est un dossier" }
    THERE_ALREADY { en: "it exists already", nl: "het bestaat al", fr: "il existe déjà" }
    BUSY { en: "it is in use", nl: "het is in gebruik", fr: "il est en cours d’utilisation" }
    TIMED_OUT { en: "it took too long", nl: "het duurde te lang", fr: "le délai est dépassé" }
    INTERRUPTED { en: "it was interrupted", nl: "het werd onderbroken", fr: "l’opération a été interrompue" }
    INVALID { en: "the system does not take this value", nl: "het systeem aanvaardt deze waarde niet", fr: "le système n’accepte pas cette valeur" }
    NO_TEXT { en: "this is not text in UTF-8", nl: "dit is geen tekst in UTF-8", fr: "ce n’est pas du texte en UTF-8" }
    BAD_NAME { en: "the name is too long or not allowed", nl: "de naam is te lang of niet toegestaan", fr: "le nom est trop long ou n’est pas permis" }
    ENDED { en: "it ends too early", nl: "het eindigt te vroeg", fr: "il se termine trop tôt" }
    NOT_WHOLE { en: "not all of it could be written", nl: "niet alles kon worden geschreven", fr: "tout n’a pas pu être écrit" }
    UNSUPPORTED { en: "the system cannot do that there", nl: "het systeem kan dat daar niet", fr: "le système ne sait pas le faire à cet endroit" }
    NO_READER { en: "nobody reads it any more", nl: "niemand leest het nog", fr: "plus personne ne le lit" }
    NO_MEMORY { en: "there is not enough memory", nl: "er is niet genoeg geheugen", fr: "la mémoire est insuffisante" }
    DRIVE_LOST { en: "the network drive has lost it", nl: "de netwerkschijf is het kwijt", fr: "le disque réseau l’a perdu" }
    numbered(n) { en: "error {n} of the system", nl: "fout {n} van het systeem", fr: "erreur {n} du système" }
    UNNAMED { en: "an error of the system", nl: "een fout van het systeem", fr: "une erreur du système" }
}
