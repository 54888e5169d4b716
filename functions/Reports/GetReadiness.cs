using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reports;

/// <summary>What a funder's form would refuse, or a funder would miss, in the records of an award.</summary>
[Access(Role.Viewer)]
public sealed class GetReadiness(ReadinessCheck readiness)
{
    /// <summary>200 with a score and issues, or 404 when there is no such award.</summary>
    [Function(nameof(GetReadiness))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/awards/{awardId}/readiness")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        var form = request.Text("for") ?? ReadinessCheck.Forms[0];
        return !ReadinessCheck.Forms.Contains(form) ? throw HttpFaultException.Field("for", $"must be one of {string.Join(", ", ReadinessCheck.Forms)}")
            : Answers.Found(Checks.IsId(awardId) ? await readiness.GetAsync(awardId, form, cancellation) : null, $"award '{awardId}'");
    }
}
