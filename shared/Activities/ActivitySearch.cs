using ImpactTracker.Storage;

namespace ImpactTracker.Activities;

/// <summary>Looks for words in the texts of an award's activities, in the order of logging. Texts are not kept together, so it goes in steps of bounded size.</summary>
public sealed class ActivitySearch(ActivityTable activities)
{
    /// <summary>So many activities are looked through in a step: no award of a funder comes near.</summary>
    public const int MostActivities = 20_000;

    // And no more than so much text: two hundred pages of paper a hundred times.
    private const int MostCharacters = 50_000_000;

    /// <summary>One step.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="words">The words, all of which are in the texts of what is found.</param>
    /// <param name="after">Where the step before ended; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="most">At most so many activities are looked through.</param>
    /// <exception cref="FormatException"><paramref name="after"/> is not where a step ended.</exception>
    public async Task<SearchStep> StepAsync(string awardId, AskedWords words, string? after, CancellationToken cancellationToken, int most = MostActivities)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (looked, characters) = (0, 0);
        await foreach (var one in activities.MatchesAsync(awardId, words, after, cancellationToken))
        {
            if (looked == most || characters > MostCharacters)
            {
                return new SearchStep(found, looked, after);
            }

            if (one.HasWords)
            {
                found.Add(one.Id);
            }

            characters += one.Characters;
            looked++;
            after = one.Id;
        }

        return new SearchStep(found, looked, null);
    }
}
