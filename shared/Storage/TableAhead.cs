using System.Runtime.CompilerServices;
using Azure;

namespace ImpactTracker.Storage;

/// <summary>Reads all rows of a query.</summary>
internal static class TableAhead
{
    /// <summary>The rows in order; the service works on the next page while those of one are used, so at most two pages are in memory.</summary>
    public static async IAsyncEnumerable<T> AheadAsync<T>(this AsyncPageable<T> query, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : notnull
    {
        await using var pages = query.AsPages().GetAsyncEnumerator(cancellationToken);
        var next = pages.MoveNextAsync().AsTask();
        try
        {
            while (await next)
            {
                var rows = pages.Current.Values;
                next = pages.MoveNextAsync().AsTask();
                foreach (var row in rows)
                {
                    yield return row;
                }
            }
        }
        finally
        {
            // A query must not be given up while it is under way.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
