using System.Globalization;
using System.Text;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Makes a route's or query's text into a parameter's type, by the worker's converters.</summary>
internal static class TextValue
{
    /// <param name="text">The value as it came.</param>
    /// <param name="type">Not a <see cref="Nullable{T}"/>.</param>
    /// <param name="serializer">For types without a converter of their own: those read the text as JSON, as in the worker.</param>
    public static object? Convert(string text, Type type, Func<MessageSerializer> serializer)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(Guid))
        {
            return Guid.Parse(text);
        }

        if (type == typeof(DateTime))
        {
            return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        }

        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.Parse(text, CultureInfo.InvariantCulture);
        }

        return type == typeof(byte[])
            ? Encoding.UTF8.GetBytes(text)
            : serializer().Read(BinaryData.FromString(text), type);
    }
}
