using System.Text;
using Azure;

namespace ImpactTracker.Storage;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Continuation">Hand it back for the next page; null on the last.</param>
public sealed record TablePage<T>(IReadOnlyList<T> Items, string? Continuation)
{
    /// <summary>The same page with each item as something else.</summary>
    public TablePage<TTo> Select<TTo>(Func<T, TTo> to) => new([.. Items.Select(to)], Continuation);
}

/// <summary>Reads one page of a query.</summary>
public static class TablePaging
{
    /// <summary>Table Storage answers at most this many rows at a time.</summary>
    public const int MaxRows = 1000;

    /// <summary>The page that a continuation points to, or the first.</summary>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public static async Task<TablePage<T>> PageAsync<T>(this AsyncPageable<T> query, int top, string? continuation)
        where T : notnull
    {
        var token = continuation is null ? null : Decode(continuation);
        try
        {
            await foreach (var page in query.AsPages(token, top))
            {
                // A filter on a column may leave a page empty while more rows follow.
                if (page.Values.Count > 0 || string.IsNullOrEmpty(page.ContinuationToken))
                {
                    return new TablePage<T>(page.Values, string.IsNullOrEmpty(page.ContinuationToken) ? null : Encode(page.ContinuationToken));
                }
            }
        }
        catch (RequestFailedException refused) when (refused.Status == 400 && token is not null)
        {
            throw new FormatException("The service does not know this continuation.", refused);
        }

        return new TablePage<T>([], null);
    }

    private static string Encode(string token) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(token));

    private static string Decode(string continuation)
    {
        var token = Encoding.UTF8.GetString(Convert.FromHexString(continuation));
        return token.Split(' ').Length == 2 ? token : throw new FormatException("Not a continuation.");
    }
}
