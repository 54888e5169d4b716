using ImpactTracker.Records;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Functions.Pages.History;

/// <summary>A page of the history of a record.</summary>
/// <param name="Title">What the record is called.</param>
/// <param name="Path">Where the record is.</param>
/// <param name="Entries">The latest version first.</param>
/// <param name="Latest">So many versions there are.</param>
/// <param name="Before">The version that the next page ends before, or null.</param>
/// <param name="ListOf">The list that the codes of a field are of, or null for a field without codes.</param>
/// <param name="Names">What the things are called that fields name by ids.</param>
public sealed record HistoryModel(
    string Title, string Path, IReadOnlyList<HistoryEntry> Entries, int Latest, int? Before, Func<string, Vocabulary?> ListOf, IReadOnlyDictionary<(string Field, string Id), string> Names)
{
    /// <summary>So many versions stand on a page.</summary>
    public const int Top = 25;

    /// <summary>The page of a history.</summary>
    public static HistoryModel Of<T>(RecordHistory<T> history, string title, string path, Func<string, Vocabulary?> listOf, IReadOnlyDictionary<(string Field, string Id), string> names)
        where T : AwardRecord => new(
        title, path, [.. history.Versions.Select(static one => new HistoryEntry(one.Version, one.ChangedAt, one.ChangedBy, one.Changes))], history.Latest, history.Before, listOf, names);
}
