namespace ImpactTracker.Records;

/// <summary>Where a record came from when nobody typed it.</summary>
/// <param name="System">Such as <c>distribution</c>.</param>
/// <param name="RecordId">Its id there.</param>
public sealed record RecordSource(string System, string RecordId);
