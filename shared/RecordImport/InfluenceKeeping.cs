using System.Globalization;
using System.Runtime.CompilerServices;
using ImpactTracker.Influences;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>Influences on policy as an import keeps them.</summary>
internal sealed class InfluenceKeeping(InfluenceTable table) : RecordKeeping<Influence>
{
    public override RecordKind Kind => RecordKind.Influence;

    public override string Content(ReadRecord row) => TrackerJson.Write(row.Influence!);

    public override Task<FieldErrors> CheckAsync(ReadRecord row, IReadOnlyList<string> awards, CancellationToken cancellationToken) =>
        Task.FromResult(InfluenceDraftValidator.Imported.Check(row.Influence! with { Awards = awards }));

    public override Influence New(string id, ReadRecord row, IReadOnlyList<string> awards, string caller, DateTimeOffset now) =>
        InfluenceDrafting.New(id, row.Influence! with { Awards = awards }, caller, now) with
        {
            Source = new RecordSource(row.System, row.SourceId),
            Status = row.Withdrawn ? RecordStatus.Withdrawn : RecordStatus.Logged,
        };

    public override Influence Over(Influence stored, ReadRecord row) => InfluenceDrafting.Over(stored, row.Influence! with { Awards = stored.Awards });

    public override string Likeness(Influence record) => string.Create(CultureInfo.InvariantCulture, $"{Titles.Plain(record.Title)}\n{record.Type}\n{record.FirstYear}");

    public override async IAsyncEnumerable<(string Likeness, string Id)> LikenessesAsync(string awardId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var influence in table.ScanAsync(awardId, null, TablePaging.MaxRows, cancellationToken))
        {
            yield return (Likeness(influence), influence.Id);
        }
    }

    public override Task<StoredRecord<Influence>?> GetAsync(string id, CancellationToken cancellationToken) => table.StoredAsync(id, cancellationToken);

    public override Task<IReadOnlyCollection<string>> AddManyAsync(IEnumerable<Influence> records, CancellationToken cancellationToken) => table.AddManyAsync(records, cancellationToken);

    public override Task<bool> TryChangeAsync(StoredRecord<Influence> stored, Influence next, CancellationToken cancellationToken) => table.TryChangeAsync(stored, next, cancellationToken);
}
