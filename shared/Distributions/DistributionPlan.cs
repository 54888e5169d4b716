using ImpactTracker.Briefs;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Distributions;

/// <summary>What would be scheduled.</summary>
/// <param name="Id">The distribution's id, which follows from the brief's content and the lists.</param>
/// <param name="Brief">What would be sent.</param>
/// <param name="Lists">The lists, in order of id.</param>
/// <param name="SendAt">When, UTC; null for now.</param>
/// <param name="MaxLatenessMinutes">How late it may start, in minutes.</param>
/// <param name="Known">The distribution of that id when there is one already.</param>
public sealed record DistributionPlan(string Id, Brief Brief, IReadOnlyList<StakeholderList> Lists, DateTimeOffset? SendAt, int MaxLatenessMinutes, Distribution? Known)
{
    /// <summary>Whether asking for it would only find a distribution that is under way or ended.</summary>
    public bool IsAskedFor => Known is { SentNothing: false };
}
