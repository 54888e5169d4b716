using ImpactTracker.Activities;
using ImpactTracker.Distributions;

namespace ImpactTracker.Coverage;

/// <summary>What is known so far of the organisations that an award tried to reach, by their ids.</summary>
internal sealed class ReachLedger
{
    private readonly Dictionary<string, List<CoverageReach>> reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, string Organisation)> erased = [];

    /// <summary>Ids that activities name.</summary>
    public IEnumerable<string> Named => named;

    /// <summary>Organisations of people who got, or were to get, what went to a list, and were erased since: they are on no list any more and still count.</summary>
    public IEnumerable<string> OfErased(string list) => erased.Where(one => one.List == list).Select(static one => one.Organisation);

    /// <summary>Takes a delivery in: what was delivered reached; what was accepted and not answered for is open; what was refused or came back failed.</summary>
    public void Add(Distribution distribution, string title, Delivery delivery)
    {
        if (delivery.Organisation.Length == 0)
        {
            return;
        }

        (written.TryGetValue(distribution.Id, out var audience) ? audience : written[distribution.Id] = new(StringComparer.Ordinal)).Add(delivery.Organisation);
        if (delivery.Email.Length == 0)
        {
            erased.UnionWith(distribution.Lists.Select(list => (list, delivery.Organisation)));
        }

        switch (delivery)
        {
            case { Outcome: "delivered" }:
                var on = DateOnly.FromDateTime((delivery.At ?? distribution.FrozenAt ?? distribution.SendAt).UtcDateTime);
                Reach(delivery.Organisation, new CoverageReach("distribution", distribution.Activity, distribution.Id, title, on, on.Year));
                break;
            case { Outcome: "bounced" or "dropped" } or { State: "rejected" }:
                failed.Add(delivery.Organisation);
                break;
            case { State: "accepted" or "unknown" }:
                sent.Add(delivery.Organisation);
                break;
        }
    }

    /// <summary>
    /// Takes an activity in. One that was logged for a distribution counts for what its ledger does not hold: organisations that somebody added.
    /// All distributions must have been taken in before.
    /// </summary>
    public void Add(ActivityLine activity)
    {
        var ledger = activity.Source is { System: "distribution", RecordId: var id } ? written.GetValueOrDefault(id) : null;
        foreach (var organisation in activity.Organisations.Distinct(StringComparer.Ordinal))
        {
            named.Add(organisation);
            if (ledger?.Contains(organisation) != true)
            {
                Reach(organisation, new CoverageReach("activity", activity.Id, null, activity.Title, activity.StartDate, activity.StartDate?.Year ?? activity.Years[0]));
            }
        }
    }

    /// <summary>What reached an organisation, in order of time.</summary>
    public IReadOnlyList<CoverageReach> ReachedBy(string organisation) =>
        reached.TryGetValue(organisation, out var found)
            ? [.. found.OrderBy(static one => one.Year).ThenBy(static one => one.On ?? DateOnly.MinValue).ThenBy(static one => one.Title, StringComparer.Ordinal)] : [];

    /// <summary>How far an organisation was reached.</summary>
    public CoverageState StateOf(string organisation, bool isSuppressed) =>
        reached.ContainsKey(organisation) ? CoverageState.Reached
        : sent.Contains(organisation) ? CoverageState.Sent
        : failed.Contains(organisation) ? CoverageState.Bounced
        : isSuppressed ? CoverageState.Suppressed
        : CoverageState.Never;

    // Two mailboxes of one organisation that got the same brief are one thing that reached it, on the first day that it did.
    private void Reach(string organisation, CoverageReach one)
    {
        var found = reached.TryGetValue(organisation, out var known) ? known : reached[organisation] = [];
        var same = one.Distribution is null ? -1 : found.FindIndex(other => other.Distribution == one.Distribution);
        if (same < 0)
        {
            found.Add(one);
        }
        else if (one.On < found[same].On)
        {
            found[same] = one;
        }
    }
}
