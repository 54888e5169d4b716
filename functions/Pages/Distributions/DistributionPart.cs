using ImpactTracker.Distributions;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>The distribution that a page below it is about.</summary>
/// <param name="View">The distribution with its counts.</param>
/// <param name="Title">The title of its brief.</param>
public sealed record DistributionPart(DistributionView View, string Title)
{
    /// <summary>Where its page is.</summary>
    public string Path => $"/distributions/{View.Distribution.Id}";
}
