namespace ImpactTracker.Stakeholders;

/// <summary>
/// Keeps what a file says in columns that we have no place for: each as a line <c>column: value</c> of the notes. Importing again replaces
/// the lines of its own columns and leaves what people wrote.
/// </summary>
internal static class ContactNotes
{
    /// <summary>The notes after an import.</summary>
    /// <param name="notes">The notes so far, or null.</param>
    /// <param name="further">The file's further columns.</param>
    public static string? Over(string? notes, IReadOnlyList<(string Name, string Value)> further)
    {
        if (further.Count == 0)
        {
            return notes;
        }

        var own = further.Select(static one => $"{OneLine(one.Name)}: ").Distinct(StringComparer.Ordinal).ToArray();
        var kept = (notes ?? "").Split('\n').Where(line => line.Length > 0 && !own.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal)));
        return string.Join('\n', kept.Concat(further.Select(static one => $"{OneLine(one.Name)}: {OneLine(one.Value)}").Distinct(StringComparer.Ordinal)));
    }

    /// <summary>As <see cref="Over"/>, or the notes so far where the result would be longer than notes may be.</summary>
    public static string? OverIfRoom(string? notes, IReadOnlyList<(string Name, string Value)> further) =>
        Over(notes, further) is var merged && merged?.Length > StakeholderDraftValidator.MaxNotes ? notes : merged;

    /// <summary>The further columns that a contact's own notes were made of.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(string? notes) =>
        notes is null ? [] : [.. notes.Split('\n').Select(static line => line.Split(": ", 2)).Where(static parts => parts.Length == 2).Select(static parts => (parts[0], parts[1]))];

    /// <summary>Why further columns cannot be kept: the column, its text, what would be right.</summary>
    public static (string Column, string Text, string Reason)? Problem(IReadOnlyList<(string Name, string Value)> further)
    {
        if (further.FirstOrDefault(static one => OneLine(one.Value).Any(char.IsControl) || OneLine(one.Name).Any(char.IsControl)) is { Name: not null } odd)
        {
            return (odd.Name, odd.Value, "holds control characters");
        }

        var characters = further.Sum(static one => one.Name.Length + one.Value.Length + 3);
        return characters <= StakeholderDraftValidator.MaxNotes ? null
            : (further.MaxBy(static one => one.Value.Length) is var longest ? longest.Name : "", longest.Value, $"and the other columns that are kept as notes have {characters} characters together; at most {StakeholderDraftValidator.MaxNotes} are kept");
    }

    // A line break in a cell is a blank here: each column is one line.
    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)) is var line && line.Length > 0 ? line : "";
}
