using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>An account's list of tables: making one, removing one, asking which there are.</summary>
/// <remarks>Azure Tables REST documentation, "Create Table", "Delete Table", "Query Tables".</remarks>
internal static class TableList
{
    private static readonly JsonEncodedText TableName = JsonEncodedText.Encode("TableName");

    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or TableBeingDeleted.</exception>
    public static async Task<Response<TableItem>> CreateAsync(TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = Creation(account, table, TableAnswers.Created);
        return Response.FromValue(new TableItem(table), await account.SendAsync(message, cancellationToken));
    }

    /// <summary>As <see cref="CreateAsync"/>, but a table that is there is an answer too, with status 409.</summary>
    /// <remarks>Since 12.6 the package returns the table in both cases (azure-sdk-for-net issues 27821 and 38522); before, it returned null.</remarks>
    /// <exception cref="RequestFailedException">409 TableBeingDeleted: it is there no longer and not yet to be made again.</exception>
    public static async Task<Response<TableItem>> CreateIfNotExistsAsync(TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = Creation(account, table, TableAnswers.CreatedOrThere);
        var response = await account.SendAsync(message, cancellationToken);
        return response.Status == 409 && new RequestFailedException(response) is var conflict && conflict.ErrorCode != TableErrorCode.TableAlreadyExists.ToString()
            ? throw conflict
            : Response.FromValue(new TableItem(table), response);
    }

    /// <summary>A table that is not there is an answer too, with status 404.</summary>
    public static async Task<Response> DeleteAsync(TableAccount account, string table, CancellationToken cancellationToken)
    {
        using var message = account.Message(RequestMethod.Delete, $"/Tables('{table}')", TableAnswers.DoneOrMissing);
        return await account.SendAsync(message, cancellationToken);
    }

    public static AsyncPageable<TableItem> Pages(TableAccount account, string? filter, int? mostPerPage, CancellationToken cancellationToken) =>
        new TablePages<TableItem>(account, (token, most) => Ask(account, filter, token, most), Read, Next, mostPerPage, cancellationToken);

    private static HttpMessage Creation(TableAccount account, string table, ResponseClassifier classifier)
    {
        ArgumentNullException.ThrowIfNull(table);
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString(TableName, table);
            json.WriteEndObject();
        }

        var message = account.Message(RequestMethod.Post, "/Tables", classifier);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(body.WrittenMemory);
        return message;
    }

    private static HttpMessage Ask(TableAccount account, string? filter, string? token, int? most)
    {
        var message = account.Message(RequestMethod.Get, "/Tables", TableAnswers.Ok);
        if (most is { } number)
        {
            message.Request.Uri.AppendQuery("$top", number.ToString(CultureInfo.InvariantCulture));
        }

        if (!string.IsNullOrEmpty(filter))
        {
            message.Request.Uri.AppendQuery("$filter", filter, escapeValue: true);
        }

        if (!string.IsNullOrEmpty(token))
        {
            message.Request.Uri.AppendQuery("NextTableName", token, escapeValue: true);
        }

        return message;
    }

    private static List<TableItem> Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(static table => new TableItem(table.GetProperty("TableName").GetString()!))];
    }

    private static string? Next(Response response) => response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var table) ? table : null;
}
