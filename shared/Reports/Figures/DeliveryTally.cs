using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Figures;

/// <summary>Adds up what became of messages, each distribution once.</summary>
internal sealed class DeliveryTally
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<(string Distribution, string Activity, DeliveryFigures Figures)> distributions = [];

    /// <summary>Each distribution with the activity that it was logged as and what became of its messages.</summary>
    public IReadOnlyList<(string Distribution, string Activity, DeliveryFigures Figures)> Distributions => distributions;

    public DeliveryFigures Figures => new(
        distributions.Count, Sum(static one => one.Sent), Sum(static one => one.Delivered), Sum(static one => one.Bounced), Sum(static one => one.Dropped), Sum(static one => one.Unconfirmed));

    public void Add(ReportDistribution one)
    {
        if (seen.Add(one.Id))
        {
            var (delivered, bounced, dropped) = (one.Outcomes.Delivered, one.Outcomes.Bounced, one.Outcomes.Dropped);
            distributions.Add((one.Id, one.Activity, new DeliveryFigures(1, one.Sent, delivered, bounced, dropped, one.Sent - delivered - bounced - dropped)));
        }
    }

    private int Sum(Func<DeliveryFigures, int> number) => distributions.Sum(one => number(one.Figures));
}
