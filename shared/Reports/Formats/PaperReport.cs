using ImpactTracker.Awards;
using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Reading;
using ImpactTracker.Reports.Templates;

namespace ImpactTracker.Reports.Formats;

/// <summary>A report on paper: a layout writes to it.</summary>
internal sealed class PaperReport<TPaper>(TPaper paper, IReportTemplate template) : IReportFile
    where TPaper : IPaper, IDisposable
{
    /// <summary>Lines for the manager, above everything else; none in a document that may be handed in.</summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    public void Begin(ReportContext context, Award? only)
    {
        var title = ReportTemplates.TitleOf(context.Report.Template);
        var period = PaperText.Period(context.Report.From, context.Report.To);
        paper.Begin(new PaperHead(
            only?.Title ?? title,
            string.Join(". ", new[] { only is null ? "" : title, period.Length == 0 ? "" : $"Activities {period}" }.Where(static part => part.Length > 0)),
            only?.LeadOrganisation ?? "ImpactTracker",
            only is null ? title : $"{title}: {only.Funder} {only.Reference}".TrimEnd(),
            context.IsPortfolio ? null : context.RecordsAsOf));
        if (Notice.Count > 0)
        {
            paper.Notice("Before you hand this in", Notice);
        }
    }

    public void Award(AwardRecords records, ReportContext context) => template.Award(paper, records, context);

    public void End(ReportContext context)
    {
        template.Close(paper, context);
        paper.End(context.IsPortfolio ? context.RecordsAsOf : null);
    }

    public void Dispose() => paper.Dispose();
}
