using ImpactTracker.Distributions;

namespace ImpactTracker.Functions.Distributions;

/// <summary>A distribution as callers see it, with its balance and outcomes at this moment.</summary>
internal static class DistributionAnswer
{
    public static object Of(DistributionView view) => new
    {
        view.Distribution.Id,
        view.Distribution.Brief,
        view.Distribution.Lists,
        view.Distribution.State,
        view.Distribution.Note,
        view.Distribution.SendAt,
        view.Distribution.MaxLatenessMinutes,
        view.Balance,
        view.Outcomes,
        view.Distribution.Activity,
        view.Distribution.Audience,
        view.Distribution.ResendOf,
        view.Distribution.ResentAs,
        view.Distribution.Superseded,
        view.Distribution.FrozenAt,
        view.Distribution.SettledAt,
        view.Distribution.CreatedAt,
        view.Distribution.CreatedBy,
        view.Distribution.Version,
    };

    /// <summary>As an item of a list, where nothing is counted.</summary>
    public static object WithoutCounts(Distribution distribution) => new
    {
        distribution.Id,
        distribution.Brief,
        distribution.Lists,
        distribution.State,
        distribution.Note,
        distribution.SendAt,
        distribution.MaxLatenessMinutes,
        distribution.Activity,
        distribution.Audience,
        distribution.ResendOf,
        distribution.ResentAs,
        distribution.Superseded,
        distribution.FrozenAt,
        distribution.SettledAt,
        distribution.CreatedAt,
        distribution.CreatedBy,
        distribution.Version,
    };
}
