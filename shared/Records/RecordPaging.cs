using ImpactTracker.Storage;

namespace ImpactTracker.Records;

/// <summary>Pages of an award's records. The continuation is the id of the last record, so that a page may begin after any.</summary>
internal static class RecordPaging
{
    /// <summary>The first records of a scan that was begun after the continuation.</summary>
    /// <exception cref="FormatException">The continuation is not a record's id.</exception>
    public static async Task<TablePage<T>> PageAsync<T>(IAsyncEnumerable<T> scan, int top, string? after)
        where T : AwardRecord
    {
        if (after is not null && ScopedId.ScopeOf(after) is null)
        {
            throw new FormatException("Not a continuation.");
        }

        var found = new List<T>(top + 1);
        await foreach (var record in scan)
        {
            found.Add(record);
            if (found.Count > top)
            {
                return new TablePage<T>(found[..top], found[top - 1].Id);
            }
        }

        return new TablePage<T>(found, null);
    }
}
