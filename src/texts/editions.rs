//! Texts of comparing editions, of carrying work over, and of traces.

use super::texts;

texts! {
    // Summaries of edits.
    edit_carried(edition) { en: "work carried over from edition {edition}", nl: "werk overgenomen uit editie {edition}", fr: "travail repris de l’édition {edition}" }
    edit_trace_confirmed(other) { en: "same promise as {other}", nl: "zelfde belofte als {other}", fr: "même promesse que {other}" }
    edit_trace_refused(other) { en: "not the promise of {other}", nl: "niet de belofte van {other}", fr: "pas la promesse de {other}" }
    edit_trace_undecided(other) { en: "undecided whether the promise of {other}", nl: "onbeslist of het de belofte van {other} is", fr: "indécis si c’est la promesse de {other}" }
}
