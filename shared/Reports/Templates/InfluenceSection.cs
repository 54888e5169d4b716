using System.Globalization;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Influences.Export;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>Each influence on policy with the answers of the question set in its order, under the number that figures point to.</summary>
internal static class InfluenceSection
{
    public static void Write(IPaper paper, AwardRecords records, ReportContext context)
    {
        paper.Heading(context.Level, "Influence on Policy, Practice, Patients and the Public");
        if (records.Influences.Count == 0)
        {
            paper.Paragraph("No influence on policy is recorded for this period.");
        }

        foreach (var influence in records.Influences)
        {
            var number = context.Tally.InfluenceNumbers.Of(influence.Id).Number;
            paper.Heading(context.Level + 1, string.Create(CultureInfo.InvariantCulture, $"P{number}. {influence.Title}"), string.Create(CultureInfo.InvariantCulture, $"P{number}"));
            paper.Facts(
            [
                .. from question in ResearchfishColumns.All
                   let answer = question.Value(influence)
                   where !string.IsNullOrEmpty(answer)
                   select new PaperFact(question.Name, answer, answer == influence.Url ? answer : null),
                new PaperFact("Record", influence.Id, context.InfluenceLink(influence.Id)),
            ]);
        }
    }
}
