namespace ImpactTracker.Privacy;

/// <summary>A list that a person is on.</summary>
/// <param name="Id">The list.</param>
/// <param name="Title">What it is.</param>
/// <param name="Since">Since when they are on it, UTC.</param>
public sealed record PersonList(string Id, string Title, DateTimeOffset Since);
