using System.Collections.Concurrent;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Tests.Support.Passing;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Activities.Lines;

/// <summary>Notes the queries that pass to Table Storage, and can refuse to keep lines.</summary>
internal sealed class NotedRequests : Passage
{
    private readonly ConcurrentQueue<string> paths = new();

    public bool RefusesLines { get; set; }

    /// <summary>Queries of the records of an award.</summary>
    public IReadOnlyList<string> Queries => [.. paths.Where(static path => path.Contains("/Activities()", StringComparison.Ordinal) && path.Contains("filter", StringComparison.Ordinal))];

    public void Clear() => paths.Clear();

    public override async Task<bool> BeforeAsync(PassingRequest request, HttpResponse response)
    {
        paths.Enqueue(Uri.UnescapeDataString(request.Path));
        if (RefusesLines && request.Method == HttpMethods.Put && request.Path.Contains(LineShelf.Container + "/", StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            await response.StartAsync();
        }

        return true;
    }
}
