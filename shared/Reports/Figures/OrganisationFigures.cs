namespace ImpactTracker.Reports.Figures;

/// <summary>How many organisations were reached of those that were meant to be. One that is on several lists, or was reached for several awards, counts once.</summary>
/// <param name="Intended">Different organisations on the lists that distributions of the report's awards went to.</param>
/// <param name="Reached">Of them: a brief was delivered to it, or it took part in an activity.</param>
/// <param name="Others">Different organisations that took part in an activity and are on none of these lists.</param>
/// <param name="Lists">Each of these lists, in order of its id; at most 100, the JSON document has all. For one award without a period the counts are those of its coverage of the list.</param>
public sealed record OrganisationFigures(int Intended, int Reached, int Others, IReadOnlyList<ListFigures> Lists);
