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
    DistributionTable distributions, LedgerTable ledger, BriefTable briefs, AwardTable awards, ListTable lists, ActivityLog log,
    DocumentBlobs documents, IOptions<DistributionOptions> options, TimeProvider time, ILogger<Settlement> logger)
{
    private static readonly TimeSpan Following = TimeSpan.FromDays(7);

    /// <summary>Settles what can be settled and follows what settled lately.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var distribution in await distributions.InStateAsync(DistributionState.Sending, cancellationToken))
        {
            await TryAsync(distribution, () => SettleAsync(distribution, now, cancellationToken));
        }

        foreach (var distribution in await distributions.InStateAsync(DistributionState.Settled, cancellationToken))
        {
            // One that nobody got has no activity to bring up to date.
            if (distribution.Activity is not null && distribution.SettledAt + Following > now)
            {
                await TryAsync(distribution, async () => await RecordAsync(distribution, await ledger.BatchesAsync(distribution.Id, cancellationToken), cancellationToken));
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
        if (view.Balance.Pending > 0 || view.Balance.Unknown > 0)
        {
            return;
        }

        var last = batches.Max(static batch => batch.AcceptedAt) ?? distribution.FrozenAt;
        if (view.Outcomes.Decided < view.Balance.Accepted && last + options.Value.OutcomeWait > now)
        {
            return;
        }

        var activity = view.Balance.Accepted == 0 ? null : await RecordAsync(distribution, batches, cancellationToken);
        await distributions.ChangeAsync(
            distribution.Id, [DistributionState.Sending], d => d with { State = DistributionState.Settled, SettledAt = now, Activity = activity?.Id }, cancellationToken);
    }

    private async Task<Activity?> RecordAsync(Distribution distribution, IReadOnlyList<BatchRow> batches, CancellationToken cancellationToken)
    {
        if (batches.Count == 0 || await briefs.GetAsync(distribution.Brief, cancellationToken) is not { } brief)
        {
            return null;
        }

        var deliveries = new List<Delivery>();
        foreach (var batch in batches)
        {
            if (await ledger.ReadAsync(batch.PartitionKey, cancellationToken) is { } read)
            {
                deliveries.AddRange(read.Deliveries.Select(delivery => Delivery.Of(read.Batch, delivery)));
            }
        }

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
            Name = $"deliveries-{distribution.Id}.csv",
            MediaType = "text/csv",
            Bytes = csv.Bytes,
            Sha256 = csv.Sha256,
            Note = "Each organisation of the distribution and what became of its message.",
        };
        var draft = SettledActivity.Draft(distribution, brief, audience, groups, deliveries);
        return await log.RecordAsync(draft, new RecordSource("distribution", distribution.Id), [evidence], distribution.CreatedAt, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Distribution {Distribution} could not be settled; the next look tries again")]
        public static partial void Failed(ILogger logger, Exception exception, string distribution);
    }
}
