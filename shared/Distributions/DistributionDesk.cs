using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Briefs;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>Takes requests to send a brief to lists.</summary>
public sealed class DistributionDesk(
    BriefTable briefs, FrozenContent content, ListTable lists, ListMembership membership, DistributionTable distributions, Hints<StartDistributionMessage> hints, TimeProvider time)
{
    /// <summary>How late a distribution may start where nothing is said, in minutes.</summary>
    public const int DefaultLateness = 120;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Schedules a distribution, or finds the one that sends the same content to the same lists.</summary>
    public async Task<Outcome<Distribution>> ScheduleAsync(string briefId, DistributionDraft draft, string caller, CancellationToken cancellationToken)
    {
        var outcome = await PlanAsync(briefId, draft, cancellationToken);
        if (outcome is not Outcome<DistributionPlan>.Done { Value: var plan })
        {
            return outcome switch
            {
                Outcome<DistributionPlan>.Invalid invalid => new Outcome<Distribution>.Invalid(invalid.Errors),
                Outcome<DistributionPlan>.Missing missing => new Outcome<Distribution>.Missing(missing.What),
                Outcome<DistributionPlan>.Conflict conflict => new Outcome<Distribution>.Conflict(conflict.Why),
                _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no ending of a plan."),
            };
        }

        var now = time.GetUtcNow();
        var distribution = new Distribution
        {
            Id = plan.Id,
            Brief = plan.Brief.Id,
            Lists = [.. plan.Lists.Select(static list => list.Id)],
            State = DistributionState.Scheduled,
            SendAt = plan.SendAt ?? now,
            MaxLatenessMinutes = plan.MaxLatenessMinutes,
            CreatedAt = now,
            CreatedBy = caller,
            ContentPath = await content.KeepAsync(plan.Brief, [.. plan.Lists.Select(static list => list.Title)], cancellationToken),
        };
        return await EnterAsync(distribution, cancellationToken);
    }

    /// <summary>Checks what is asked for and says what would be scheduled; nothing is stored.</summary>
    public async Task<Outcome<DistributionPlan>> PlanAsync(string briefId, DistributionDraft draft, CancellationToken cancellationToken)
    {
        var errors = DistributionDraftValidator.Instance.Check(draft);
        if (draft.SendAt < time.GetUtcNow() - Tolerance)
        {
            errors.Add("sendAt", "lies in the past; leave it out to send now");
        }

        if (!errors.None)
        {
            return new Outcome<DistributionPlan>.Invalid(errors);
        }

        if (await briefs.GetAsync(briefId, cancellationToken) is not { } brief)
        {
            return new Outcome<DistributionPlan>.Missing($"brief '{briefId}'");
        }

        var found = new List<StakeholderList>();
        string[] ids = [.. draft.Lists!.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var id in ids)
        {
            if (await lists.GetAsync(id, cancellationToken) is { } list)
            {
                found.Add(list);
            }
            else
            {
                errors.Add($"lists[{draft.Lists!.ToList().IndexOf(id)}]", $"there is no list '{id}'; make it first with PUT /api/lists/{id}");
            }
        }

        if (!errors.None)
        {
            return new Outcome<DistributionPlan>.Invalid(errors);
        }

        if (!await HasMembersAsync(ids, cancellationToken))
        {
            return new Outcome<DistributionPlan>.Conflict(ids.Length == 1 ? $"The list '{ids[0]}' has no members, so there is nobody to send to." : "The lists have no members, so there is nobody to send to.");
        }

        var planned = IdOf(brief, ids);
        return new Outcome<DistributionPlan>.Done(new DistributionPlan(
            planned, brief, found, draft.SendAt, draft.MaxLatenessMinutes ?? DefaultLateness, await distributions.GetAsync(planned, cancellationToken)));
    }

    /// <summary>Enters a distribution, or finds the one of that id. One that sent nothing gets the new time; any other is what was asked for.</summary>
    internal async Task<Outcome<Distribution>> EnterAsync(Distribution distribution, CancellationToken cancellationToken)
    {
        var added = await distributions.TryAddAsync(distribution, cancellationToken);
        var known = added ? distribution
            : await distributions.ChangeAsync(
                distribution.Id, [DistributionState.Missed, DistributionState.Cancelled],
                old => old.SentNothing ? distribution with { CreatedAt = old.CreatedAt, CreatedBy = old.CreatedBy, Version = old.Version } : old, cancellationToken);
        if (known!.State == DistributionState.Scheduled && known.SendAt <= time.GetUtcNow())
        {
            await hints.SendAsync(new StartDistributionMessage(known.Id), cancellationToken);
        }

        return added ? new Outcome<Distribution>.Created(known) : new Outcome<Distribution>.Done(known);
    }

    private async Task<bool> HasMembersAsync(string[] ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (await membership.AnyAsync(id, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The same words and document of a brief to the same lists have the same id. The mail made of them does not count: a renamed list, another
    /// postal address or a newer layout would make a second distribution of it, and everybody would be mailed again.
    /// </summary>
    internal static string IdOf(Brief brief, string[] lists)
    {
        var words = TrackerJson.Write(new { brief.Id, brief.Title, brief.Number, brief.Authors, brief.Published, brief.Summary, brief.Url, brief.Document?.Sha256, lists });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..24];
    }
}
