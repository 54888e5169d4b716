using ImpactTracker.Documents.Papers;
using ImpactTracker.Reports.Figures;
using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Templates;

/// <summary>The first promises of a report, each with what was done for it, and all others together.</summary>
internal sealed class SummaryPlan
{
    private const int Most = 5;

    private readonly List<PaperBar> first = [];

    /// <summary>Takes in the plan of an award.</summary>
    /// <param name="records">The award's.</param>
    /// <param name="isPortfolio">Whether promises of several awards stand side by side, so that each names its award.</param>
    public void Add(AwardRecords records, bool isPortfolio)
    {
        var award = records.Award;
        first.AddRange(PlanLine.Of(records).Take(Most + 1 - first.Count).Select(line =>
            new PaperBar(isPortfolio ? $"{line.Promise.Title} ({award.Reference ?? award.Title})" : line.Promise.Title, line.Done, line.Planned)));
    }

    /// <summary>The bars.</summary>
    /// <param name="figures">Of all promises: what was done beyond a promise does not count there.</param>
    public IReadOnlyList<PaperBar> Bars(PlanFigures figures)
    {
        if (figures.Promises <= Most + 1)
        {
            return first;
        }

        var shown = first.Take(Most).ToArray();
        return
        [
            .. shown,
            new PaperBar($"{PaperText.Number(figures.Promises - Most)} other promises", figures.Done - shown.Sum(static bar => Math.Min(bar.Value, bar.Target!.Value)), figures.Planned - shown.Sum(static bar => bar.Target!.Value)),
        ];
    }
}
