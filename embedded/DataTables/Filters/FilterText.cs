using System.Globalization;

namespace Azure.Data.Tables.Filters;

/// <summary>Values as a filter writes them.</summary>
/// <remarks>Azure Tables REST documentation, "Querying tables and entities", filtering on property types.</remarks>
internal static class FilterText
{
    /// <summary>The filter with each hole filled by its value as the service reads it. Strings are quoted here: put no quotes around a hole.</summary>
    /// <exception cref="ArgumentException">A value is of a type that a filter cannot hold.</exception>
    public static string Format(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var values = new object?[filter.ArgumentCount];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Literal(filter.GetArgument(index))
                ?? throw new ArgumentException($"Hole {index} of the filter holds {filter.GetArgument(index)?.GetType().FullName ?? "null"}, which a filter cannot compare with.", nameof(filter));
        }

        return string.Format(CultureInfo.InvariantCulture, filter.Format, values);
    }

    /// <summary>The value as a filter writes it, or null: a filter cannot hold it.</summary>
    public static string? Literal(object? value) => value switch
    {
        string text => Quote(text),
        char text => Quote(text.ToString()),
        bool flag => flag ? "true" : "false",
        Enum => null,
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => Number(number),
        Guid id => $"guid'{id}'",
        DateTimeOffset time => Time(time.UtcDateTime),
        DateTime time => Time(time.ToUniversalTime()),
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexStringLower(bytes.ToMemory().Span)}'",
        _ => null,
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Time(DateTime utc) => $"datetime'{utc.ToString("O", CultureInfo.InvariantCulture)}'";

    // Without a point the service would take it for an Int32.
    private static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(number) && text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
