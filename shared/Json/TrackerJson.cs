using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace ImpactTracker.Json;

/// <summary>
/// The one way JSON is written and read here: API bodies, queue bodies and stored documents. camelCase, dates as
/// <c>2018-12-13</c>, instants in UTC as <c>2018-12-13T09:30:00Z</c>, nulls written, unknown properties refused.
/// </summary>
public static class TrackerJson
{
    /// <summary>Nesting deeper than this is refused: no body of ours is deeper than six.</summary>
    public const int MaxDepth = 32;

    private static readonly CamelCasePropertyNamesContractResolver Names = new()
    {
        // Keys of dictionaries (field names in an error, codes in a figure) are data, not property names.
        NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: true),
    };

    private static readonly JsonSerializer Writer = JsonSerializer.Create(Settings());

    /// <summary>A fresh copy of the settings; a reader may add its own error handling.</summary>
    public static JsonSerializerSettings Settings() => new()
    {
        ContractResolver = Names,
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth,
        // $id, $ref and $type mean nothing here: they are unknown properties like any other.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Error,
        Converters = { new InstantConverter(), new StringEnumConverter(new KebabCaseNamingStrategy(), allowIntegerValues: false) },
    };

    /// <summary>Writes a value as JSON text.</summary>
    public static string Write(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, value);
        return text.ToString();
    }

    /// <summary>Writes a value as JSON text to a writer.</summary>
    public static void Write(TextWriter text, object? value)
    {
        using var json = new JsonTextWriter(text) { CloseOutput = false };
        Write(json, value);
    }

    /// <summary>Writes a value as a part of JSON that is being written.</summary>
    public static void Write(JsonWriter json, object? value) => Writer.Serialize(json, value);

    /// <summary>Reads what <see cref="Write(object)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static T Read<T>(string text)
    {
        using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = MaxDepth };
        return Writer.Deserialize<T>(json) ?? throw new JsonSerializationException($"A {typeof(T).Name} was expected, not null.");
    }

    /// <summary>Whether a text is an instant as JSON here writes it, with an offset.</summary>
    public static bool IsInstant(string? text) => InstantConverter.TryRead(text, out _);

    /// <summary>Reads JSON that somebody else wrote and may add to: unknown properties are passed over.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static T? ReadLoose<T>(string text)
    {
        var settings = Settings();
        settings.MissingMemberHandling = MissingMemberHandling.Ignore;
        return JsonConvert.DeserializeObject<T>(text, settings);
    }
}
