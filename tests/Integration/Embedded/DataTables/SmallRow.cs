using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>A row with hardly anything in it.</summary>
internal sealed record SmallRow : ITableEntity
{
    public SmallRow()
    {
    }

    public SmallRow(string partitionKey, string rowKey, string? name = null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
        Name = name;
    }

    public string PartitionKey { get; set; } = string.Empty;

    public string RowKey { get; set; } = string.Empty;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Name { get; init; }

    public int? Number { get; init; }
}
