using System.Collections;
using Azure.Data.Tables.Rows;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary, for code that does not know its properties beforehand.</summary>
/// <remarks>The keys, the timestamp and the ETag (as <c>odata.etag</c>) are entries like the others, as in the package.</remarks>
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> properties;

    public TableEntity() => properties = [];

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object?>? values) => properties = values is null ? [] : new(values);

    public string PartitionKey { get => GetString(nameof(PartitionKey))!; set => properties[nameof(PartitionKey)] = value; }

    public string RowKey { get => GetString(nameof(RowKey))!; set => properties[nameof(RowKey)] = value; }

    public DateTimeOffset? Timestamp { get => GetDateTimeOffset(nameof(Timestamp)); set => properties[nameof(Timestamp)] = value; }

    public ETag ETag
    {
        get => GetString(DictionaryRow.ETagName) is { } etag ? new ETag(etag) : default;
        set => properties[DictionaryRow.ETagName] = value.ToString();
    }

    public ICollection<string> Keys => properties.Keys;

    public int Count => properties.Count;

    ICollection<object?> IDictionary<string, object?>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>Null where there is no such property. An int given to a property that is a long or a double becomes one.</summary>
    public object? this[string key]
    {
        get => properties.GetValueOrDefault(key);
        set => properties[key] = value is int number ? properties.GetValueOrDefault(key) switch
        {
            long => (object)(long)number,
            double => (double)number,
            _ => number,
        }
        : value;
    }

    public string? GetString(string key) => (string?)Get(key, typeof(string));

    public byte[]? GetBinary(string key) => (byte[]?)Get(key, typeof(byte[]));

    public BinaryData? GetBinaryData(string key) => this[key] is byte[] bytes ? new BinaryData(bytes) : (BinaryData?)Get(key, typeof(BinaryData));

    public bool? GetBoolean(string key) => (bool?)Get(key, typeof(bool));

    public DateTime? GetDateTime(string key) => this[key] is DateTimeOffset time ? time.UtcDateTime : (DateTime?)Get(key, typeof(DateTime));

    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? new DateTimeOffset(time) : (DateTimeOffset?)Get(key, typeof(DateTimeOffset));

    public double? GetDouble(string key) => (double?)Get(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Get(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Get(key, typeof(int));

    public long? GetInt64(string key) => (long?)Get(key, typeof(long));

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

    private object? Get(string key, Type type) => this[key] is not { } value || type.IsInstanceOfType(value)
        ? this[key]
        : throw new InvalidOperationException($"'{key}' is a {value.GetType()}; it cannot be had as {type}.");
}
