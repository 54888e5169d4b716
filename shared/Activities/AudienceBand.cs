namespace ImpactTracker.Activities;

/// <summary>The question set's five bands of people reached.</summary>
public static class AudienceBand
{
    /// <summary>The band that a counted audience falls in; null when nobody counted.</summary>
    public static string? Of(int? people) => people switch
    {
        null => null,
        <= 10 => "1-10",
        <= 50 => "11-50",
        <= 100 => "51-100",
        <= 500 => "101-500",
        _ => "over-500",
    };
}
