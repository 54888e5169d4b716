using System.Globalization;
using ImpactTracker.Awards;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>Who should gain, and what was promised for them, beside what was done.</summary>
internal static class PlanSection
{
    public static void Write(IPaper paper, AwardRecords records, ReportContext context, bool withDone)
    {
        var plan = records.Award.PlannedImpact;
        paper.Heading(context.Level, "Planned Impact");
        if (plan.Beneficiaries.Count == 0 && plan.PlannedActivities.Count == 0)
        {
            paper.Paragraph("No planned impact is recorded.");
        }

        if (plan.Beneficiaries.Count > 0)
        {
            paper.Table(new PaperTable("Who will benefit", [new("Beneficiary", 2), new("How they gain", 5)], plan.Beneficiaries.Select(static group => (string[])[group.Name, group.Description ?? ""])));
        }

        if (plan.PlannedActivities.Count > 0)
        {
            PaperColumn[] columns = [new("Planned activity", 7), new("Planned", 2, IsNumber: true), .. withDone ? (PaperColumn[])[new("Done", 2, IsNumber: true)] : [], new("By", 4), new("For", 7)];
            paper.Table(new PaperTable(withDone ? "Planned and done" : "Planned activities", columns, PlanLine.Of(records).Select(line => Row(line, plan, withDone))));
        }
    }

    private static string[] Row(PlanLine line, PlannedImpact plan, bool withDone) =>
    [
        line.Promise.Title,
        line.Planned.ToString(CultureInfo.InvariantCulture),
        .. withDone ? (string[])[line.Done.ToString(CultureInfo.InvariantCulture)] : [],
        line.Promise.DueDate is { } due ? PaperText.Day(due) : "",
        string.Join("; ", plan.Beneficiaries.Where(group => line.Promise.Beneficiaries.Contains(group.Id, StringComparer.Ordinal)).Select(static group => group.Name)),
    ];
}
