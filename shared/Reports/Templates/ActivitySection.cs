using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>Each engagement activity with the answers that a form asks for, under the number that figures point to.</summary>
internal static class ActivitySection
{
    public static void Write(IPaper paper, AwardRecords records, ReportContext context, IReadOnlyList<SheetColumn<Activity>> questions)
    {
        paper.Heading(context.Level, "Engagement Activities");
        if (records.Activities.Count == 0)
        {
            paper.Paragraph("No engagement activity is recorded for this period.");
        }

        var facts = new List<PaperFact>(questions.Count + 1);
        foreach (var activity in records.Activities)
        {
            var number = context.Tally.ActivityNumbers.Of(activity.Id).Number;
            paper.Heading(context.Level + 1, string.Create(CultureInfo.InvariantCulture, $"{number}. {activity.Title}"), number.ToString(CultureInfo.InvariantCulture));
            facts.Clear();
            foreach (var question in questions)
            {
                if (question.Value(activity) is { Length: > 0 } answer)
                {
                    facts.Add(new PaperFact(question.Name, answer, answer == activity.Url ? answer : null));
                }
            }

            facts.Add(new PaperFact("Record", activity.Id, context.ActivityLink(activity.Id)));
            paper.Facts(facts);
        }
    }
}
