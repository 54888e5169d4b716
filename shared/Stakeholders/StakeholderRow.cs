using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// A stakeholder as stored. Partition: the first two digits of the id, which is a hash, so they spread; row key: the id, which the
/// address decides, so an address cannot be held twice. Serves: one by id or by address.
/// </summary>
internal sealed class StakeholderRow : Row
{
    public const string Table = "Stakeholders";

    public string Email { get; set; } = "";

    public string? Name { get; set; }

    public string Organisation { get; set; } = "";

    public string? Role { get; set; }

    public string SubscriberType { get; set; } = "";

    public string LawfulBasis { get; set; } = "";

    public string Source { get; set; } = "";

    public string ReviewBy { get; set; } = "";

    public static string Partition(string stakeholderId) => stakeholderId[..2];

    public static StakeholderRow From(Stakeholder stakeholder) => new()
    {
        PartitionKey = Partition(stakeholder.Id),
        RowKey = stakeholder.Id,
        Email = stakeholder.Email,
        Name = stakeholder.Name,
        Organisation = stakeholder.Organisation,
        Role = stakeholder.Role,
        SubscriberType = stakeholder.SubscriberType,
        LawfulBasis = stakeholder.LawfulBasis,
        Source = stakeholder.Source,
        ReviewBy = stakeholder.ReviewBy.ToString("O", CultureInfo.InvariantCulture),
    };

    public Stakeholder ToStakeholder() => new()
    {
        Id = RowKey,
        Email = Email,
        Name = Name,
        Organisation = Organisation,
        Role = Role,
        SubscriberType = SubscriberType,
        LawfulBasis = LawfulBasis,
        Source = Source,
        ReviewBy = DateOnly.ParseExact(ReviewBy, "O", CultureInfo.InvariantCulture),
    };
}
