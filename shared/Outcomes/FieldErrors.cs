namespace ImpactTracker.Outcomes;

/// <summary>Mistakes by field. A field is named as in the JSON (<c>plannedImpact.beneficiaries[0].id</c>); a message says what would be right.</summary>
public sealed class FieldErrors
{
    private readonly SortedDictionary<string, List<string>> byField = new(StringComparer.Ordinal);

    /// <summary>No mistake so far.</summary>
    public bool None => byField.Count == 0;

    /// <summary>How many fields have a mistake.</summary>
    public int Count => byField.Count;

    /// <summary>The messages of each field, fields in alphabetical order.</summary>
    public IReadOnlyDictionary<string, string[]> ByField => byField.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

    /// <summary>One mistake in one field.</summary>
    public static FieldErrors Of(string field, string message) => new FieldErrors().Add(field, message);

    /// <summary>Notes a mistake; the same message for the same field is noted once.</summary>
    public FieldErrors Add(string field, string message)
    {
        if (!byField.TryGetValue(field, out var messages))
        {
            byField[field] = messages = [];
        }

        if (!messages.Contains(message, StringComparer.Ordinal))
        {
            messages.Add(message);
        }

        return this;
    }
}
