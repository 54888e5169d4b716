using ImpactTracker.Tests.Support.Passing;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Bench.Distribution;

/// <summary>Counts what passes.</summary>
internal sealed class CountingPassage : Passage
{
    private long requests;
    private long bytes;

    public long Requests => Interlocked.Read(ref requests);

    /// <summary>Of request bodies.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public override Task<bool> BeforeAsync(PassingRequest request, HttpResponse response)
    {
        Interlocked.Increment(ref requests);
        Interlocked.Add(ref bytes, request.Body.Length);
        return Task.FromResult(true);
    }
}
