namespace ImpactTracker.Reports.Figures;

/// <summary>Numbers records from 1 in the order in which a report first shows them, so that a figure can point to them on paper too.</summary>
internal sealed class RecordNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];

    public int Count => ids.Count;

    /// <summary>Makes room for the records of the first award: a table that grows to ten thousand leaves as much behind as it takes.</summary>
    public void MakeRoom(int records)
    {
        if (ids.Count == 0)
        {
            numbers.EnsureCapacity(records);
            ids.EnsureCapacity(records);
        }
    }

    /// <summary>The record's number; a new one where it was not seen before.</summary>
    public (int Number, bool IsNew) Of(string id)
    {
        if (numbers.TryGetValue(id, out var known))
        {
            return (known, false);
        }

        ids.Add(id);
        numbers.Add(id, ids.Count);
        return (ids.Count, true);
    }

    /// <summary>The number of a record that was seen, or null.</summary>
    public int? Find(string? id) => id is not null && numbers.TryGetValue(id, out var known) ? known : null;

    public string IdOf(int number) => ids[number - 1];
}
