using ImpactTracker.Tests.Support.Passing;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Reports;

/// <summary>Holds every query of activities until whoever asked gives up.</summary>
internal sealed class HeldActivities : Passage
{
    private readonly TaskCompletionSource givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a query is given up.</summary>
    public Task GivenUp => givenUp.Task;

    public override async Task<bool> BeforeAsync(PassingRequest request, HttpResponse response)
    {
        if (request.Path.Contains("/Activities()", StringComparison.Ordinal))
        {
            await Task.Delay(Timeout.Infinite, response.HttpContext.RequestAborted).ContinueWith(_ => givenUp.TrySetResult(), TaskScheduler.Default);
            return false;
        }

        return true;
    }
}
