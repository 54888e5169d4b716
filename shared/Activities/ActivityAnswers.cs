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

    /// <summary>The beginning of a text.</summary>
    internal static string? Beginning(string? results) => results?.TrimStart() is { Length: > MostResults } text ? text[..MostResults] : results?.TrimStart();
}
