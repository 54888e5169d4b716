using System.Globalization;
using System.Runtime.CompilerServices;
using ImpactTracker.Activities;
using ImpactTracker.Json;
using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Records;

namespace ImpactTracker.RecordImport;

/// <summary>Engagement activities as an import keeps them.</summary>
internal sealed class ActivityKeeping(ActivityTable table, KnownAwards known) : RecordKeeping<Activity>
{
    public override RecordKind Kind => RecordKind.Activity;

    public override string Content(ReadRecord row) => TrackerJson.Write(row.Activity!);

    public override async Task<FieldErrors> CheckAsync(ReadRecord row, IReadOnlyList<string> awards, CancellationToken cancellationToken)
    {
        var draft = row.Activity! with { Awards = awards };
        var errors = ActivityDraftValidator.Instance.Check(draft);
        if (errors.None && (draft.Beneficiaries is { Count: > 0 } || draft.PlannedActivity is not null))
        {
            await known.CheckAsync(draft, errors, cancellationToken);
        }

        return errors;
    }

    public override Activity New(string id, ReadRecord row, IReadOnlyList<string> awards, string caller, DateTimeOffset now) =>
        ActivityDrafting.New(id, row.Activity! with { Awards = awards }, caller, now) with
        {
            Source = new RecordSource(row.System, row.SourceId),
            Status = row.Withdrawn ? RecordStatus.Withdrawn : RecordStatus.Logged,
        };

    public override Activity Over(Activity stored, ReadRecord row) => ActivityDrafting.Over(stored, row.Activity! with { Awards = stored.Awards });

    public override string Likeness(Activity record) => Likeness(ActivityLikeness.Of(record));

    public override async IAsyncEnumerable<(string Likeness, string Id)> LikenessesAsync(string awardId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var likeness in table.LikenessesAsync(awardId, cancellationToken))
        {
            yield return (Likeness(likeness), likeness.Id);
        }
    }

    public override Task<StoredRecord<Activity>?> GetAsync(string id, CancellationToken cancellationToken) => table.StoredAsync(id, cancellationToken);

    public override Task<IReadOnlyCollection<string>> AddManyAsync(IEnumerable<Activity> records, CancellationToken cancellationToken) => table.AddManyAsync(records, cancellationToken);

    public override Task<bool> TryChangeAsync(StoredRecord<Activity> stored, Activity next, CancellationToken cancellationToken) => table.TryChangeAsync(stored, next, cancellationToken);

    // A file has years where a person typed a day: with the years both compare.
    private static string Likeness(ActivityLikeness one) =>
        string.Create(CultureInfo.InvariantCulture, $"{Titles.Plain(one.Title)}\n{one.Form}\n{string.Join(',', one.Years)}");
}
