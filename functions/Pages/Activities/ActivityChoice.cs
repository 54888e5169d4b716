using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Functions.Http;
using ImpactTracker.Records;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Which activities of an award somebody asks for, and in which order.</summary>
/// <param name="Words">All of these words are in its texts; none for any text.</param>
/// <param name="After">Words are looked for in what was logged after this activity; null from the first.</param>
/// <param name="Filter">What else narrows them.</param>
/// <param name="Sort">date, oldest, title or logged.</param>
public sealed record ActivityChoice(AskedWords Words, string? After, ActivityFilter Filter, string Sort)
{
    /// <summary>The fields of the form.</summary>
    public static readonly string[] Fields = ["words", "year", "form", "audience", "status", "sort"];

    /// <summary>The orders: latest first, oldest first, by title, logged last first.</summary>
    public static readonly string[] Sorts = ["date", "oldest", "title", "logged"];

    /// <summary>What the address of a list asks for; those that count, the latest first, where it asks for nothing.</summary>
    /// <exception cref="HttpFaultException">400: a parameter is not one that the form makes.</exception>
    public static ActivityChoice Of(HttpRequest request) => new(
        new AskedWords(request.Text("words")),
        request.Text("after") is not { } after || ScopedId.ScopeOf(after) is not null ? request.Text("after") : throw HttpFaultException.Field("after", "is not a place where a search ended; leave it out to search from the first activity"),
        new ActivityFilter(
            Year(request), request.OneOf("form", [.. Vocabulary.Form.Terms.Select(static term => term.Code)]), request.OneOf("audience", [.. Vocabulary.Audience.Terms.Select(static term => term.Code)]),
            Status: request.OneOf("status", ["logged", "withdrawn", "all"]) switch { "withdrawn" => RecordStatus.Withdrawn, "all" => null, _ => RecordStatus.Logged }),
        request.OneOf("sort", Sorts) ?? Sorts[0]);

    /// <summary>Those of an award's activities that are asked for, sorted.</summary>
    /// <param name="logged">Those that have the words, in the order of logging.</param>
    public IReadOnlyList<ActivityLine> From(IReadOnlyList<ActivityLine> logged)
    {
        var found = logged.Where(Filter.Matches);
        return Sort switch
        {
            "oldest" => [.. found.OrderBy(static line => line.Since)],
            "title" => [.. found.OrderBy(static line => line.Title, StringComparer.OrdinalIgnoreCase)],
            "logged" => [.. found.Reverse()],
            _ => [.. found.OrderByDescending(static line => line.Since)],
        };
    }

    private static int? Year(HttpRequest request) =>
        request.Text("year") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw HttpFaultException.Field("year", "must be a year such as 2018");
}
