using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support.Passing;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>Keeps certain requests of certain distributions waiting until one of each is there; then the app is killed, and they arrive or not.</summary>
/// <param name="window">Which requests.</param>
/// <param name="wanted">Of so many distributions.</param>
internal sealed partial class Hold(CrashWindow window, int wanted)
{
    private readonly ConcurrentDictionary<string, bool> distributions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CrashWindow Window => window;

    /// <summary>Of how many distributions one is there.</summary>
    public int Count => held.Count;

    /// <summary>Ends when all are there.</summary>
    public Task Reached => reached.Task;

    /// <summary>From now on requests of this distribution are meant.</summary>
    public void Add(string distribution) => distributions.TryAdd(distribution, true);

    /// <summary>Whether a request is to wait; one that names no distribution is, whosever it is.</summary>
    public bool Matches(PassingRequest request, bool answered) =>
        window.Answered == answered && window.Matches(request)
        && (Distribution().Match(request.Text) is not { Success: true } id || (distributions.ContainsKey(id.Value) && !(window.Once && held.ContainsKey(id.Value))));

    /// <returns>Whether the request may go on.</returns>
    public Task<bool> WaitAsync(PassingRequest request)
    {
        held.TryAdd(Distribution().Match(request.Text) is { Success: true } id ? id.Value : request.Path, true);
        if (held.Count >= wanted)
        {
            reached.TrySetResult();
        }

        return release.Task;
    }

    /// <summary>Lets go of what is held; what does not arrive late is lost on the way.</summary>
    public void Release() => release.TrySetResult(window.ArrivesLate);

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{24}(?=-[0-9]{6}|\\.json)")]
    private static partial Regex Distribution();
}
