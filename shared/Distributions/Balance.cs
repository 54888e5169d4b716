using Newtonsoft.Json;

namespace ImpactTracker.Distributions;

/// <summary>
/// Where everybody of an audience is: <c>audience = excluded + suppressed + frozen</c> and
/// <c>frozen = pending + accepted + rejected + unknown</c>, at every moment.
/// </summary>
/// <param name="Audience">Different addresses on the lists.</param>
/// <param name="Excluded">Their entry does not allow mail at present.</param>
/// <param name="Suppressed">They must not be mailed.</param>
/// <param name="Frozen">To be mailed, each once.</param>
/// <param name="Pending">Not posted yet, or being posted.</param>
/// <param name="Accepted">Taken by the provider.</param>
/// <param name="Rejected">Refused by the provider.</param>
/// <param name="Unknown">Posted without an answer, and no evidence yet.</param>
/// <param name="Cancelled">Of the excluded: called off after the freeze and before they were posted.</param>
/// <remarks>
/// The first four are those of the freeze until something takes a person out again before the post: who unsubscribes goes from frozen to
/// suppressed, who is called off from frozen to excluded. What was posted never moves.
/// </remarks>
public sealed record Balance(int Audience, int Excluded, int Suppressed, int Frozen, int Pending, int Accepted, int Rejected, int Unknown, int Cancelled)
{
    /// <summary>Whether both equations hold.</summary>
    [JsonIgnore]
    public bool Holds => Audience == Excluded + Suppressed + Frozen && Frozen == Pending + Accepted + Rejected + Unknown;

    /// <summary>Counts the batches of a distribution.</summary>
    internal static Balance Of(FrozenAudience? audience, IReadOnlyCollection<BatchRow> batches)
    {
        if (audience is null)
        {
            return new Balance(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        var late = batches.Sum(static batch => batch.Suppressed);
        var cancelled = Live(BatchState.Cancelled);
        return new Balance(
            audience.Members,
            audience.Excluded + cancelled,
            audience.Suppressed + late,
            audience.Frozen - late - cancelled,
            Live(BatchState.Ready) + Live(BatchState.Claimed),
            Live(BatchState.Accepted),
            Live(BatchState.Refused) + batches.Sum(static batch => batch.Rejected),
            Live(BatchState.Unknown),
            cancelled);

        int Live(BatchState state) => batches.Where(batch => batch.Is == state).Sum(static batch => batch.Live);
    }
}
