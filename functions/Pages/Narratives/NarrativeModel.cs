using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>One text about an award with its history.</summary>
/// <param name="Award">The award.</param>
/// <param name="Section">Which text.</param>
/// <param name="Text">As it is, or null when nobody wrote it yet.</param>
/// <param name="Versions">As it was, the newest first: a page.</param>
/// <param name="Form">What stands in its field.</param>
public sealed record NarrativeModel(Award Award, NarrativeSection Section, Narrative? Text, IReadOnlyList<Narrative> Versions, PageForm Form)
{
    /// <summary>The version that the next page of the history ends before; null where the first is on this one.</summary>
    public int? Before => Versions is [.., { Version: > 1 and var first }] ? first : null;

    /// <summary>Where its page is.</summary>
    public string Path => $"/awards/{Award.Id}/narratives/{Section.Name}";
}
