using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Records;

namespace ImpactTracker.RecordImport;

/// <summary>How one kind of record is checked, made and stored: what an import needs of a slice.</summary>
internal abstract class RecordKeeping<TRecord>
    where TRecord : AwardRecord
{
    /// <summary>Which kind.</summary>
    public abstract RecordKind Kind { get; }

    /// <summary>What a row says, as text that is the same whenever it says the same.</summary>
    public abstract string Content(ReadRecord row);

    /// <summary>Which rules the row's draft breaks.</summary>
    public abstract Task<FieldErrors> CheckAsync(ReadRecord row, IReadOnlyList<string> awards, CancellationToken cancellationToken);

    /// <summary>The record that a row makes.</summary>
    public abstract TRecord New(string id, ReadRecord row, IReadOnlyList<string> awards, string caller, DateTimeOffset now);

    /// <summary>A record with what a row says laid over it.</summary>
    public abstract TRecord Over(TRecord stored, ReadRecord row);

    /// <summary>What two records of the same thing have in common.</summary>
    public abstract string Likeness(TRecord record);

    /// <summary>What the records of an award are known again by, with their ids.</summary>
    public abstract IAsyncEnumerable<(string Likeness, string Id)> LikenessesAsync(string awardId, CancellationToken cancellationToken);

    /// <summary>The record, or null.</summary>
    public abstract Task<StoredRecord<TRecord>?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Stores new records; the ids that were taken.</summary>
    public abstract Task<IReadOnlyCollection<string>> AddManyAsync(IEnumerable<TRecord> records, CancellationToken cancellationToken);

    /// <summary>Stores a change; false when somebody else changed the record since it was read.</summary>
    public abstract Task<bool> TryChangeAsync(StoredRecord<TRecord> stored, TRecord next, CancellationToken cancellationToken);
}
