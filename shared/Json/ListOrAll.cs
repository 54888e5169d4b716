using System.Collections;
using Newtonsoft.Json;

namespace ImpactTracker.Json;

/// <summary>A list of ids, or the word <c>all</c>: in JSON <c>["one", "two"]</c> or <c>"all"</c>. Where it is all, the list is empty.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ListOrAll : IReadOnlyList<string>
{
    /// <summary>The word.</summary>
    public const string Word = "all";

    private readonly IReadOnlyList<string> ids;

    private ListOrAll(bool isAll, IReadOnlyList<string> ids) => (IsAll, this.ids) = (isAll, ids);

    /// <summary>All there are.</summary>
    public static ListOrAll All { get; } = new(true, []);

    /// <summary>Whether all are meant.</summary>
    public bool IsAll { get; }

    /// <inheritdoc/>
    public int Count => ids.Count;

    /// <inheritdoc/>
    public string this[int index] => ids[index];

    /// <summary>These and no others.</summary>
    public static ListOrAll Of(IReadOnlyList<string> ids) => new(false, ids);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ids.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Converter : JsonConverter<ListOrAll>
    {
        public override void WriteJson(JsonWriter writer, ListOrAll? value, JsonSerializer serializer) =>
            serializer.Serialize(writer, value is null ? null : value.IsAll ? Word : value.ids);

        public override ListOrAll? ReadJson(JsonReader reader, Type objectType, ListOrAll? existingValue, bool hasExistingValue, JsonSerializer serializer) => reader.TokenType switch
        {
            JsonToken.Null => null,
            JsonToken.String when (string?)reader.Value == Word => All,
            JsonToken.StartArray => Of(serializer.Deserialize<string[]>(reader)!),
            _ => throw new JsonSerializationException("A list of ids, or the word all, was expected."),
        };
    }
}
