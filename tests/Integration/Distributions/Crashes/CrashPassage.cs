using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using ImpactTracker.Tests.Support.Passing;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>The way between the app and its storage and provider: requests are held in front of or behind the server, and posts meet faults.</summary>
internal sealed partial class CrashPassage : Passage
{
    private const string Send = "/v3/mail/send";
    private readonly ConcurrentDictionary<string, ProviderFault> faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> uncancelled = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> heldOn = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is held at present.</summary>
    public IReadOnlyList<Hold> Holds { get; set; } = [];

    /// <summary>The first post to this domain meets this fault.</summary>
    public void Fault(string domain, ProviderFault fault) => faults[domain] = fault;

    /// <summary>Posts to this domain cannot be called back: what the provider is asked about their batch ids gets no answer.</summary>
    public void NoCancel(string domain) => uncancelled.TryAdd(domain, true);

    /// <summary>Lets go of everybody who waits for an answer.</summary>
    public void End() => ended.TrySetResult();

    public override async Task<bool> BeforeAsync(PassingRequest request, HttpResponse response)
    {
        if (Holds.FirstOrDefault(hold => hold.Matches(request, answered: false)) is { } hold && !await hold.WaitAsync(request))
        {
            return false;
        }

        if (request.Path == Send && uncancelled.Keys.Any(domain => request.Text.Contains(domain, StringComparison.Ordinal)) && BatchId().Match(request.Text) is { Success: true } id)
        {
            heldOn.Add(id.Groups[1].Value);
        }
        else if (request.Path.StartsWith("/v3/user/", StringComparison.Ordinal) && heldOn.Any(one => request.Text.Contains(one, StringComparison.Ordinal)))
        {
            return false;
        }

        switch (Take(request, ProviderFault.RateLimited, ProviderFault.ServerError, ProviderFault.BrokenBefore))
        {
            case ProviderFault.RateLimited:
                response.Headers["X-RateLimit-Reset"] = DateTimeOffset.UtcNow.AddSeconds(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
                return await AnswerAsync(response, 429, """{"errors":[{"field":null,"message":"too many requests"}]}""");
            case ProviderFault.ServerError:
                return await AnswerAsync(response, 500, """{"errors":[{"message":"Internal Server Error"}]}""");
            case ProviderFault.BrokenBefore:
                return false;
            default:
                return true;
        }
    }

    public override async Task<bool> AfterAsync(PassingRequest request)
    {
        switch (Take(request, ProviderFault.Silent, ProviderFault.BrokenAfter))
        {
            case ProviderFault.Silent:
                await ended.Task;
                return false;
            case ProviderFault.BrokenAfter:
                return false;
            default:
                return Holds.FirstOrDefault(hold => hold.Matches(request, answered: true)) is not { } hold || await hold.WaitAsync(request);
        }
    }

    private ProviderFault Take(PassingRequest request, params ProviderFault[] ofThese)
    {
        if (request.Path == Send && faults.FirstOrDefault(fault => request.Text.Contains(fault.Key, StringComparison.Ordinal)) is { Key: { } domain } found
            && ofThese.Contains(found.Value) && faults.TryRemove(domain, out var fault))
        {
            return fault;
        }

        return ProviderFault.None;
    }

    private static async Task<bool> AnswerAsync(HttpResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await response.WriteAsync(body);
        return true;
    }

    [GeneratedRegex("\"batch_id\":\"([0-9a-f]+)\"")]
    private static partial Regex BatchId();
}
