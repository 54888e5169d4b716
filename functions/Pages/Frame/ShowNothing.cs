using ImpactTracker.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Pages.Frame;

/// <summary>Answers for every address that nothing else has.</summary>
[Access(Role.Funder)]
public sealed class ShowNothing
{
    /// <summary>404: a page for people, a problem for programs, who ask below <c>/api</c>.</summary>
    [Function(nameof(ShowNothing))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path)
    {
        var missing = Problems.Missing($"page '/{path}'");
        return request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? new ForPrograms(missing) : missing;
    }

    // Not a problem that a page is made of.
    private sealed class ForPrograms(IResult problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problem.ExecuteAsync(httpContext);
    }
}
