using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>What every stored row has. A row class adds its columns, its key scheme and the queries the scheme serves.</summary>
public abstract class Row : ITableEntity
{
    /// <inheritdoc/>
    public string PartitionKey { get; set; } = "";

    /// <inheritdoc/>
    public string RowKey { get; set; } = "";

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }
}
