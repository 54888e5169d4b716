using System.Globalization;
using ImpactTracker.Functions.Http;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Who came to a list and who went, between two moments.</summary>
[Access(Role.Manager)]
public sealed class GetListChanges(ListHistory history)
{
    /// <summary>200 with both and their number, or 404. Without <c>from</c>, since a brief last went to the list; without <c>to</c>, until now.</summary>
    [Function(nameof(GetListChanges))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/lists/{listId}/changes")] HttpRequest request, string listId, CancellationToken cancellation)
    {
        var (from, to) = (Moment("from", request.Text("from")), Moment("to", request.Text("to")));
        if (request.Text("since") is { } since && (since != "lastBrief" || from is not null))
        {
            throw HttpFaultException.Field("since", "must be lastBrief, and stands alone; for another moment use from");
        }

        return from > to
            ? throw HttpFaultException.Field("to", "must not be before from")
            : Answers.Found(Checks.IsId(listId) ? await history.ChangesAsync(listId, from, to, cancellation) : null, $"list '{listId}'");
    }

    private static DateTimeOffset? Moment(string name, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
        : TrackerJson.IsInstant(text) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : throw HttpFaultException.Field(name, "must be a day such as 2018-12-13, which begins at midnight UTC, or an instant such as 2018-12-13T09:30:00Z");
}
