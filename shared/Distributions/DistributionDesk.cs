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
    private const int DefaultLateness = 120;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Schedules a distribution, or finds the one that sends the same content to the same lists.</summary>
    public async Task<Outcome<Distribution>> ScheduleAsync(string briefId, DistributionDraft draft, string caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var errors = DistributionDraftValidator.Instance.Check(draft);
        if (draft.SendAt < now - Tolerance)
        {
            errors.Add("sendAt", "lies in the past; leave it out to send now");
        }

        if (!errors.None)
        {
            return new Outcome<Distribution>.Invalid(errors);
        }

        if (await briefs.GetAsync(briefId, cancellationToken) is not { } brief)
        {
            return new Outcome<Distribution>.Missing($"brief '{briefId}'");
        }

        var titles = new List<string>();
        string[] ids = [.. draft.Lists!.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var id in ids)
        {
            if (await lists.GetAsync(id, cancellationToken) is { } list)
            {
                titles.Add(list.Title);
            }
            else
            {
                errors.Add($"lists[{draft.Lists!.ToList().IndexOf(id)}]", $"there is no list '{id}'; make it first with PUT /api/lists/{id}");
            }
        }

        if (!errors.None)
        {
            return new Outcome<Distribution>.Invalid(errors);
        }

        if (!await HasMembersAsync(ids, cancellationToken))
        {
            return new Outcome<Distribution>.Conflict(ids.Length == 1 ? $"The list '{ids[0]}' has no members, so there is nobody to send to." : "The lists have no members, so there is nobody to send to.");
        }

        var distribution = new Distribution
        {
            Id = IdOf(brief, ids),
            Brief = brief.Id,
            Lists = ids,
            State = DistributionState.Scheduled,
            SendAt = draft.SendAt ?? now,
            MaxLatenessMinutes = draft.MaxLatenessMinutes ?? DefaultLateness,
            CreatedAt = now,
            CreatedBy = caller,
            ContentPath = await content.KeepAsync(brief, titles, cancellationToken),
        };
        return await EnterAsync(distribution, cancellationToken);
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
