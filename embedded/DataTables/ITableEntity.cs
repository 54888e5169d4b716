namespace Azure.Data.Tables;

/// <summary>What every stored row has: its two keys, and the time and version that the service gives it.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>Set by the service at each write; filled on read and never written.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row; filled on read and never written. A write does not change it: the new one is in the response's headers.</summary>
    ETag ETag { get; set; }
}
