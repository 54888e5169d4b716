using System.Globalization;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>Conditional and repeatable requests: If-Match and Idempotency-Key.</summary>
public static class Conditions
{
    /// <summary>The version that the caller read and changes, from If-Match; null when there is none, <see cref="IfVersion.Any"/> for <c>*</c>.</summary>
    /// <remarks>An ETag that is not one of ours can match nothing: it is version 0, which no record has.</remarks>
    public static int? IfMatch(this HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString().Trim();
        return header.Length == 0 ? null
            : header == "*" ? IfVersion.Any
            : header is ['"', .. var version, '"'] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>As <see cref="IfMatch"/>, where a change without it could undo somebody else's.</summary>
    /// <exception cref="HttpFaultException">428: it is missing.</exception>
    public static int? RequiredIfMatch(this HttpRequest request) =>
        request.Headers.IfMatch.Count > 0 ? request.IfMatch()
        : throw new HttpFaultException(428, "Send the ETag of the version that you read in If-Match, so that nobody's change is lost.");

    /// <summary>The caller's Idempotency-Key with the hash of the body that it came with; null when there is none.</summary>
    /// <exception cref="HttpFaultException">400: it is too long or not printable ASCII.</exception>
    public static IdempotencyKey? IdempotencyKey(this HttpRequest request, string caller, string bodyHash)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        return key.Length == 0 ? null
            : key.Length <= 200 && key.All(static c => c is > ' ' and < (char)127) ? new IdempotencyKey(caller, key, bodyHash)
            : throw HttpFaultException.Field("Idempotency-Key", "must be 1 to 200 printable ASCII characters without spaces");
    }
}
