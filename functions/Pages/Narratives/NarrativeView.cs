using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>Reads what the page of a text about an award shows.</summary>
public sealed class NarrativeView(AwardTable awards, NarrativeTable narratives)
{
    private const int Top = 10;

    /// <summary>The text with a page of its history, or null where there is no such award or section.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="sectionName">Which text.</param>
    /// <param name="form">What stands in its field.</param>
    /// <param name="before">The version that the page of the history ends before; null for the latest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<NarrativeModel?> FindAsync(string awardId, string sectionName, PageForm form, int? before, CancellationToken cancellationToken)
    {
        if (NarrativeSection.Find(sectionName) is not { } section || !Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellationToken) is not { } award)
        {
            return null;
        }

        var text = await narratives.GetAsync(awardId, sectionName, cancellationToken);
        var last = text is null ? 0 : Math.Clamp((before ?? int.MaxValue) - 1, 1, text.Version);
        var versions = last == 0 ? [] : await narratives.VersionsAsync(awardId, sectionName, cancellationToken, Math.Max(1, last - Top + 1), last);
        return new NarrativeModel(award, section, text, [.. versions.Reverse()], form);
    }
}
