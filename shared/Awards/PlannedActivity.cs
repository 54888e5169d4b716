namespace ImpactTracker.Awards;

/// <summary>Something that the project promised to do.</summary>
/// <param name="Id">Unique within the award.</param>
/// <param name="Title">Such as "Non-technical summary documents".</param>
/// <param name="Form">The form of engagement that counts towards it (a code), or null when any does.</param>
/// <param name="Target">How many were promised, at least 1; null when no number was.</param>
/// <param name="DueDate">By when; null when no date was given.</param>
/// <param name="Beneficiaries">Ids of the beneficiaries it is for.</param>
public sealed record PlannedActivity(string Id, string Title, string? Form, int? Target, DateOnly? DueDate, IReadOnlyList<string> Beneficiaries);
