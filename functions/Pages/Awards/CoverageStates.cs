using ImpactTracker.Coverage;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>How pages tell the states of coverage apart: by word, sign and colour.</summary>
internal static class CoverageStates
{
    /// <summary>In the order of the sentence.</summary>
    public static IReadOnlyList<CoverageState> All { get; } = [CoverageState.Reached, CoverageState.Sent, CoverageState.Bounced, CoverageState.Suppressed, CoverageState.Never];

    /// <summary>The word.</summary>
    public static string Word(CoverageState state) => state switch
    {
        CoverageState.Reached => CoverageWords.Reached,
        CoverageState.Sent => CoverageWords.Sent,
        CoverageState.Bounced => CoverageWords.Bounced,
        CoverageState.Suppressed => CoverageWords.Suppressed,
        _ => CoverageWords.Never,
    };

    /// <summary>The sign.</summary>
    public static string Sign(CoverageState state) => state switch
    {
        CoverageState.Reached => "✓",
        CoverageState.Sent => "…",
        CoverageState.Bounced => "✕",
        CoverageState.Suppressed => "–",
        _ => "○",
    };

    /// <summary>The class of a tag or tile.</summary>
    public static string Kind(CoverageState state) => state switch
    {
        CoverageState.Reached => "good",
        CoverageState.Sent => "sent",
        CoverageState.Bounced => "bad",
        CoverageState.Suppressed => "warn",
        _ => "never",
    };

    /// <summary>How many organisations are in a state.</summary>
    public static int Of(this AwardCoverage coverage, CoverageState state) => state switch
    {
        CoverageState.Reached => coverage.Reached,
        CoverageState.Sent => coverage.Sent,
        CoverageState.Bounced => coverage.Bounced,
        CoverageState.Suppressed => coverage.Suppressed,
        _ => coverage.Never,
    };
}
