//! `hertog carry`: takes one's work on an older edition over to a newer one.

use std::process::ExitCode;

use clap::Args;

use super::ask;
use super::common::Common;
use super::context::CommandContext;
use super::editions::pair;
use super::failure::Failure;
use super::following;
use super::output::Output;
use crate::declaration::{Declaration, PointId};
use crate::editions::{CarryPlan, Comparison, EditionTexts, PointChange, Proposal, compare};
use crate::text::Lang;
use crate::texts::editions as t;
use crate::wording::{carry_lines, change_ids, change_summary, change_words};

/// The arguments of `carry`.
#[derive(Debug, Args)]
pub(super) struct CarryArgs {
    /// The older edition: a file, an edition of the declaration that is open, or ID@EDITION.
    pub(super) old: String,
    /// The newer edition, likewise.
    pub(super) new: String,
    /// Carry what needs no question without asking.
    #[arg(long)]
    pub(super) yes: bool,
    /// Carry these split, merged or doubtful points too, by their older ids: 4.3,5.1.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub(super) confirm: Vec<PointId>,
}

/// Runs the command. Nothing is carried without a yes.
pub(super) fn run(common: &Common, args: &CarryArgs) -> Result<ExitCode, Failure> {
    let ((old, translations), (new, others)) = pair(common, &args.old, &args.new)?;
    refuse(&old, &new)?;
    let comparison = compare(&old, &new);
    let mut context = CommandContext::on(common, new)?;
    context.warn();
    let drafts = following::unfinished(&context);
    let texts = EditionTexts { compared: &old, others: &translations };
    let new = EditionTexts { compared: context.declaration(), others: &others };
    let plan = CarryPlan::new(texts, new, &comparison, &context.reviews, &drafts);
    let lang = context.lang;
    let mut out = Output::new();
    carry_lines(&plan, &old, lang).iter().try_for_each(|line| out.line(line))?;
    if plan.is_empty() {
        return context.end(out.done());
    }
    let questions = Questions { plan: &plan, comparison: &comparison, old: &old };
    for proposal in &plan.proposals {
        let change = &comparison.points[proposal.change];
        out.line(format!("  {}", questions.words(proposal, context.declaration(), lang)))?;
        for line in change_summary(change, &old, context.declaration()) {
            out.line(format!("      {line}"))?;
        }
    }
    out.done()?;
    let accepted = questions.answers(args, context.declaration(), lang)?;
    let mut out = Output::new();
    match accepted.and_then(|accepted| plan.to_edit(&accepted)) {
        Some(edit) => match following::carry(&mut context, &old, &comparison, edit)? {
            Some((n, said)) => {
                out.line(t::carried_over(lang, n, &plan.from))?;
                said.iter().try_for_each(|line| out.line(line))?;
            }
            None => out.line(t::CARRY_NOTHING.get(lang))?,
        },
        None if args.yes || ask::is_possible() => out.line(t::CARRY_REFUSED.get(lang))?,
        None => out.line(t::CARRY_UNASKED.get(lang))?,
    }
    context.end(out.done())
}

fn refuse(old: &Declaration, new: &Declaration) -> Result<(), Failure> {
    if old.id != new.id {
        let (old, new) = (old.id.clone(), new.id.clone());
        let what = |lang| t::declarations_differ(lang, &old, &new);
        return Err(Failure::new(what, &t::CARRY_WITHIN).usage());
    }
    if old.edition == new.edition {
        return Err(Failure::new(|lang| t::same_edition(lang, &old.edition), &t::NAME_TWO).usage());
    }
    if !new.edition.may_follow(&old.edition) {
        let what = |lang| t::is_older(lang, &new.edition, &old.edition);
        return Err(Failure::new(what, &t::OLDER_FIRST).usage());
    }
    Ok(())
}

/// What a plan asks.
struct Questions<'a> {
    plan: &'a CarryPlan,
    comparison: &'a Comparison,
    old: &'a Declaration,
}

impl Questions<'_> {
    fn words(&self, proposal: &Proposal, new: &Declaration, lang: Lang) -> String {
        let change = &self.comparison.points[proposal.change];
        format!("{}  {}", change_ids(change, self.old, new), change_words(change, lang))
    }

    /// The places of the proposals that are accepted; none where nothing is to be carried.
    fn answers(
        &self,
        args: &CarryArgs,
        new: &Declaration,
        lang: Lang,
    ) -> Result<Option<Vec<usize>>, Failure> {
        let mut accepted = self.confirmed(&args.confirm)?;
        let asks = !args.yes && ask::is_possible();
        if !args.yes && args.confirm.is_empty() && !asks {
            return Ok(None);
        }
        if asks && self.plan.carried().next().is_some() && !ask::yes(t::CARRY_ASK.get(lang), lang)?
        {
            return Ok(None);
        }
        for (place, proposal) in self.plan.proposals.iter().enumerate() {
            let question = t::carry_ask_one(lang, self.words(proposal, new, lang));
            if asks && !accepted.contains(&place) && ask::yes(&question, lang)? {
                accepted.push(place);
            }
        }
        Ok(Some(accepted))
    }

    /// True of an older point on which there was a question before its work was carried.
    fn was_asked(&self, id: PointId) -> bool {
        let has =
            |change: &&PointChange| change.old.iter().any(|point| self.old.points[*point].id == id);
        self.comparison.points.iter().find(has).is_some_and(PointChange::is_question)
    }

    /// The places of the proposals on these older points; none of one that was carried.
    fn confirmed(&self, ids: &[PointId]) -> Result<Vec<usize>, Failure> {
        let place = |id: &PointId| {
            let on = |proposal: &Proposal| {
                let old = &self.comparison.points[proposal.change].old;
                old.iter().any(|point| self.old.points[*point].id == *id)
            };
            let missing = || Failure::new(|lang| t::no_question(lang, id), &t::CARRY_LISTS);
            let place = self.plan.proposals.iter().position(on);
            if place.is_none() && !self.was_asked(*id) { Err(missing()) } else { Ok(place) }
        };
        let places = ids.iter().map(place).collect::<Result<Vec<_>, _>>()?;
        let mut places: Vec<usize> = places.into_iter().flatten().collect();
        places.sort_unstable();
        places.dedup();
        Ok(places)
    }
}
