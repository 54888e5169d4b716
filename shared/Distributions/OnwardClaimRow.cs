using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// A claim of onward reach as stored, in the table of distributions. Partition: <c>claims-{distributionId}</c>; row key: the claim's id, which sorts
/// by time. Serves: the claims of a distribution.
/// </summary>
internal sealed class OnwardClaimRow : Row
{
    public string By { get; set; } = "";

    public string Stakeholder { get; set; } = "";

    public string Date { get; set; } = "";

    public int OrganisationCount { get; set; }

    public string? Organisations { get; set; }

    public string Evidence { get; set; } = "";

    public string? Url { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    public string RecordedBy { get; set; } = "";

    public static string Partition(string distributionId) => $"claims-{distributionId}";

    public static OnwardClaimRow From(string distributionId, OnwardClaim claim) => new()
    {
        PartitionKey = Partition(distributionId),
        RowKey = claim.Id,
        By = claim.By,
        Stakeholder = claim.Stakeholder,
        Date = claim.Date.ToString("O", CultureInfo.InvariantCulture),
        OrganisationCount = claim.OrganisationCount,
        Organisations = claim.Organisations.Count == 0 ? null : string.Join(',', claim.Organisations),
        Evidence = claim.Evidence,
        Url = claim.Url,
        RecordedAt = claim.RecordedAt,
        RecordedBy = claim.RecordedBy,
    };

    public OnwardClaim ToClaim() => new()
    {
        Id = RowKey,
        By = By,
        Stakeholder = Stakeholder,
        Date = DateOnly.ParseExact(Date, "O", CultureInfo.InvariantCulture),
        OrganisationCount = OrganisationCount,
        Organisations = Organisations?.Split(',') ?? [],
        Evidence = Evidence,
        Url = Url,
        RecordedAt = RecordedAt,
        RecordedBy = RecordedBy,
    };
}
