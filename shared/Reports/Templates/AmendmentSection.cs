using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Snapshots;

namespace ImpactTracker.Reports.Templates;

/// <summary>What was added, corrected or withdrawn of what a layout shows since the report before was issued; nothing where nothing was.</summary>
internal static class AmendmentSection
{
    /// <summary>So many are listed; all are counted.</summary>
    public const int MostListed = 200;

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["award"] = "Award",
        ["activity"] = "Engagement activity",
        ["influence"] = "Influence on policy",
        ["narrative"] = "Text",
    };

    /// <param name="paper">Where it goes.</param>
    /// <param name="context">What is known of the whole.</param>
    /// <param name="shown">What the layout shows.</param>
    public static void Write(IPaper paper, ReportContext context, Func<ChangedRecord, bool> shown)
    {
        if (context.Amendments is not { } amendments || amendments.Changes.Of(shown) is not { IsNone: false } changes)
        {
            return;
        }

        paper.Heading(1, "Amendments");
        paper.Paragraph($"Since the report issued on {PaperText.Day(amendments.IssuedAt)}: {PaperText.Number(changes.Added)} added, {PaperText.Number(changes.Corrected)} corrected, {PaperText.Number(changes.Withdrawn)} withdrawn.");
        paper.Table(new PaperTable(
            "Amended records", [new("Change", 1), new("Kind", 1), new("Title", 4)],
            changes.Records.Take(MostListed).Select(static record => (string[])[record.Change.ToString(), Kinds[record.Kind], record.Title])));
        if (changes.Records.Count > MostListed)
        {
            paper.Paragraph($"and {PaperText.Number(changes.Records.Count - MostListed)} more");
        }
    }
}
