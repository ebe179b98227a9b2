//! Promises of more languages, and what is left to look at in a text that is well recognised.

use super::*;
use crate::import::Certainty;

/// The rules of the pieces that are not certain, in order.
fn unsure(pieces: &[Piece]) -> Vec<&str> {
    let unsure = pieces.iter().filter(|piece| piece.certainty != Certainty::Sure);
    unsure.map(|piece| piece.rule).collect()
}

#[test]
fn verbs_in_the_future_promise() {
    for text in [
        "Il rendra compte de ses travaux au prochain sommet.",
        "Les deux ministres présenteront un rapport chaque année.",
        "Nous transmettrons ces données à nos parlements.",
        "Het comité zal verslag uitbrengen op de volgende top.",
        "The committee will report to the next summit.",
        "Der Ausschuss wird dem nächsten Gipfel berichten.",
    ] {
        let pieces = recognise(&paragraphs(&["Déclaration commune", "Le comité", text]), &RULES);
        assert_eq!(pieces[2].class, Class::Point, "{text}: {:?}", pieces[2].rule);
    }
}

#[test]
fn the_same_letters_elsewhere_promise_nothing() {
    for text in [
        "Le comité, réuni sur un autre front, a remis ses travaux aux deux ministres et à Accra.",
        "L'opéra, l'environnement et les environs de la ville ont fait l'objet de travaux.",
        "De camera en de opera van de stad zijn door het comité van de landen bezocht.",
    ] {
        let pieces = recognise(&paragraphs(&["Déclaration commune", "Le comité", text]), &RULES);
        assert_eq!(pieces[2].class, Class::Evaluation, "{text}: {:?}", pieces[2].rule);
    }
}

#[test]
fn of_a_text_whose_layout_settles_everything_little_is_left_to_look_at() {
    let pieces = recognise(&hertoginnedal(), &RULES);
    assert_eq!(unsure(&pieces), ["title-first", "subtitle-line"]);
}

#[test]
fn a_promise_beside_the_points_is_to_be_looked_at() {
    let heading = |text: &str| Block { kind: Kind::Heading(1), ..paragraph(text) };
    let title = Block { kind: Kind::Title, ..paragraph("Joint declaration") };
    let done = |what: &str| paragraph(&format!("The two ports have shared the costs of {what}."));
    let promise = |what: &str| paragraph(&format!("The two ports will build {what} for all."));
    let item = paragraph("• We will hire one ship for both of the ports.");
    let mut blocks = vec![title, heading("Cranes"), done("two cranes"), promise("a quay")];
    blocks.extend([item, done("four ships"), promise("a lock")]);
    let pieces = recognise(&document(blocks), &RULES);
    assert_eq!(unsure(&pieces), ["evaluation-before-list", "after-points"]);
    assert_eq!(pieces[3].certainty, Certainty::Likely);
    assert_eq!(pieces[6].certainty, Certainty::Likely);
}
