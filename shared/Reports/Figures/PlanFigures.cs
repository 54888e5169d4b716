namespace ImpactTracker.Reports.Figures;

/// <summary>Planned activities beside what was done for them.</summary>
/// <param name="Promises">Planned activities.</param>
/// <param name="Kept">Those for which as much was done as was planned.</param>
/// <param name="Planned">Activities that were planned, over all promises; one where the plan gives no number.</param>
/// <param name="Done">Activities that name a promise, each promise at most as many as were planned.</param>
public sealed record PlanFigures(int Promises, int Kept, int Planned, int Done);
