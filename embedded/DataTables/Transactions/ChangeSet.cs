using System.Buffers;
using System.Text;
using Azure.Core;
using Azure.Data.Tables.Rows;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Transactions;

/// <summary>A transaction as it is sent: a multipart body in which each action is a request of its own.</summary>
/// <remarks>Azure Tables REST documentation, "Performing entity group transactions".</remarks>
internal sealed class ChangeSet(Uri endpoint, string table)
{
    private readonly BodyPieces body = new();
    private readonly string batch = $"batch_{Guid.NewGuid()}";
    private readonly string changes = $"changeset_{Guid.NewGuid()}";
    private readonly string address = endpoint.AbsoluteUri.TrimEnd('/');

    public string ContentType => $"multipart/mixed; boundary={batch}";

    public ReadOnlySequence<byte> Write(IReadOnlyList<TableTransactionAction> actions)
    {
        Write($"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var action in actions)
        {
            Write($"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write(action);
        }

        Write($"--{changes}--\r\n--{batch}--\r\n");
        return body.Whole();
    }

    private void Write(TableTransactionAction action)
    {
        var row = action.Entity;
        RowRequests.CheckKeys(row);
        var path = action.ActionType == TableTransactionActionType.Add ? "/" + table : RowAddress.Of(table, row.PartitionKey, row.RowKey);
        Write($"{Method(action.ActionType)} {address}{path} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (IfMatch(action) is { } ifMatch)
        {
            Write($"If-Match: {ifMatch}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Write("\r\n");
            return;
        }

        Write(action.ActionType == TableTransactionActionType.Add ? "Prefer: return-no-content\r\n" : string.Empty);
        Write("Content-Type: application/json\r\n\r\n");
        body.Write(RowWriter.Write(row));
        Write("\r\n");
    }

    private static RequestMethod Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => RequestMethod.Patch,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
        _ => throw new ArgumentException($"There is no action {type}.", nameof(type)),
    };

    // An update without an ETag sends none and so acts as an upsert (package behaviour, reference): always give it one.
    private static string? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => action.ETag == default ? "*" : action.ETag.ToString(),
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace => action.ETag == default ? null : action.ETag.ToString(),
        _ => null,
    };

    private void Write(string text) => body.Advance(Encoding.UTF8.GetBytes(text, body.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
