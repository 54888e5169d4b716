namespace ImpactTracker.Activities;

/// <summary>Which of the form's questions an activity answers, as far as readiness asks.</summary>
/// <param name="Results">The beginning of its results, at most <see cref="MostResults"/> characters: enough to tell a placeholder or a text that is too short; null where there are none.</param>
/// <param name="HasOutcome">The most significant outcome is chosen.</param>
/// <param name="HasProof">There is a link or a piece of evidence.</param>
/// <param name="HasAudienceSize">The number of people reached, or a band, is given.</param>
/// <param name="LacksSchemeName">It was part of an official scheme that is not named.</param>
public sealed record ActivityAnswers(string? Results, bool HasOutcome, bool HasProof, bool HasAudienceSize, bool LacksSchemeName)
{
    /// <summary>So many characters of the results are kept.</summary>
    public const int MostResults = 64;

    /// <summary>Of an activity that was read as a whole, or of the columns of one.</summary>
    internal static ActivityAnswers Of(string? results, string? outcome, bool hasProof, string? audienceSizeBand, bool partOfOfficialScheme, string? schemeName) =>
        new(Beginning(results?.TrimStart()), outcome is not null, hasProof, audienceSizeBand is not null, partOfOfficialScheme && schemeName is null);

    private static string? Beginning(string? text) => text?.Length > MostResults ? text[..MostResults] : text;
}
