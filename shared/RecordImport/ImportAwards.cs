using ImpactTracker.Awards;
using ImpactTracker.Imports;
using ImpactTracker.Outcomes;
using ImpactTracker.RecordImport.Reading;
using ImpactTracker.Storage;

namespace ImpactTracker.RecordImport;

/// <summary>
/// Which award a row belongs to. An award that is known by the row's reference is that one, whatever its id; otherwise the reference gives the id,
/// and a missing award is made from what the row says. An award that exists is never changed.
/// </summary>
internal sealed class ImportAwards(AwardTable table, AwardRegister register, ImportRequest request, RecordImportReport report)
{
    private readonly Dictionary<string, string> byReference = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> referenceOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);

    /// <summary>Reads which awards there are.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await table.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var award in page.Items)
            {
                Know(award.Id, award.Reference);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    /// <summary>Whether an award exists.</summary>
    public bool Exists(string awardId) => referenceOf.ContainsKey(awardId);

    /// <summary>Whether this import made it: nothing can have been recorded for it before.</summary>
    public bool IsNew(string awardId) => made.Contains(awardId);

    /// <summary>The awards of a row, the first its home; or why they cannot be had.</summary>
    public async Task<(IReadOnlyList<string> Awards, ImportRejection? Rejection)> OfAsync(ReadRecord row, CancellationToken cancellationToken)
    {
        if (row.AwardIds is { Count: > 0 } ids)
        {
            var missing = ids.FirstOrDefault(id => !Exists(id));
            return missing is null ? ([.. ids.Distinct(StringComparer.Ordinal)], null) : ([], Reject(row, Field.Awards, $"there is no award '{missing}'; make it first with PUT /api/awards/{{id}}"));
        }

        if (row.Award is { } mention)
        {
            var (award, problem) = await OfAsync(mention, cancellationToken);
            return award is not null ? ([award], null) : ([], Reject(row, Field.AwardReference, problem!));
        }

        return request.Award is not null ? ([request.Award], null)
            : ([], Reject(row, row.System == SourceSystems.Own ? Field.Awards : Field.AwardReference, "is empty; give the award in the row, or for the whole file with ?award="));
    }

    private async Task<(string? Award, string? Problem)> OfAsync(AwardMention mention, CancellationToken cancellationToken)
    {
        if (byReference.TryGetValue(mention.Reference, out var known))
        {
            return (known, null);
        }

        if (refused.TryGetValue(mention.Reference, out var before))
        {
            return (null, before);
        }

        var id = NamedId.Of(mention.Reference, "award");
        var problem = await MakeAsync(id, mention, cancellationToken);
        if (problem is not null)
        {
            refused[mention.Reference] = problem;
            return (null, problem);
        }

        byReference[mention.Reference] = id;
        return (id, null);
    }

    private async Task<string?> MakeAsync(string id, AwardMention mention, CancellationToken cancellationToken)
    {
        if (referenceOf.TryGetValue(id, out var other) && other is not null)
        {
            return $"its id would be '{id}', which is the award with the reference {other}; put an award with this reference under another id first";
        }

        if (referenceOf.ContainsKey(id))
        {
            return null;
        }

        switch (await register.AddAsync(id, mention.Draft, request.Caller, !request.DryRun, cancellationToken))
        {
            case Outcome<Award>.Created:
                report.CountAward();
                made.Add(id);
                Know(id, mention.Reference);
                return null;
            case Outcome<Award>.Invalid invalid:
                var (field, messages) = invalid.Errors.ByField.First();
                return $"there is no award '{id}', and it cannot be made from this row: {field} {messages[0]}";
            default:
                Know(id, mention.Reference);
                return null;
        }
    }

    private void Know(string id, string? reference)
    {
        referenceOf[id] = reference;
        if (reference is not null)
        {
            byReference.TryAdd(reference, id);
        }
    }

    private static ImportRejection Reject(ReadRecord row, Field field, string reason) =>
        ImportRejection.Of(row.Row, field.Name(), row.Cells.GetValueOrDefault(field.Name()), reason) with { Sheet = row.Sheet };
}
