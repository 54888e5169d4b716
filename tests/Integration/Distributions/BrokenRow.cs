using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>A distribution that says five people are frozen and has no batch: as after damage from outside. Taken away with this object.</summary>
internal sealed class BrokenRow : IAsyncDisposable
{
    private readonly TableClient table;
    private readonly string id;

    private BrokenRow(TableClient table, string id) => (this.table, this.id) = (table, id);

    public static async Task<BrokenRow> AddAsync(StorageView storage, string id, string state)
    {
        var table = storage.Table("Distributions");
        await table.AddEntityAsync(new TableEntity("distribution", id)
        {
            ["Brief"] = "none",
            ["Lists"] = "none",
            ["State"] = state,
            ["SendAt"] = DateTimeOffset.UtcNow,
            ["MaxLatenessMinutes"] = 120,
            ["Members"] = 5,
            ["Excluded"] = 0,
            ["Suppressed"] = 0,
            ["Frozen"] = 5,
            ["ContentPath"] = "briefs/none.json",
            ["CreatedAt"] = DateTimeOffset.UtcNow,
            ["CreatedBy"] = "test",
        });
        return new BrokenRow(table, id);
    }

    public async ValueTask DisposeAsync() => await table.DeleteEntityAsync("distribution", id);
}
