namespace ImpactTracker.Reports.Narratives;

/// <summary>
/// A text that funders ask for about an award. Limits are those of the REF 2021 impact case study template (Guidance on submissions, annex G): words of its
/// texts, pieces of its lists; the other sections have none.
/// </summary>
/// <param name="Name">As in the address: key-findings and the like.</param>
/// <param name="Title">Its heading in a report.</param>
/// <param name="Unit">What is counted: words, references or sources.</param>
/// <param name="Most">The funder's limit, or null for none.</param>
public sealed record NarrativeSection(string Name, string Title, string Unit, int? Most)
{
    /// <summary>That there is nothing to report, with the reason: the text is the confirmation, for what lies before the day on which it was written.</summary>
    public const string NilReturn = "nil-return";

    /// <summary>Under which subject the case study is submitted, such as "17 Business and Management Studies".</summary>
    public const string RefUnit = "ref-unit";

    /// <summary>Who did the research, in which role and period.</summary>
    public const string RefStaff = "ref-staff";

    /// <summary>When the research was done and when its impact was felt; whether the case study goes on from an earlier one.</summary>
    public const string RefPeriods = "ref-periods";

    private const string Words = "words";

    /// <summary>All of them, in the order of the funders' forms.</summary>
    public static IReadOnlyList<NarrativeSection> All { get; } =
    [
        new("key-findings", "Key findings", Words, null),
        new("narrative-impact", "Narrative impact", Words, null),
        new(NilReturn, "Nil return", Words, null),
        new(RefUnit, "Unit of assessment", Words, 20),
        new(RefStaff, "Staff who did the research", Words, null),
        new(RefPeriods, "Periods of the research and of its impact", Words, null),
        new("ref-summary", "1. Summary of the impact", Words, 100),
        new("ref-underpinning-research", "2. Underpinning research", Words, 500),
        new("ref-references", "3. References to the research", "references", 6),
        new("ref-details", "4. Details of the impact", Words, 750),
        new("ref-sources", "5. Sources to corroborate the impact", "sources", 10),
    ];

    /// <summary>The names, for a message that says what would be right.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(static one => one.Name));

    /// <summary>The section of that name, or null.</summary>
    public static NarrativeSection? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    /// <summary>How much of the limit a text uses: words as a word processor counts them, or items of lists and lines with text outside lists.</summary>
    public int Count(string markdown) => Unit == Words ? NarrativeCount.Words(markdown) : NarrativeCount.Pieces(markdown);
}
