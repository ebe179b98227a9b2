use super::*;
use crate::brief::{BriefStamp, Claim, Flaw};
use crate::declaration::builtin;

const SMUGGLERS: &str = "3.1";

fn corpus() -> IndexedDeclaration {
    IndexedDeclaration::new(builtin())
}

fn wording(corpus: &IndexedDeclaration, id: &str) -> String {
    id.parse::<Cited>().unwrap().text(corpus.declaration()).unwrap().to_owned()
}

/// The verdict on a quote of this text, with the fingerprint of that.
fn verdict(
    corpus: &IndexedDeclaration,
    cited: &str,
    text: &str,
    of: &str,
    stamp: Option<BriefStamp>,
) -> Verdict {
    let fingerprint = Fingerprint::of(of).short();
    let (cited, text) = (cited.to_owned(), text.to_owned());
    let quoted = Quoted { cited, fingerprint, text, ..Quoted::default() };
    let claims = stamp.into_iter().map(Claim::of).collect();
    verify(corpus, Findings { claims, quotes: vec![quoted], ..Findings::default() })[0].verdict
}

fn stamp(corpus: &IndexedDeclaration) -> BriefStamp {
    let declaration = corpus.declaration();
    BriefStamp {
        declaration: declaration.id.clone(),
        edition: declaration.edition.clone(),
        fingerprint: corpus.edition_fingerprint(),
    }
}

#[test]
fn one_letter_is_found_and_what_word_processors_change_is_not() {
    let corpus = corpus();
    let text = wording(&corpus, SMUGGLERS);
    assert_eq!(verdict(&corpus, SMUGGLERS, &text, &text, None), Verdict::True);
    let altered = text.replacen("Europol", "Europool", 1);
    assert_eq!(verdict(&corpus, SMUGGLERS, &altered, &text, None), Verdict::Altered);
    let spaced = format!(" {} ", text.replace(' ', "\u{a0}\r\n"));
    assert_eq!(verdict(&corpus, SMUGGLERS, &spaced, &text, None), Verdict::True);
    assert!(same("de \"EU-lidstaten\" - 'nu'…", "de “EU\u{2011}lidstaten” – ‘nu’..."));
    assert!(same("sa\u{ad}men\u{200b}werken\u{200e}", "samenwerken"));
    assert!(!same("\u{202e}13", "13"));
    assert!(!same("EU-lidstaten", "EU lidstaten"));
}

#[test]
fn a_text_that_has_changed_since_is_stale_and_a_forged_fingerprint_is_not_believed() {
    let corpus = corpus();
    let (text, old) = (wording(&corpus, SMUGGLERS), "Blijven werken aan een aanpak.");
    assert_eq!(verdict(&corpus, SMUGGLERS, old, old, None), Verdict::Stale);
    // The same, in a brief that says it quotes this very edition.
    let stamp = Some(stamp(&corpus));
    assert_eq!(verdict(&corpus, SMUGGLERS, old, old, stamp.clone()), Verdict::Altered);
    assert_eq!(verdict(&corpus, SMUGGLERS, &text, "iets anders", stamp), Verdict::True);
}

#[test]
fn what_is_gone_is_looked_for_under_another_number() {
    let corpus = corpus();
    let text = wording(&corpus, SMUGGLERS);
    let fingerprint = Fingerprint::of(&text).to_string();
    let of = |cited: &str, text: &str| Quoted {
        cited: cited.to_owned(),
        fingerprint: fingerprint.clone(),
        text: text.to_owned(),
        ..Quoted::default()
    };
    let quotes = vec![of("3.99", &text), of("9.1", "weg"), of("", &text)];
    let checked = verify(&corpus, Findings { quotes, ..Findings::default() });
    let seen: Vec<_> = checked.iter().map(|c| (c.verdict, c.stands_at)).collect();
    let at = Some(SMUGGLERS.parse().unwrap());
    assert_eq!(seen, [(Verdict::Gone, at), (Verdict::Gone, None), (Verdict::Unplaced, at)]);
}

#[test]
fn what_the_brief_says_it_holds_and_does_not_is_named() {
    let corpus = corpus();
    let listed = |line: &str| Listed::Quotes(line.parse().unwrap());
    let found = |cited: &[&str]| {
        let quote = |cited: &&str| Quoted { cited: (*cited).to_owned(), ..Quoted::default() };
        let quotes = cited.iter().map(quote).collect();
        verify(&corpus, Findings { quotes, ..Findings::default() })
    };
    let gone = |listed: &Listed, cited: &[&str]| {
        let gone = missing(listed, &found(cited)).into_iter();
        gone.map(|cited| cited.to_string()).collect::<Vec<_>>()
    };
    let all = listed("hertog-quotes/1 4 3¶1 3.1..3.2 3.1");
    assert_eq!(gone(&all, &["3 ¶1", "3.1", "3.2", "3.1"]), [""; 0]);
    assert_eq!(gone(&all, &["3.1", "5.3", "", "3 ¶1"]), ["3.2", "3.1"]);
    assert_eq!(gone(&Listed::Unsaid, &[]), [""; 0]);
}

#[test]
fn a_quote_of_which_nobody_knows_what_is_shown_is_not_judged() {
    let corpus = corpus();
    let quoted = Quoted {
        cited: SMUGGLERS.to_owned(),
        text: wording(&corpus, SMUGGLERS),
        flaw: Some(Flaw::Tags),
        ..Quoted::default()
    };
    let findings = Findings { quotes: vec![quoted], ..Findings::default() };
    assert_eq!(verify(&corpus, findings)[0].verdict, Verdict::Unjudged);
}

#[test]
fn evaluations_are_checked_as_points_are() {
    let corpus = corpus();
    let text = wording(&corpus, "6 ¶1");
    assert_eq!(verdict(&corpus, "6 ¶1", &text, &text, None), Verdict::True);
    let altered = text.replacen("de", "een", 1);
    assert_eq!(verdict(&corpus, "6 ¶1", &altered, &text, None), Verdict::Altered);
}
