using ImpactTracker.Distributions;

namespace ImpactTracker.Reports.Reading;

/// <summary>A settled distribution that an activity of a report comes from.</summary>
/// <param name="Id">The distribution.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Sent">Messages that the provider took.</param>
/// <param name="Outcomes">What became of them.</param>
/// <param name="Organisations">Ids of the organisations that were addressed.</param>
internal sealed record ReportDistribution(string Id, string Activity, int Sent, OutcomeCounts Outcomes, IReadOnlyList<string> Organisations);
