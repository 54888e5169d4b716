using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Privacy;

/// <summary>Everything that is held about a person, to hand to them.</summary>
[Access(Role.Manager)]
public sealed class ExportStakeholder(PersonExport export)
{
    /// <summary>200 with JSON, or with a page to read where <c>format</c> or Accept asks for HTML; 404 when nothing is held.</summary>
    [Function(nameof(ExportStakeholder))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stakeholders/{stakeholderId}/export")] HttpRequest request, string stakeholderId, CancellationToken cancellation)
    {
        var format = request.Text("format") ?? (PrefersHtml(request) ? "html" : "json");
        if (format is not ("json" or "html"))
        {
            throw HttpFaultException.Field("format", "must be json or html");
        }

        var record = Checks.IsId(stakeholderId) ? await export.GetAsync(stakeholderId, request.Caller().Name, cancellation) : null;
        return record is null ? Problems.Missing($"stakeholder '{stakeholderId}'")
            : format == "html" ? FileAnswer.Page(PersonPage.Write(record))
            : new JsonAnswer(200, record);
    }

    // A browser names text/html first; a program that takes anything gets JSON.
    private static bool PrefersHtml(HttpRequest request) =>
        request.GetTypedHeaders().Accept.OrderByDescending(static type => type.Quality ?? 1).FirstOrDefault()?.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) == true;
}
