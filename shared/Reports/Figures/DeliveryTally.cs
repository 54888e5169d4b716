using ImpactTracker.Reports.Reading;

namespace ImpactTracker.Reports.Figures;

/// <summary>Adds up what became of messages, each distribution once.</summary>
internal sealed class DeliveryTally
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int sent;
    private int delivered;
    private int bounced;
    private int dropped;

    public DeliveryFigures Figures => new(seen.Count, sent, delivered, bounced, dropped, sent - delivered - bounced - dropped);

    /// <returns>False when it was counted before.</returns>
    public bool Add(ReportDistribution distribution)
    {
        if (!seen.Add(distribution.Id))
        {
            return false;
        }

        sent += distribution.Sent;
        delivered += distribution.Outcomes.Delivered;
        bounced += distribution.Outcomes.Bounced;
        dropped += distribution.Outcomes.Dropped;
        return true;
    }
}
