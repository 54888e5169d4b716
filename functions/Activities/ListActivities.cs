using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Records;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Activities;

/// <summary>The activities of an award, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ListActivities(AwardTable awards, ActivityTable activities)
{
    /// <summary>200 with items in the order of logging, or 404 when there is no such award.</summary>
    [Function(nameof(ListActivities))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/activities")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        var filter = new ActivityFilter(Year(request), Code(request, "form", Vocabulary.Form), Code(request, "audience", Vocabulary.Audience), request.Day("from"), request.Day("to"), Status(request));
        if (!Checks.IsId(awardId))
        {
            return Problems.Missing($"award '{awardId}'");
        }

        // Asked for at the same time as the page, because nearly every award that is named is there.
        var award = awards.GetAsync(awardId, cancellation);
        var page = await request.PageAsync((top, after) => activities.ListAsync(awardId, filter, top, after, cancellation));
        return await award is null ? Problems.Missing($"award '{awardId}'") : page;
    }

    private static int? Year(HttpRequest request) =>
        request.Text("year") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year
        : throw HttpFaultException.Field("year", "must be a year such as 2018");

    private static string? Code(HttpRequest request, string name, Vocabulary list) =>
        request.Text(name) is not { } text ? null : list.CodeOf(text) ?? throw HttpFaultException.Field(name, $"must be one of {list.Offered}");

    private static RecordStatus? Status(HttpRequest request) => request.Text("status") switch
    {
        null => null,
        "logged" => RecordStatus.Logged,
        "withdrawn" => RecordStatus.Withdrawn,
        _ => throw HttpFaultException.Field("status", "must be logged or withdrawn"),
    };
}
