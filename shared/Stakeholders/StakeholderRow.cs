using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// A stakeholder as stored. Partition: the first two digits of the id, which is a hash, so they spread; row key: the id, which the
/// address decides, so an address cannot be held twice. Serves: one by id or by address; all, or those of an organisation, in order of id.
/// Whoever changes their address moves to another row; <see cref="AddressChange"/> says how, and what is left here.
/// </summary>
internal sealed class StakeholderRow : Row
{
    public const string Table = "Stakeholders";

    /// <summary>All stakeholders: partitions are two hexadecimal digits.</summary>
    public const string All = "PartitionKey ge '00' and PartitionKey le 'ff'";

    public string Email { get; set; } = "";

    public string? Name { get; set; }

    public string Organisation { get; set; } = "";

    public string? Role { get; set; }

    public string SubscriberType { get; set; } = "";

    public string LawfulBasis { get; set; } = "";

    public string Source { get; set; } = "";

    public string ReviewBy { get; set; } = "";

    public string? Notes { get; set; }

    public string? FormerIds { get; set; }

    public string? MovedTo { get; set; }

    public string? Pending { get; set; }

    public string? Request { get; set; }

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Whether it is a stakeholder, and not what a change of address leaves or prepares.</summary>
    internal bool IsLive => MovedTo is null && Pending is null;

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
        Notes = stakeholder.Notes,
        FormerIds = stakeholder.FormerIds.Count == 0 ? null : string.Join(',', stakeholder.FormerIds),
        Version = stakeholder.Version,
        CreatedAt = stakeholder.CreatedAt,
        ChangedAt = stakeholder.ChangedAt,
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
        Notes = Notes,
        FormerIds = FormerIds?.Split(',') ?? [],
        Version = Math.Max(1, Version),
        // A row of a time when moments were not kept has only the one at which the service last wrote it.
        CreatedAt = CreatedAt == default ? Timestamp ?? default : CreatedAt,
        ChangedAt = ChangedAt == default ? Timestamp ?? default : ChangedAt,
    };
}
