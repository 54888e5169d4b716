using ImpactTracker.Audit;
using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Privacy;

/// <summary>What was done for or to people: exports, erasures, suppressions that were lifted.</summary>
[Access(Role.Manager)]
public sealed class ListAudit(AuditTable audit)
{
    /// <summary>200 with entries, the newest first.</summary>
    [Function(nameof(ListAudit))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit")] HttpRequest request, CancellationToken cancellation) =>
        request.PageAsync((top, continuation) => audit.PageAsync(top, continuation, cancellation));
}
