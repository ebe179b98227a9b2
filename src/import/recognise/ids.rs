//! The rules by their ids: the code names them here, the file says of each how
//! certain it is and what a person is told.

macro_rules! rule_ids {
    ($($rule:ident => $name:literal,)*) => {
        /// A rule of the recogniser.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(super) enum Id { $($rule,)* }

        impl Id {
            /// Every rule.
            pub(super) const ALL: &[Id] = &[$(Id::$rule,)*];

            /// Its id in the file.
            pub(super) fn name(self) -> &'static str {
                match self { $(Id::$rule => $name,)* }
            }
        }
    };
}

rule_ids! {
    // What is set aside.
    Note => "note",
    NoteTyped => "note-typed",
    FurnitureKind => "furniture-kind",
    SiteChrome => "site-chrome",
    PageNumber => "page-number",
    RunningHead => "running-head",
    BeforeTitle => "before-title",
    BeforeTitleText => "before-title-text",
    CoverNote => "cover-note",
    Separator => "separator",
    SeparatorBreak => "separator-break",
    ContentsKind => "contents-kind",
    ContentsHeading => "contents-heading",
    ContentsRow => "contents-row",
    Repeated => "repeated",
    OtherLanguage => "other-language",
    LanguageOther => "language-other",
    // The beginning and the end.
    TitleKind => "title-kind",
    TitleWord => "title-word",
    TitleFirst => "title-first",
    TitleLine => "title-line",
    SubtitleKind => "subtitle-kind",
    SubtitleLine => "subtitle-line",
    Dateline => "dateline",
    ContextText => "context-text",
    ContextItem => "context-item",
    Recital => "recital",
    ClosingFormula => "closing-formula",
    Signature => "signature",
    AnnexTitle => "annex-title",
    AnnexChapter => "annex-chapter",
    AnnexPart => "annex-part",
    AnnexText => "annex-text",
    // Headings.
    LabelContext => "label-context",
    LabelSteps => "label-steps",
    LabelEvaluation => "label-evaluation",
    LabelNext => "label-next",
    LabelRepeated => "label-repeated",
    HeadingPart => "heading-part",
    PartText => "part-text",
    HeadingStyle => "heading-style",
    HeadingNumber => "heading-number",
    HeadingBold => "heading-bold",
    HeadingCapitals => "heading-capitals",
    HeadingShort => "heading-short",
    HeadingItem => "heading-item",
    HeadingTable => "heading-table",
    HeadingRunIn => "heading-run-in",
    ChapterGap => "chapter-gap",
    HeadingLine => "heading-line",
    HeadingSection => "heading-section",
    DeadlineHeading => "deadline-heading",
    // Within a chapter.
    EvaluationInline => "evaluation-inline",
    EvaluationLabelled => "evaluation-labelled",
    EvaluationItem => "evaluation-item",
    EvaluationBefore => "evaluation-before-list",
    EvaluationProse => "evaluation-prose",
    EvaluationAlone => "evaluation-alone",
    LeadIn => "lead-in",
    LeadInInline => "lead-in-inline",
    PointItem => "point-item",
    PointNumber => "point-number",
    PointUnordered => "point-unordered",
    PointRestart => "point-restart",
    PointSplit => "point-split",
    PointBis => "point-bis",
    PointLabelled => "point-labelled",
    PointCommitment => "point-commitment",
    SubPointItem => "sub-point-item",
    SubPointMark => "sub-point-mark",
    NumberAstray => "number-astray",
    Continuation => "continuation",
    ContinuationUnnumbered => "continuation-unnumbered",
    ContinuationAsk => "continuation-ask",
    BetweenPoints => "between-points",
    BehindSubPoints => "behind-sub-points",
    AfterPoints => "after-points",
    TopicItem => "topic-item",
    // Tables.
    TableLabel => "table-label",
    TableEvaluation => "table-evaluation",
    TablePoint => "table-point",
    Lead => "lead",
    Deadline => "deadline",
    Status => "status",
    TableUnknown => "table-unknown",
}

impl Id {
    /// True for text beside the points, by its place alone: one with a promise may be a point.
    pub(super) fn is_beside_points(self) -> bool {
        matches!(
            self,
            Id::ContextText
                | Id::PartText
                | Id::EvaluationBefore
                | Id::EvaluationItem
                | Id::BetweenPoints
                | Id::AfterPoints
        )
    }
}
