using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>Writes of one row in which somebody else may be first; that is an answer and no exception.</summary>
internal static class TriedWrites
{
    /// <returns>False when there is a row of these keys already.</returns>
    public static async Task<bool> TryAddAsync<T>(this TableClient table, T row, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <returns>False when the row was changed since it was read with this ETag.</returns>
    public static async Task<bool> TryReplaceAsync<T>(this TableClient table, T row, ETag read, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            await table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Adds the row where none was read, else replaces the one that was.</summary>
    /// <returns>False when somebody made or changed it since.</returns>
    public static Task<bool> TryPutAsync<T>(this TableClient table, T row, ETag? read, CancellationToken cancellationToken)
        where T : ITableEntity =>
        read is { } etag ? table.TryReplaceAsync(row, etag, cancellationToken) : table.TryAddAsync(row, cancellationToken);
}
