using Azure.Data.Tables;
using ImpactTracker.Records;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Narratives;

/// <summary>Reads and writes texts about awards; the only class that sees their table.</summary>
public sealed class NarrativeTable(StorageClients clients, AwardTouches touches)
{
    private readonly Lazy<TableClient> table = new(() => clients.Tables.GetTableClient(NarrativeRow.Table));

    /// <summary>A text, or null.</summary>
    public async Task<Narrative?> GetAsync(string awardId, string section, CancellationToken cancellationToken) => (await RowAsync(awardId, section, cancellationToken))?.ToNarrative();

    /// <summary>The present texts of an award in order of name, those taken back too.</summary>
    public Task<IReadOnlyList<Narrative>> ListAsync(string awardId, CancellationToken cancellationToken) =>
        RangeAsync(awardId, NarrativeRow.FirstPresent, NarrativeRow.AfterPresent, cancellationToken);

    /// <summary>The versions of a text, oldest first.</summary>
    /// <param name="awardId">The award.</param>
    /// <param name="section">Which text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="first">From this version on.</param>
    /// <param name="last">Up to this one.</param>
    public Task<IReadOnlyList<Narrative>> VersionsAsync(string awardId, string section, CancellationToken cancellationToken, int first = 1, int last = NarrativeRow.MostVersions) =>
        RangeAsync(awardId, NarrativeRow.VersionKey(section, first - 1), NarrativeRow.VersionKey(section, last), cancellationToken);

    /// <summary>Writes a version with its history.</summary>
    /// <returns>False when the stored one is not the version before it.</returns>
    internal async Task<bool> TryWriteAsync(Narrative narrative, CancellationToken cancellationToken)
    {
        var stored = await RowAsync(narrative.Award, narrative.Section, cancellationToken);
        if ((stored?.Version ?? 0) != narrative.Version - 1)
        {
            return false;
        }

        await touches.TouchAsync(ScopedId.Scope(narrative.Award), cancellationToken);
        var present = NarrativeRow.Of(narrative, NarrativeRow.PresentKey(narrative.Section));
        try
        {
            await table.Value.SubmitTransactionAsync(
            [
                stored is null ? new(TableTransactionActionType.Add, present) : new(TableTransactionActionType.UpdateReplace, present, stored.ETag),
                new(TableTransactionActionType.Add, NarrativeRow.Of(narrative, NarrativeRow.VersionKey(narrative.Section, narrative.Version))),
            ],
            cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException changed) when (changed.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<Narrative>> RangeAsync(string awardId, string from, string to, CancellationToken cancellationToken)
    {
        var found = new List<Narrative>();
        await foreach (var row in table.Value.QueryAsync<NarrativeRow>(TableClient.CreateQueryFilter($"PartitionKey eq {awardId} and RowKey gt {from} and RowKey le {to}"), cancellationToken: cancellationToken))
        {
            found.Add(row.ToNarrative());
        }

        return found;
    }

    private async Task<NarrativeRow?> RowAsync(string awardId, string section, CancellationToken cancellationToken)
    {
        var found = await table.Value.GetEntityIfExistsAsync<NarrativeRow>(awardId, NarrativeRow.PresentKey(section), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
