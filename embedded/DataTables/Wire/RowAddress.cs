namespace Azure.Data.Tables.Wire;

/// <summary>Where a row lies in its table's address.</summary>
internal static class RowAddress
{
    /// <summary>The keys as they stand in a path: a quote is doubled, then all is percent-encoded.</summary>
    /// <remarks>Azure Tables REST documentation, "Querying tables and entities": single quotes and special characters.</remarks>
    public static string Of(string table, string partitionKey, string rowKey) =>
        string.Concat($"/{table}(PartitionKey='", Escape(partitionKey), "',RowKey='", Escape(rowKey), "')");

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
