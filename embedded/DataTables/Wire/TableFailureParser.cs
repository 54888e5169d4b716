using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads why the service refused: <c>{"odata.error":{"code":"…","message":{"lang":"en-US","value":"…"}}}</c>.</summary>
/// <remarks>Azure Tables REST documentation, "Status and error codes".</remarks>
internal sealed class TableFailureParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is MemoryStream { Length: > 0 } ? Parse(response.Content.ToMemory()) : null;
        if (error is null && response.Headers.TryGetValue("x-ms-error-code", out var code))
        {
            error = new ResponseError(code, response.ReasonPhrase);
        }

        return error is not null;
    }

    public static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("odata.error", out var failure)
                ? new ResponseError(failure.GetProperty("code").GetString(), failure.GetProperty("message").GetProperty("value").GetString())
                : null;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A gateway may answer with a page of its own; the status still says what happened.
            return null;
        }
    }
}
