using System.Globalization;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages;

/// <summary>Pages of a list that is sorted or counted here: the continuation is how many entries stand on the pages before.</summary>
internal static class OffsetPaging
{
    /// <summary>Of a history: the version that the page ends before; null for the first page.</summary>
    /// <exception cref="HttpFaultException">400: it is not a continuation of a history.</exception>
    public static int? Before(this HttpRequest request) => request.Text("continuation") is null ? null : request.Offset();

    /// <summary>How many entries stand on the pages before.</summary>
    /// <param name="request">Asked with a continuation, or without one for the first page.</param>
    /// <param name="name">The parameter that says so.</param>
    /// <exception cref="HttpFaultException">400: it is not a continuation of such a list.</exception>
    public static int Offset(this HttpRequest request, string name = "continuation") =>
        request.Text(name) is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
        : throw HttpFaultException.Field(name, "is not a continuation of this list; leave it out for the first page");
}
