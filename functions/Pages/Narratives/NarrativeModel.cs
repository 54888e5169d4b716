using ImpactTracker.Awards;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Reports.Narratives;

namespace ImpactTracker.Functions.Pages.Narratives;

/// <summary>One text about an award with its history.</summary>
/// <param name="Award">The award.</param>
/// <param name="Section">Which text.</param>
/// <param name="Text">As it is, or null when nobody wrote it yet.</param>
/// <param name="Versions">As it was, the newest first.</param>
/// <param name="Form">What stands in its field.</param>
public sealed record NarrativeModel(Award Award, NarrativeSection Section, Narrative? Text, IReadOnlyList<Narrative> Versions, PageForm Form)
{
    /// <summary>Where its page is.</summary>
    public string Path => $"/awards/{Award.Id}/narratives/{Section.Name}";
}
