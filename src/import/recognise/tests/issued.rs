//! The day of issue as the date line.

use super::*;

#[test]
fn the_day_of_issue_is_the_date_line_where_there_is_no_other() {
    let class_of = |texts: &[&str], line: &str| {
        let document = paragraphs(texts);
        let pieces = recognise(&document, &RULES);
        pieces[texts.iter().position(|text| *text == line).unwrap()].class
    };
    let (title, chapter, issued) =
        ("Joint statement on the ports", "1. Ports", "Issued on 12 March 2025");
    let points = ["- We will open a port.", "- We will meet in the port."];
    let at_the_end = [title, chapter, points[0], points[1], issued];
    assert_eq!(class_of(&at_the_end, issued), Class::Dateline);
    let below_the_title = [title, issued, chapter, points[0], points[1]];
    assert_eq!(class_of(&below_the_title, issued), Class::Dateline);
    let with_a_place = [issued, title, "Havenstad, 11 March 2025", chapter, points[0], points[1]];
    assert_eq!(class_of(&with_a_place, issued), Class::Furniture);
    let signed =
        [issued, title, chapter, points[0], points[1], "Done at Havenstad on 11 March 2025"];
    assert_eq!(class_of(&signed, issued), Class::Furniture);
}
