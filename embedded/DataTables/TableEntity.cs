using System.Collections;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary, for code that does not know its properties beforehand.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> properties;

    public TableEntity() => properties = new(StringComparer.Ordinal);

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?> values) => properties = new(values, StringComparer.Ordinal);

    public string PartitionKey { get => GetString(nameof(PartitionKey))!; set => properties[nameof(PartitionKey)] = value; }

    public string RowKey { get => GetString(nameof(RowKey))!; set => properties[nameof(RowKey)] = value; }

    public DateTimeOffset? Timestamp { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }

    public ETag ETag { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }

    public ICollection<string> Keys => properties.Keys;

    public int Count => properties.Count;

    ICollection<object?> IDictionary<string, object?>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    public object? this[string key]
    {
        get => properties.GetValueOrDefault(key);
        set => throw new NotImplementedException();
    }

    public string? GetString(string key) => throw new NotImplementedException();

    public byte[]? GetBinary(string key) => throw new NotImplementedException();

    public BinaryData? GetBinaryData(string key) => throw new NotImplementedException();

    public bool? GetBoolean(string key) => throw new NotImplementedException();

    public DateTime? GetDateTime(string key) => throw new NotImplementedException();

    public DateTimeOffset? GetDateTimeOffset(string key) => throw new NotImplementedException();

    public double? GetDouble(string key) => throw new NotImplementedException();

    public Guid? GetGuid(string key) => throw new NotImplementedException();

    public int? GetInt32(string key) => throw new NotImplementedException();

    public long? GetInt64(string key) => throw new NotImplementedException();

    public void Add(string key, object? value) => properties.Add(key, value);

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Remove(string key) => properties.Remove(key);

    public bool TryGetValue(string key, out object? value) => properties.TryGetValue(key, out value);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();
}
