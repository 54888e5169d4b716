using Azure.Core;
using Azure.Data.Tables.Rows;

namespace Azure.Data.Tables.Wire;

/// <summary>The requests that read or write one row.</summary>
/// <remarks>Azure Tables REST documentation, "Operations on entities". Every one may be tried again by the pipeline: a row added by a
/// try whose answer was lost then answers 409 to the next, as in the package. Whoever adds must be ready to find its own row.</remarks>
internal sealed class RowRequests(TableAccount account, string table)
{
    private readonly string collection = "/" + table;

    public Task<Response> AddAsync(ITableEntity row, CancellationToken cancellationToken)
    {
        CheckKeys(row);
        var message = account.Message(RequestMethod.Post, collection, TableAnswers.Created);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return WriteAsync(message, row, cancellationToken);
    }

    /// <summary>Writes a row whether it is there or not when <paramref name="ifMatch"/> is default, else only where it is there in that version.</summary>
    public Task<Response> PutAsync(ITableEntity row, TableUpdateMode mode, ETag ifMatch, CancellationToken cancellationToken)
    {
        CheckKeys(row);
        var message = account.Message(Method(mode), RowAddress.Of(table, row.PartitionKey, row.RowKey), TableAnswers.Done);
        if (ifMatch != default)
        {
            message.Request.Headers.SetValue("If-Match", ifMatch.ToString());
        }

        return WriteAsync(message, row, cancellationToken);
    }

    /// <summary>A row that is not there is an answer too, with status 404.</summary>
    public async Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Delete, Address(partitionKey, rowKey), TableAnswers.DoneOrMissing);
        message.Request.Headers.SetValue("If-Match", ifMatch == default ? "*" : ifMatch.ToString());
        return await account.SendAsync(message, cancellationToken);
    }

    public async Task<Response> GetAsync(string partitionKey, string rowKey, IEnumerable<string>? select, ResponseClassifier classifier, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Get, Address(partitionKey, rowKey), classifier);
        if (select is not null)
        {
            message.Request.Uri.AppendQuery("$select", string.Join(',', select), escapeValue: true);
        }

        return await account.SendAsync(message, cancellationToken);
    }

    public static RequestMethod Method(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"There is no update mode {mode}.", nameof(mode)),
    };

    /// <exception cref="ArgumentNullException">The row or one of its keys is null.</exception>
    /// <exception cref="RequestFailedException">400: a key has a character that no key may have.</exception>
    public static void CheckKeys(ITableEntity? row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(row.PartitionKey);
        ArgumentNullException.ThrowIfNull(row.RowKey);
        ServiceLimits.CheckKey(row.PartitionKey);
        ServiceLimits.CheckKey(row.RowKey);
    }

    private async Task<Response> WriteAsync(HttpMessage message, ITableEntity row, CancellationToken cancellationToken)
    {
        using (message)
        {
            message.Request.Headers.SetValue("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(RowWriter.Write(row));
            return await account.SendAsync(message, cancellationToken);
        }
    }

    private string Address(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        ServiceLimits.CheckKey(partitionKey);
        ServiceLimits.CheckKey(rowKey);
        return RowAddress.Of(table, partitionKey, rowKey);
    }
}
