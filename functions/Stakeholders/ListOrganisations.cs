using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;
using ImpactTracker.Vocabularies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>All organisations, or those of a type, page by page.</summary>
[Access(Role.Viewer)]
public sealed class ListOrganisations(OrganisationTable organisations)
{
    /// <summary>200 with items in an order that stays.</summary>
    [Function(nameof(ListOrganisations))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/organisations")] HttpRequest request, CancellationToken cancellation)
    {
        var type = request.Text("type") is not { } text ? null
            : Vocabulary.OrganisationType.CodeOf(text) ?? throw HttpFaultException.Field("type", $"must be one of {Vocabulary.OrganisationType.Offered}");
        return request.PageAsync((top, continuation) => organisations.PageAsync(type, top, continuation, cancellation));
    }
}
