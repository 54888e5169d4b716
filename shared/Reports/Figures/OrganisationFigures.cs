namespace ImpactTracker.Reports.Figures;

/// <summary>How many organisations were reached.</summary>
/// <param name="Intended">Different organisations that an activity names or that a distribution was meant for.</param>
/// <param name="Reached">Those that an activity names.</param>
public sealed record OrganisationFigures(int Intended, int Reached);
