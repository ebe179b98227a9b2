//! The written form of the points of a review session: in their order, a text for
//! each reason, with runs such as `2.1..2.10` as one, so that to remember a step
//! costs little however many points there are.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::OrderReason;
use crate::declaration::PointId;

/// More points than any declaration has: a file that claims more makes no sense.
const MOST: usize = 10_000_000;

pub(super) fn serialize<S: Serializer>(
    points: &[(PointId, OrderReason)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let groups = points.chunk_by(|a, b| a.1 == b.1).filter_map(|group| {
        let ids: Vec<PointId> = group.iter().map(|(id, _)| *id).collect();
        Some((group.first()?.1, written(&ids)))
    });
    groups.collect::<Vec<_>>().serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<(PointId, OrderReason)>, D::Error> {
    let mut points = Vec::new();
    for (why, text) in Vec::<(OrderReason, String)>::deserialize(deserializer)? {
        for run in text.split_whitespace() {
            let (first, last) = run.split_once("..").unwrap_or((run, run));
            let ids = between(first, last).filter(|ids| points.len() + ids.len() <= MOST);
            let wrong = || de::Error::custom(format!("{run:?} is no run of points"));
            points.extend(ids.ok_or_else(wrong)?.into_iter().map(|id| (id, why)));
        }
    }
    Ok(points)
}

fn written(ids: &[PointId]) -> String {
    let follows = |a: &PointId, b: &PointId| match (a.plain_number(), b.plain_number()) {
        (Some(a), Some(b)) => a.checked_add(1) == Some(b),
        _ => false,
    };
    let runs = ids.chunk_by(|a, b| a.chapter() == b.chapter() && follows(a, b));
    let words = runs.filter_map(|run| match (run.first()?, run.last()?) {
        (first, last) if first == last => Some(first.to_string()),
        (first, last) => Some(format!("{first}..{last}")),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// All from one id to another of the same chapter.
fn between(first: &str, last: &str) -> Option<Vec<PointId>> {
    let (first, last): (PointId, PointId) = (first.parse().ok()?, last.parse().ok()?);
    if first == last {
        return Some(vec![first]);
    }
    let (from, to) = (first.plain_number()?, last.plain_number()?);
    let sound = first.chapter() == last.chapter() && from <= to && to as usize <= MOST;
    sound.then(|| (from..=to).map(|number| PointId::new(first.chapter(), number)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::builtin;
    use proptest::prelude::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Points(#[serde(with = "super")] Vec<(PointId, OrderReason)>);

    fn back(points: &[(PointId, OrderReason)]) -> (String, Points) {
        let text = ron::to_string(&Points(points.to_vec())).unwrap();
        let read = ron::from_str(&text).unwrap();
        (text, read)
    }

    #[test]
    fn chapters_are_runs() {
        let points: Vec<_> =
            builtin().points.iter().map(|p| (p.id, OrderReason::Document)).collect();
        let (text, read) = back(&points);
        assert!(text.contains("\"1.1..1.4 2.1..2.10 3.1..3.10 4.1..4.7 "), "{text}");
        assert_eq!(read, Points(points));
    }

    #[test]
    fn what_is_no_run_is_refused() {
        for run in
            ["1.1..2.4", "1.4..1.1", "1.1..1.999999999", "1.1.1..1.1.4", "1..4", "x", "1.1.."]
        {
            let text = format!("([(Open,\"{run}\")])");
            assert!(ron::from_str::<Points>(&text).is_err(), "{run}");
        }
    }

    proptest! {
        #[test]
        fn any_points_come_back_in_their_order(
            ids in prop::collection::vec((1_u32..4, 1_u32..9, 0_u32..3, any::<bool>()), 0..30),
        ) {
            let points: Vec<(PointId, OrderReason)> = ids
                .into_iter()
                .map(|(chapter, number, sub, open)| {
                    let id = match sub {
                        0 => PointId::new(chapter, number),
                        sub => PointId::in_chapter(chapter, &format!("{number}.{sub}")).unwrap(),
                    };
                    (id, if open { OrderReason::Open } else { OrderReason::Stale })
                })
                .collect();
            prop_assert_eq!(back(&points).1, Points(points));
        }
    }
}
