using System.Globalization;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages;

/// <summary>Pages of a list that is sorted or counted here: the continuation is how many entries stand on the pages before.</summary>
internal static class OffsetPaging
{
    /// <summary>How many entries stand on the pages before.</summary>
    /// <exception cref="HttpFaultException">400: it is not a continuation of such a list.</exception>
    public static int Offset(this HttpRequest request) =>
        request.Text("continuation") is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
        : throw HttpFaultException.Field("continuation", "is not a continuation of this list; leave it out for the first page");
}
