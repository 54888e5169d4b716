namespace ImpactTracker.Activities;

/// <summary>Where a record came from when nobody typed it.</summary>
/// <param name="System">Such as <c>distribution</c>.</param>
/// <param name="RecordId">Its id there.</param>
public sealed record ActivitySource(string System, string RecordId);
