using System.Globalization;
using Azure.Data.Tables;
using ImpactTracker.Storage;

namespace ImpactTracker.Bench.Distribution;

/// <summary>Puts a list of so many people into storage, ten to an organisation, past the import, whose speed is not what is measured.</summary>
internal static class AudienceSeed
{
    private const int PeoplePerOrganisation = 10;

    public static async Task AddAsync(TableServiceClient tables, string list, int people)
    {
        string[] ids = [.. Enumerable.Range(0, people).Select(i => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))[..32])];
        await AddAsync(tables, "Organisations", Enumerable.Range(0, ((people - 1) / PeoplePerOrganisation) + 1).Select(static i => new TableEntity(ScopedId.Scope(OrganisationId(i))[..2], OrganisationId(i))
        {
            ["Name"] = string.Create(CultureInfo.InvariantCulture, $"Regional Partnership number {i}"),
            ["Type"] = "local-enterprise-partnership",
            ["Version"] = 1,
        }));
        await AddAsync(tables, "Stakeholders", ids.Select(static (id, i) => new TableEntity(id[..2], id)
        {
            ["Email"] = string.Create(CultureInfo.InvariantCulture, $"person{i}@partnership{i / PeoplePerOrganisation}.example"),
            ["Name"] = string.Create(CultureInfo.InvariantCulture, $"Person Number {i}"),
            ["Organisation"] = OrganisationId(i / PeoplePerOrganisation),
            ["SubscriberType"] = "corporate",
            ["LawfulBasis"] = "legitimate-interests",
            ["Source"] = "bench",
            ["ReviewBy"] = "2099-12-31",
        }));
        await AddAsync(tables, "ListMembers", ids.Select(id => new TableEntity(list, id) { ["Since"] = DateTimeOffset.UtcNow }));
    }

    private static string OrganisationId(int number) => string.Create(CultureInfo.InvariantCulture, $"regional-partnership-number-{number}");

    private static async Task AddAsync(TableServiceClient tables, string table, IEnumerable<TableEntity> rows)
    {
        var client = tables.GetTableClient(table);
        await Parallel.ForEachAsync(
            rows.GroupBy(static row => row.PartitionKey, StringComparer.Ordinal).SelectMany(static partition => partition.Chunk(100)),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (some, stop) => await client.SubmitTransactionAsync(some.Select(static row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), stop));
    }
}
