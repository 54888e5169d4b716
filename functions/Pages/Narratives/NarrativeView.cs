using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>Reads what the page of a text about an award shows.</summary>
public sealed class NarrativeView(AwardTable awards, NarrativeTable narratives)
{
    /// <summary>The text with its history, or null where there is no such award or section.</summary>
    public async Task<NarrativeModel?> FindAsync(string awardId, string sectionName, PageForm form, CancellationToken cancellationToken)
    {
        if (NarrativeSection.Find(sectionName) is not { } section || !Checks.IsId(awardId) || await awards.GetAsync(awardId, cancellationToken) is not { } award)
        {
            return null;
        }

        var versions = await narratives.VersionsAsync(awardId, sectionName, cancellationToken);
        return new NarrativeModel(award, section, await narratives.GetAsync(awardId, sectionName, cancellationToken), [.. versions.Reverse()], form);
    }
}
