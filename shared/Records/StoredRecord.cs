namespace ImpactTracker.Records;

/// <summary>A record as it was read, with the row that held it: a change of the record is stored only while that row is still the one that is there.</summary>
/// <param name="Record">The record.</param>
/// <param name="Row">Its authoritative row, with the ETag that it was read with.</param>
internal sealed record StoredRecord<T>(T Record, RecordRow Row)
    where T : AwardRecord;
