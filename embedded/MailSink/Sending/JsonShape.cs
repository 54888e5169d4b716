using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>Questions that the rules ask of a piece of JSON.</summary>
internal static class JsonShape
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    public static bool Has(this JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    /// <summary>The text at a name; null when there is none, or it is not a string.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Has(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool BreaksLine(string text) => text.IndexOfAny(LineBreaks) >= 0;

    /// <summary>Tells each property that is not among the known ones, as SendGrid does.</summary>
    public static void OnlyKnown(JsonElement element, string? path, ReadOnlySpan<string> known, Findings findings)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                findings.Add(path, $"Additional property {property.Name} is not allowed");
            }
        }
    }

    /// <summary>The bytes of an object of strings as compact JSON without needless escapes.</summary>
    public static int Size(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return 0;
        }

        var size = 1;
        foreach (var property in element.EnumerateObject())
        {
            // Two pairs of quotes, a colon and a comma (or the closing brace).
            size += Encoding.UTF8.GetByteCount(property.Name) + 6 + (property.Value.ValueKind == JsonValueKind.String
                ? Encoding.UTF8.GetByteCount(property.Value.GetString()!)
                : JsonMarshal.GetRawUtf8Value(property.Value).Length);
        }

        return size;
    }

    public static string At(string path, int index, string name) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}.{index}.{name}");

    public static string At(string path, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}.{index}");
}
