using System.Globalization;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>Lists: <c>?top=</c>, <c>?continuation=</c>, and the shape of the answer.</summary>
public static class Paging
{
    private const int DefaultTop = 100;
    private const int MostTop = 1000;

    /// <summary>Answers a page.</summary>
    /// <param name="request">Asked with top and continuation.</param>
    /// <param name="read">Reads the page.</param>
    /// <exception cref="HttpFaultException">400: top or continuation is not valid.</exception>
    public static async Task<IResult> PageAsync<T>(this HttpRequest request, Func<int, string?, Task<TablePage<T>>> read)
    {
        var page = await request.ReadPageAsync(continuation => read(request.Top(), continuation));
        return new JsonAnswer(200, new { page.Items, page.Continuation });
    }

    /// <summary>Reads the page that <c>?continuation=</c> asks for.</summary>
    /// <param name="request">Asked with a continuation, or without one for the first page.</param>
    /// <param name="read">Reads the page.</param>
    /// <exception cref="HttpFaultException">400: the continuation is not valid.</exception>
    public static async Task<TablePage<T>> ReadPageAsync<T>(this HttpRequest request, Func<string?, Task<TablePage<T>>> read)
    {
        try
        {
            return await read(request.Text("continuation"));
        }
        catch (FormatException)
        {
            throw HttpFaultException.Field("continuation", "is not a continuation of this list; leave it out for the first page");
        }
    }

    /// <summary>A parameter of the query, or null when it is absent or empty.</summary>
    public static string? Text(this HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>A parameter of the query that may be given several times; none when it is absent.</summary>
    /// <exception cref="HttpFaultException">400: it is given too often.</exception>
    public static IReadOnlyList<string> Texts(this HttpRequest request, string name, int most) =>
        request.Query[name].OfType<string>().Where(static text => text.Length > 0).ToArray() is var texts && texts.Length <= most ? texts
        : throw HttpFaultException.Field(name, $"may be given at most {most} times");

    /// <summary>A word of a known set in the query, or null.</summary>
    /// <exception cref="HttpFaultException">400: it is another word.</exception>
    public static string? OneOf(this HttpRequest request, string name, IReadOnlyCollection<string> words) =>
        request.Text(name) is not { } text || words.Contains(text) ? request.Text(name)
        : throw HttpFaultException.Field(name, $"must be one of {string.Join(", ", words)}");

    /// <summary>A day in the query, or null.</summary>
    /// <exception cref="HttpFaultException">400: it is not a day.</exception>
    public static DateOnly? Day(this HttpRequest request, string name) =>
        request.Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw HttpFaultException.Field(name, "must be a day such as 2018-12-13");

    private static int Top(this HttpRequest request) =>
        request.Text("top") is not { } text ? DefaultTop
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is >= 1 and <= MostTop ? top
        : throw HttpFaultException.Field("top", $"must be a whole number from 1 to {MostTop}");
}
