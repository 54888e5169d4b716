using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>All stakeholders, or those of an organisation, page by page.</summary>
[Access(Role.Manager)]
public sealed class ListStakeholders(StakeholderTable stakeholders)
{
    /// <summary>200 with items in order of id.</summary>
    [Function(nameof(ListStakeholders))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/stakeholders")] HttpRequest request, CancellationToken cancellation)
    {
        var organisation = request.Text("organisation");
        return organisation is null || Checks.IsId(organisation)
            ? request.PageAsync((top, continuation) => stakeholders.PageAsync(organisation, top, continuation, cancellation))
            : throw HttpFaultException.Field("organisation", Checks.IdRule);
    }
}
