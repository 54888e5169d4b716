using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>An organisation as stored. Partition: two digits of the id's hash, so that they spread; row key: the id. Serves: one by id.</summary>
internal sealed class OrganisationRow : Row
{
    public const string Table = "Organisations";

    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public string? OnsCode { get; set; }

    public static string Partition(string organisationId) => ScopedId.Scope(organisationId)[..2];

    public static OrganisationRow From(Organisation organisation) => new()
    {
        PartitionKey = Partition(organisation.Id),
        RowKey = organisation.Id,
        Name = organisation.Name,
        Type = organisation.Type,
        OnsCode = organisation.OnsCode,
    };

    public Organisation ToOrganisation() => new(RowKey, Name, Type, OnsCode);
}
