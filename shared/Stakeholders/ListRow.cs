using System.Globalization;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>A list as stored. One partition <c>list</c>, row key = list id. Serves: one by id, all.</summary>
internal sealed class ListRow : Row
{
    public const string Table = "Lists";
    public const string Partition = "list";

    public string Title { get; set; } = "";

    public string Owner { get; set; } = "";

    public string ReviewBy { get; set; } = "";

    public string Audience { get; set; } = "";

    public string GeographicReach { get; set; } = "";

    public string? Beneficiaries { get; set; }

    public string? Rules { get; set; }

    public int Version { get; set; }

    public static ListRow From(StakeholderList list) => new()
    {
        PartitionKey = Partition,
        RowKey = list.Id,
        Title = list.Title,
        Owner = list.Owner,
        ReviewBy = list.ReviewBy.ToString("O", CultureInfo.InvariantCulture),
        Audience = list.Audience,
        GeographicReach = list.GeographicReach,
        Beneficiaries = list.Beneficiaries.Count == 0 ? null : string.Join(',', list.Beneficiaries),
        Rules = list.Rules is null ? null : TrackerJson.Write(list.Rules),
        Version = list.Version,
    };

    public StakeholderList ToList() => new()
    {
        Id = RowKey,
        Title = Title,
        Owner = Owner,
        ReviewBy = DateOnly.ParseExact(ReviewBy, "O", CultureInfo.InvariantCulture),
        Audience = Audience,
        GeographicReach = GeographicReach,
        Beneficiaries = Beneficiaries?.Split(',') ?? [],
        Rules = Rules is null ? null : TrackerJson.Read<ListRules>(Rules),
        Version = Version,
    };
}
