using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Distributions;

/// <summary>
/// Sends the same content again to exactly those whom a distribution did not reach, as a distribution of its own that is linked to the first.
/// There is at most one such; who is not reached by that one either is reached by repeating it.
/// </summary>
public sealed class DistributionResend(DistributionTable distributions, DistributionBalance balance, DistributionDesk desk, SentLedger sent, TimeProvider time)
{
    private static readonly DistributionState[] Ended = [DistributionState.Settled, DistributionState.Cancelled];

    /// <summary>Asks for it: created, or done with the one that was asked for before.</summary>
    public async Task<Outcome<Distribution>> ResendAsync(string distributionId, int? ifVersion, string caller, CancellationToken cancellationToken)
    {
        if (await balance.GetAsync(distributionId, cancellationToken) is not { } view)
        {
            return new Outcome<Distribution>.Missing($"distribution '{distributionId}'");
        }

        var first = view.Distribution;
        if (first.ResentAs is { } known && await distributions.GetAsync(known, cancellationToken) is { } repeated)
        {
            return new Outcome<Distribution>.Done(repeated);
        }

        if (ifVersion.IsStale(first.Version))
        {
            return new Outcome<Distribution>.Stale();
        }

        if (Refusal(view) is { } refusal)
        {
            return new Outcome<Distribution>.Conflict(refusal);
        }

        if ((await sent.NotReachedAsync(distributionId, cancellationToken)).Count == 0)
        {
            return new Outcome<Distribution>.Conflict("There is nobody to send it to again: everybody of its audience has it, or must not be mailed.");
        }

        var outcome = await desk.EnterAsync(Repeat(first, caller), cancellationToken);
        await distributions.ChangeAsync(distributionId, Ended, d => d with { ResentAs = IdOf(first) }, cancellationToken);
        return outcome;
    }

    internal static string? Refusal(DistributionView view) =>
        view.Distribution.SentNothing ? $"It is {view.Distribution.State.ToString().ToLowerInvariant()} and nobody was sent anything: ask for it again with POST /api/briefs/{view.Distribution.Brief}/distributions."
        : !Ended.Contains(view.Distribution.State) ? $"It is {view.Distribution.State.ToString().ToLowerInvariant()}; who was not reached is known when it is settled or cancelled."
        : view.Balance.Pending + view.Balance.Unknown > 0 ? $"Of {view.Balance.Pending + view.Balance.Unknown} recipients it is not known yet whether they were sent it; it can be sent again when that is decided."
        : null;

    private Distribution Repeat(Distribution first, string caller) => new()
    {
        Id = IdOf(first),
        Brief = first.Brief,
        Lists = first.Lists,
        State = DistributionState.Scheduled,
        SendAt = time.GetUtcNow(),
        MaxLatenessMinutes = first.MaxLatenessMinutes,
        ResendOf = first.Id,
        CreatedAt = time.GetUtcNow(),
        CreatedBy = caller,
        ContentPath = first.ContentPath,
    };

    private static string IdOf(Distribution first) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"resend {first.Id}")))[..24];
}
