namespace ImpactTracker.Distributions;

/// <summary>Who would get a brief if it were sent to its lists now. The lists are read again when it is sent.</summary>
/// <param name="Count">How many, as the freeze would count them.</param>
/// <param name="Mark">Who is in which part, in 16 characters: the same as long as nobody comes, goes or changes their part.</param>
/// <param name="Recipients">Who gets it, by organisation; the first of many.</param>
/// <param name="Excluded">Whose entry does not allow mail at present; the first of many.</param>
/// <param name="Suppressed">Who must not be mailed; the first of many.</param>
public sealed record AudienceForecast(
    FrozenAudience Count, string Mark, IReadOnlyList<AudiencePerson> Recipients, IReadOnlyList<AudiencePerson> Excluded, IReadOnlyList<AudiencePerson> Suppressed);
