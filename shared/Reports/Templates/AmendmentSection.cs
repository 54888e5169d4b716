using ImpactTracker.Documents.Papers;

namespace ImpactTracker.Reports.Templates;

/// <summary>What was added, corrected or withdrawn since the report before was issued; nothing where nothing was.</summary>
internal static class AmendmentSection
{
    private const int MostListed = 200;

    public static void Write(IPaper paper, ReportContext context)
    {
        if (context.Amendments is not { Changes.IsNone: false } amendments)
        {
            return;
        }

        paper.Heading(1, "Amendments");
        paper.Paragraph($"Since the report issued on {PaperText.Day(amendments.IssuedAt)}: {amendments.Changes.Added} added, {amendments.Changes.Corrected} corrected, {amendments.Changes.Withdrawn} withdrawn.");
        paper.Table(new PaperTable(
            "Amended records", [new("Change", 1), new("Kind", 1), new("Title", 4)],
            amendments.Changes.Records.Take(MostListed).Select(static record => (string[])[record.Change.ToString(), record.Kind, record.Title])));
    }
}
