using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ImpactTracker.Functions.Distributions;

/// <summary>
/// Reads what to stop. A mail program's one click sends a form with one field of its own (RFC 8058), our page sends <c>list</c>. Whatever cannot
/// be read means everything: somebody who wants no mail is not told to fill in a form correctly.
/// </summary>
internal static class UnsubscribeForm
{
    private const int MostBytes = 8 * 1024;

    /// <summary>The list to leave, or null for everything.</summary>
    public static async Task<string?> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > MostBytes)
        {
            return null;
        }

        try
        {
            var form = await request.ReadFormAsync(new FormOptions { ValueCountLimit = 16, BufferBodyLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes }, cancellationToken);
            return form["list"] is [{ Length: > 0 } list] ? list : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }
    }
}
