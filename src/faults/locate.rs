//! The places of faults that only have a path. Used once there is a fault to
//! report, so that reading need not remember any places.

use std::collections::HashMap;
use std::fmt;

use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Fault, Position, offset};

/// The faults with the lines and columns at which their paths stand, in the
/// order of the file. A path that the text does not hold (a field left out)
/// stands where the nearest value around it does.
pub(crate) fn locate(text: &str, faults: Vec<Fault>) -> Vec<Fault> {
    let paths = faults.iter().filter_map(|fault| fault.path.as_deref());
    let mut found: HashMap<&str, Option<usize>> =
        paths.flat_map(around).map(|path| (path, None)).collect();
    find(text, text, "", &mut found);
    let offset = |fault: &Fault| {
        around(fault.path.as_deref()?).find_map(|path| found.get(path).copied().flatten())
    };
    let offsets: Vec<Option<usize>> = faults.iter().map(offset).collect();
    let mut located: Vec<(Option<usize>, Fault)> = offsets.into_iter().zip(faults).collect();
    located.sort_by_key(|(offset, _)| *offset);
    let mut position = Position::START;
    for (offset, fault) in &mut located {
        let Some(offset) = *offset else { continue };
        position = position.forward(text, offset);
        (fault.line, fault.column) = (Some(position.line), Some(position.column));
    }
    located.into_iter().map(|(_, fault)| fault).collect()
}

/// The text of a field of a whole file; none where ron cannot read that far.
pub(crate) fn field<'s>(text: &'s str, name: &str) -> Option<&'s str> {
    let parts = Parts::of(text).into_iter();
    parts.filter(|(step, _)| step == name).map(|(_, value)| value.trim().get_ron()).next()
}

/// A path, then what is around it, from the inside out.
fn around(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rfind(['.', '[']).map(|at| &path[..at]))
}

/// Finds the offsets of the values at some paths, which are in or under the one
/// at `path`.
fn find(text: &str, value: &str, path: &str, found: &mut HashMap<&str, Option<usize>>) {
    for (step, part) in Parts::of(value) {
        let dot = if path.is_empty() || step.starts_with('[') { "" } else { "." };
        let path = format!("{path}{dot}{step}");
        if let Some(place) = found.get_mut(path.as_str()) {
            let part = part.trim().get_ron();
            place.get_or_insert(offset(text, part));
            find(text, part, &path, found);
        }
    }
}

/// The fields or items of a value, each behind its name or `[0]`, `[1]`, …; up
/// to the first that ron cannot read.
#[derive(Default)]
struct Parts<'s>(Vec<(String, &'s RawValue)>);

impl<'s> Parts<'s> {
    fn of(value: &'s str) -> Vec<(String, &'s RawValue)> {
        let mut parts = Parts::default();
        // Faults behind the parts that were read are reported elsewhere.
        let _ = ron::Options::default().from_str_seed(value, &mut parts);
        parts.0
    }
}

impl<'de> DeserializeSeed<'de> for &mut Parts<'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Parts<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields or items")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            self.0.push((name, map.next_value()?));
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            self.0.push((format!("[{}]", self.0.len()), item));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::{BUILTIN, builtin};

    /// The text from the place of a path to the end of its line.
    fn at<'a>(text: &'a str, path: &str) -> &'a str {
        let mut found = around(path).map(|path| (path, None)).collect();
        find(text, text, "", &mut found);
        let offset = found[path].unwrap_or(text.len());
        text[offset..].lines().next().unwrap_or_default()
    }

    #[test]
    fn every_point_of_the_built_in_file_is_found() {
        let declaration = builtin();
        for (c, chapter) in declaration.chapters.iter().enumerate() {
            for (p, point) in declaration.points[chapter.points.clone()].iter().enumerate() {
                let line = at(BUILTIN, &format!("chapters[{c}].points[{p}].text"));
                let text = line.replace("\\\"", "\"");
                assert_eq!(text, format!("\"{}\",", point.text), "{}", point.id);
            }
        }
        assert_eq!(at(BUILTIN, "actors[2].aliases[1]"), "\"MAOC\",");
        assert_eq!(at(BUILTIN, "chapters[2].points[6].dates[0].role").get(..5), Some("Event"));
    }

    #[test]
    fn brackets_and_commas_in_texts_and_comments_do_not_count() {
        let text = r##"#![enable(implicit_some)]
            // a: "no", b: [
            Top( a: "x, ) \" ] (", /* b: /* 1, */ ) */ c: r#"raw " ], ("#, d: r"\", e: 'x', f: '\'',
              r#g: {"k": (1, 2), "l": [3]}, b: Some(( h: -1.5e3, i: [ (), ("y"), Unit, [7, 8,],],)),
              j: Some("opt"), k: "last") "##;
        for (path, expected) in [
            ("a", "\"x, )"),
            ("c", "r#\"raw"),
            ("d", "r\"\\\""),
            ("f", "'\\''"),
            ("g", "{\"k\""),
            ("b", "Some("),
            ("b.h", "-1.5e3"),
            ("b.i[1]", "(\"y\")"),
            ("b.i[2]", "Unit"),
            ("b.i[3][1]", "8"),
            ("j", "Some(\"opt\")"),
            ("k", "\"last\""),
        ] {
            assert!(at(text, path).starts_with(expected), "{path}: {}", at(text, path));
        }
    }

    #[test]
    fn a_field_left_out_stands_where_the_value_around_it_does() {
        let text = "(a: [\n  (b: 1),\n  (c: 2),\n])";
        let fault = |path: &str| Fault::new("wrong", "mend").at(path);
        let paths = ["a[1].heading.nl", "a[0].b", "z", "a[7]"];
        let located = locate(text, paths.map(fault).to_vec());
        let found: Vec<_> = located.iter().map(|f| (f.path.as_deref(), f.line, f.column)).collect();
        assert_eq!(
            found,
            [
                (Some("z"), None, None),
                (Some("a[7]"), Some(1), Some(5)),
                (Some("a[0].b"), Some(2), Some(7)),
                (Some("a[1].heading.nl"), Some(3), Some(3)),
            ]
        );
    }

    #[test]
    fn values_are_read_whole() {
        assert_eq!(field("D(x: \"schema: 9\", schema: /* 7 */ 12, id: 3)", "schema"), Some("12"));
        assert_eq!(field("D(schema: 12 /* 7 */, id: 3, \"", "schema"), Some("12"));
        assert_eq!(field("D(id: 3)", "schema"), None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic_or_hang(
            text in r##"([\(\)\[\]\{\},:"'/*\\r#! a0é\n]|Some\(|a:|r#"|"#|/\*|\*/){0,60}|\PC{0,40}"##,
        ) {
            for path in ["a", "a.a", "a[1].a", "a[0][2]"] {
                let fault = Fault::new("wrong", "mend").at(path);
                proptest::prop_assert_eq!(locate(&text, vec![fault]).len(), 1);
            }
        }
    }
}
