namespace ImpactTracker.Distributions;

/// <summary>
/// Who a distribution goes to, decided once. It is stored before any row is written, so that a freeze that is interrupted and run again
/// divides the same people into the same batches. Ids only: no address, no name.
/// </summary>
/// <param name="Excluded">Stakeholders whose entry does not allow mail at present, with the reason.</param>
/// <param name="Suppressed">Stakeholders who must not be mailed.</param>
/// <param name="Frozen">Stakeholders to mail, in order of id, each once.</param>
internal sealed record AudienceSnapshot(IReadOnlyDictionary<string, string> Excluded, IReadOnlyList<string> Suppressed, IReadOnlyList<string> Frozen)
{
    public FrozenAudience Count => new(Excluded.Count + Suppressed.Count + Frozen.Count, Excluded.Count, Suppressed.Count, Frozen.Count);
}
