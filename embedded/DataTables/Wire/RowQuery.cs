using Azure.Core;
using Azure.Data.Tables.Rows;

namespace Azure.Data.Tables.Wire;

/// <summary>A query for a table's rows.</summary>
internal sealed class RowQuery(TableAccount account, string table, string? filter, IEnumerable<string>? select)
{
    private readonly string? columns = select is null ? null : string.Join(',', select);

    public AsyncPageable<T> Pages<T>(int? mostPerPage, CancellationToken cancellationToken)
        where T : class, ITableEntity =>
        new TablePages<T>(account, Ask, RowReader.ReadPage<T>, Next, mostPerPage, cancellationToken);

    // The token is what the package documents: both keys with a space between them. The service writes them without one.
    private static string? Next(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey) ? $"{partitionKey} {rowKey}" : null;
    }

    private HttpMessage Ask(string? token, int? most)
    {
        var message = account.Message(RequestMethod.Get, $"/{table}()", TableAnswers.Ok);
        var uri = message.Request.Uri;
        Append(uri, "$top", most?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Append(uri, "$select", columns);
        Append(uri, "$filter", filter);
        if (!string.IsNullOrEmpty(token))
        {
            var keys = token.Split(' ', 2);
            Append(uri, "NextPartitionKey", keys[0]);
            Append(uri, "NextRowKey", keys.Length > 1 ? keys[1] : null);
        }

        return message;
    }

    private static void Append(RequestUriBuilder uri, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            uri.AppendQuery(name, value, escapeValue: true);
        }
    }
}
