using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Distributions;

/// <summary>Answers what came of a request to make or change a distribution, with its balance.</summary>
internal static class DistributionOutcomes
{
    /// <summary>201 for a new one, 200 for one that was there, or why not.</summary>
    public static async Task<IResult> AnswerAsync(this Outcome<Distribution> outcome, DistributionBalance balance, CancellationToken cancellationToken)
    {
        var view = outcome is Outcome<Distribution>.Done done ? await balance.OfAsync(done.Value, cancellationToken) : null;
        return Answers.Of(outcome, one => DistributionAnswer.Of(view ?? DistributionView.New(one)), static one => one.Version, Place);
    }

    /// <summary>202 with the distribution as it is now, for what was done and may go on to have effect; or why not.</summary>
    public static async Task<IResult> TakenOnAsync(this Outcome<Distribution> outcome, DistributionBalance balance, CancellationToken cancellationToken) =>
        outcome is Outcome<Distribution>.Done { Value: var now }
            ? new JsonAnswer(202, DistributionAnswer.Of(await balance.OfAsync(now, cancellationToken)), now.Version, Place(now))
            : Answers.Of(outcome, static one => one);

    private static string Place(Distribution distribution) => $"/api/distributions/{distribution.Id}";
}
