namespace ImpactTracker.Distributions;

/// <summary>The count of an audience: <c>Members = Excluded + Suppressed + Frozen</c>.</summary>
/// <param name="Members">Different addresses on the lists.</param>
/// <param name="Excluded">Left out because their entry does not allow mail at present.</param>
/// <param name="Suppressed">Left out because they must not be mailed.</param>
/// <param name="Frozen">To be mailed, each once.</param>
public sealed record FrozenAudience(int Members, int Excluded, int Suppressed, int Frozen);
