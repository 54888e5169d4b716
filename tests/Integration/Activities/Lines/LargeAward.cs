using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ImpactTracker.Activities;
using ImpactTracker.Activities.Lines;
using ImpactTracker.Storage;
using ImpactTracker.Tests.Integration.Records;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Activities.Lines;

/// <summary>An award with more activities than come with one request.</summary>
internal static class LargeAward
{
    public const int Activities = 1_050;

    /// <summary>Makes it with one activity, and puts rows like that one's into storage.</summary>
    /// <returns>The award, and the ids of its activities in the order of logging.</returns>
    public static async Task<(string Award, string[] Logged)> MakeAsync(AppFixture app, CancellationToken cancellationToken)
    {
        await new BlobContainerClient(app.Stack.Storage.ConnectionString, LineShelf.Container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var award = await app.Api.AwardAsync();
        var first = await app.Api.MakeAsync("/api/activities", RecordMaking.Activity(award));
        var table = new TableClient(app.Stack.Storage.ConnectionString, "Activities");
        var record = (await table.GetEntityAsync<TableEntity>(ScopedId.Scope(award), $"r_{ScopedId.ByTime(first)}", cancellationToken: cancellationToken)).Value;
        record.Remove("odata.etag");
        record.Remove("Timestamp");
        string[] ids = [.. Enumerable.Range(1, Activities - 1).Select(number => ScopedId.Derived(award, DateTimeOffset.UnixEpoch.AddMinutes(number), "seminar"))];
        foreach (var fifty in ids.Chunk(50))
        {
            await table.SubmitTransactionAsync(fifty.SelectMany(id => (TableTransactionAction[])[Add(record, $"r_{ScopedId.ByTime(id)}", id), Add(record, $"v_{id}_000001", id)]), cancellationToken);
        }

        return (award, [.. ids, first]);
    }

    /// <summary>One more, unlike those that are there.</summary>
    public static ActivityDraft Draft(params string[] awards) => RecordMaking.Draft(awards) with
    {
        Title = "Another seminar",
        StartDate = new DateOnly(2018, 6, 1),
        Organisations = ["lep-one"],
        ResultsAndImpact = "Twelve firms asked for the full report, and two changed what they buy.",
    };

    private static TableTransactionAction Add(TableEntity like, string rowKey, string id) => new(TableTransactionActionType.Add, new TableEntity(like) { RowKey = rowKey, ["RecordId"] = id });
}
