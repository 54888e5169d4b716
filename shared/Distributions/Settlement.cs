using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Briefs;
using ImpactTracker.Records;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Distributions;

/// <summary>
/// Closes the balance of a distribution and logs the engagement activity that it is, with its counts and the ledger as evidence. Events
/// that come later bring the activity up to date, unless somebody has edited it since. What fails for one distribution is logged and tried
/// again with the next look; it does not hold up the others.
/// </summary>
public sealed partial class Settlement(
    DistributionTable distributions, LedgerTable ledger, SentLedger sent, BriefTable briefs, AwardTable awards, ListTable lists, ActivityLog log,
    DocumentBlobs documents, IOptions<DistributionOptions> options, TimeProvider time, ILogger<Settlement> logger)
{
    private static readonly TimeSpan Following = TimeSpan.FromDays(7);

    /// <summary>Settles what can be settled and follows what settled lately.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // What was called off in the middle is closed too: those who were sent it by then were sent it.
        var cancelled = await distributions.InStateAsync(DistributionState.Cancelled, cancellationToken);
        foreach (var distribution in (await distributions.InStateAsync(DistributionState.Sending, cancellationToken)).Concat(cancelled.Where(static d => d.SettledAt is null)))
        {
            await TryAsync(distribution, () => SettleAsync(distribution, now, cancellationToken));
        }

        var ended = cancelled.Where(static d => d.SettledAt is not null).Concat(await distributions.InStateAsync(DistributionState.Settled, cancellationToken));
        foreach (var distribution in ended)
        {
            // One that nobody got has no activity to bring up to date. A claim of onward reach does so however late it comes.
            if (distribution.Activity is not null && (distribution.HasClaimToWrite || distribution.SettledAt + Following > now))
            {
                await TryAsync(distribution, () => FollowAsync(distribution, cancellationToken));
            }
        }
    }

    private async Task TryAsync(Distribution distribution, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, failure, distribution.Id);
        }
    }

    private async Task SettleAsync(Distribution distribution, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var batches = await ledger.BatchesAsync(distribution.Id, cancellationToken);
        var view = DistributionBalance.Of(distribution, batches);
        DistributionMeasures.Take(view, batches, now);
        if (view.Balance.Pending > 0 || view.Balance.Unknown > 0 || batches.Any(batch => SpentHold.AnyToGiveBack(batch.SpentHolds, now)))
        {
            return;
        }

        // What the provider holds goes out when its time has come.
        var last = batches.Max(static batch => batch.HoldUntil > batch.AcceptedAt ? batch.HoldUntil : batch.AcceptedAt) ?? distribution.FrozenAt;
        if (view.Outcomes.Decided < view.Balance.Accepted && last + options.Value.OutcomeWait > now)
        {
            return;
        }

        var activity = view.Balance.Accepted == 0 ? null : await RecordAsync(distribution, batches, cancellationToken);
        await distributions.ChangeAsync(
            distribution.Id, [distribution.State],
            d => d with { State = Ended(d.State), SettledAt = now, Activity = activity?.Id, RecordedOutcomes = view.Outcomes.ToString() }, cancellationToken);
    }

    /// <summary>Brings the activity up to date when outcomes were told since. An outcome only ever moves forward, so the same counts mean that nothing was told.</summary>
    private async Task FollowAsync(Distribution distribution, CancellationToken cancellationToken)
    {
        var batches = await ledger.BatchesAsync(distribution.Id, cancellationToken);
        var outcomes = OutcomeCounts.Of(batches).ToString();
        if (outcomes != distribution.RecordedOutcomes)
        {
            await RecordAsync(distribution, batches, cancellationToken);
            // A claim that came meanwhile may not be written yet: then the next look finds it.
            await distributions.ChangeAsync(distribution.Id, [distribution.State], d => d.Version == distribution.Version ? d with { RecordedOutcomes = outcomes } : d, cancellationToken);
        }
    }

    private static DistributionState Ended(DistributionState state) => state == DistributionState.Cancelled ? state : DistributionState.Settled;

    private async Task<Activity?> RecordAsync(Distribution distribution, IReadOnlyList<BatchRow> batches, CancellationToken cancellationToken)
    {
        if (batches.Count == 0 || await briefs.GetAsync(distribution.Brief, cancellationToken) is not { } brief)
        {
            return null;
        }

        // Sending again to those who were not reached is the same activity, brought up to date.
        var (first, deliveries) = await sent.OfAsync(distribution, cancellationToken);

        var audience = new List<StakeholderList>();
        foreach (var id in distribution.Lists)
        {
            if (await lists.GetAsync(id, cancellationToken) is { } list)
            {
                audience.Add(list);
            }
        }

        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in brief.Awards)
        {
            groups.UnionWith((await awards.GetAsync(id, cancellationToken))?.PlannedImpact.Beneficiaries.Select(static group => group.Id) ?? []);
        }

        var csv = await documents.PutAsync(ActivitiesSetup.EvidenceContainer, LedgerCsv.Of(deliveries), ".csv", "text/csv", cancellationToken);
        var evidence = new Evidence
        {
            Id = "ledger",
            Name = $"deliveries-{first.Id}.csv",
            MediaType = "text/csv",
            Bytes = csv.Bytes,
            Sha256 = csv.Sha256,
            Note = "Each organisation of the distribution and what became of its message.",
        };
        var draft = SettledActivity.Draft(first, brief, audience, groups, deliveries, await distributions.ClaimsAsync(first.Id, cancellationToken));
        return await log.RecordAsync(draft, new RecordSource("distribution", first.Id), [evidence], first.CreatedAt, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Distribution {Distribution} could not be settled; the next look tries again")]
        public static partial void Failed(ILogger logger, Exception exception, string distribution);
    }
}
