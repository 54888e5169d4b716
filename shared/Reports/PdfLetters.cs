using ImpactTracker.Documents;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports;

/// <summary>
/// Finds texts with characters that the fonts in a PDF lack, such as Chinese, Hindi and most emoji: they stand in it as codes. The DOCX and the page leave letters to the
/// reader's machine, which has them.
/// </summary>
internal static class PdfLetters
{
    /// <summary>One warning for each record or text, about the first such character.</summary>
    public static IEnumerable<ReadinessIssue> Misses(AwardRecords records)
    {
        var award = records.Award;
        var found = Issues(award.Id, "award", award.Title, ("title", award.Title));
        return found
            .Concat(records.Narratives.SelectMany(one => Issues(award.Id, "award", award.Title, ($"narratives.{one.Section}", one.Markdown))))
            .Concat(records.Activities.SelectMany(static one => Issues(one.Id, "activity", one.Title, ("title", one.Title), ("resultsAndImpact", one.ResultsAndImpact))))
            .Concat(records.Influences.SelectMany(static one => Issues(one.Id, "influence", one.Title, ("title", one.Title), ("impact", one.Impact))));
    }

    private static IEnumerable<ReadinessIssue> Issues(string record, string kind, string title, params ReadOnlySpan<(string Field, string? Text)> texts)
    {
        foreach (var (field, text) in texts)
        {
            if (text is not null && PdfText.Undrawable(text) is { } letter)
            {
                return
                [
                    new ReadinessIssue(record, kind, title, field, "letters-not-in-pdf",
                        $"The PDF cannot draw “{letter}” and writes [U+{letter.Value:X4}] in its place: hand in the DOCX, or write it in other letters.", ReadinessSeverity.Warning),
                ];
            }
        }

        return [];
    }
}
