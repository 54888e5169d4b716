using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>An organisation as stored. Partition: two digits of the id's hash, so that they spread; row key: the id. Serves: one by id, all.</summary>
internal sealed class OrganisationRow : Row
{
    public const string Table = "Organisations";

    /// <summary>All organisations: partitions are two hexadecimal digits.</summary>
    public const string All = "PartitionKey ge '00' and PartitionKey le 'ff'";

    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public string? OnsCode { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public string? Successors { get; set; }

    public string? Region { get; set; }

    public string? Beneficiaries { get; set; }

    public int Version { get; set; }

    public static string Partition(string organisationId) => ScopedId.Scope(organisationId)[..2];

    public static OrganisationRow From(Organisation organisation) => new()
    {
        PartitionKey = Partition(organisation.Id),
        RowKey = organisation.Id,
        Name = organisation.Name,
        Type = organisation.Type,
        OnsCode = organisation.OnsCode,
        ValidFrom = organisation.ValidFrom?.ToString("O", CultureInfo.InvariantCulture),
        ValidTo = organisation.ValidTo?.ToString("O", CultureInfo.InvariantCulture),
        Successors = organisation.Successors.Count == 0 ? null : string.Join(',', organisation.Successors),
        Region = organisation.Region,
        Beneficiaries = organisation.Beneficiaries.Count == 0 ? null : string.Join(',', organisation.Beneficiaries),
        Version = organisation.Version,
    };

    public Organisation ToOrganisation() => new()
    {
        Id = RowKey,
        Name = Name,
        Type = Type,
        OnsCode = OnsCode,
        ValidFrom = Date(ValidFrom),
        ValidTo = Date(ValidTo),
        Successors = Successors?.Split(',') ?? [],
        Region = Region,
        Beneficiaries = Beneficiaries?.Split(',') ?? [],
        Version = Version,
    };

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
