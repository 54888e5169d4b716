namespace ImpactTracker.Stakeholders;

/// <summary>One contact of a file as it stands there.</summary>
/// <param name="Row">As a spreadsheet counts, the heading being row 1; of a vCard file the number of the card.</param>
/// <param name="Fields">The text of each column that <see cref="ContactRow"/> knows, by its name.</param>
/// <param name="Further">What else the file says, in its order: columns that nobody asked for.</param>
internal sealed record ContactEntry(int Row, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<(string Name, string Value)> Further)
{
    /// <summary>Where and why the entry cannot be read at all; null when it can.</summary>
    public (string Field, string Value, string Reason)? Damage { get; init; }
}
