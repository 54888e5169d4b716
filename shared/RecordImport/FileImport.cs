using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Influences;
using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Telemetry;

namespace ImpactTracker.RecordImport;

/// <summary>
/// Takes engagement activities and influences on policy from a file. Rows are read, decided and stored some thousand at a time, so a file of any
/// length needs little memory; a crash loses nothing that importing the file again does not bring back, and makes nothing twice.
/// </summary>
public sealed class FileImport(ActivityTable activities, InfluenceTable influences, AwardTable awards, AwardRegister register, KnownAwards known, SourceTable sources, TimeProvider time)
{
    private const int MostRows = 1_500;
    private const int MostCharacters = 4_000_000;

    /// <summary>Reads the file and stores what can be used.</summary>
    /// <param name="file">It can be read again from its beginning, and stays open.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellationToken">Gives up; what was stored stays, and importing again completes it.</param>
    public async Task<ImportEnding> ImportAsync(Stream file, ImportRequest request, CancellationToken cancellationToken)
    {
        switch (Recognition.Of(file))
        {
            case Recognised.Known { Source: var source }:
                return await ImportAsync(source, request, cancellationToken);
            case Recognised.TooLarge large:
                return new ImportEnding.TooLarge(large.Why);
            case Recognised.Unknown unknown:
                return new ImportEnding.Unrecognised(unknown.Why);
            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} has no ending.");
        }
    }

    private async Task<ImportEnding> ImportAsync(IRecordSource source, ImportRequest request, CancellationToken cancellationToken)
    {
        var report = new RecordImportReport(source.Format, request.DryRun, source.Notes);
        var resolved = new ImportAwards(awards, register, request, report);
        await resolved.LoadAsync(cancellationToken);
        if (request.Award is null && !source.NamesAwards)
        {
            return new ImportEnding.Invalid(FieldErrors.Of("award", $"is required: a file of the format {source.Format} does not say which award its records belong to; give it with ?award="));
        }

        if (request.Award is not null && !resolved.Exists(request.Award))
        {
            return new ImportEnding.Invalid(FieldErrors.Of("award", $"there is no award '{request.Award}'; make it first with PUT /api/awards/{{id}}: a file does not tell the dates that an award needs"));
        }

        using var span = Traces.Import(source.Format);
        var ofActivities = new KindImport<Activity>(new ActivityKeeping(activities, known), sources, resolved, request, report, time);
        var ofInfluences = new KindImport<Influence>(new InfluenceKeeping(influences), sources, resolved, request, report, time);
        foreach (var some in Some(source.Read()))
        {
            var usable = new List<ReadRecord>(some.Count);
            foreach (var row in some)
            {
                if (row.Rejection is not null)
                {
                    report.Reject(row.Rejection);
                    continue;
                }

                report.Add(row.Repairs);
                usable.Add(row);
            }

            await ofActivities.TakeAsync([.. usable.Where(static row => row.Kind == RecordKind.Activity)], cancellationToken);
            await ofInfluences.TakeAsync([.. usable.Where(static row => row.Kind == RecordKind.Influence)], cancellationToken);
        }

        Measures.ImportRepairs.Add(report.RepairsMade, new KeyValuePair<string, object?>("format", source.Format));
        return new ImportEnding.Read(report);
    }

    private static IEnumerable<List<ReadRecord>> Some(IEnumerable<ReadRecord> rows)
    {
        var some = new List<ReadRecord>(MostRows);
        var characters = 0;
        foreach (var row in rows)
        {
            some.Add(row);
            characters += row.Cells.Values.Sum(static cell => cell?.Length ?? 0);
            if (some.Count == MostRows || characters > MostCharacters)
            {
                yield return some;
                some = new List<ReadRecord>(MostRows);
                characters = 0;
            }
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }
}
