using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Bench;

/// <summary>
/// Importing a made-up file of 20,000 contacts onto a list, against bare inserts of the very rows that the import stored (organisations,
/// stakeholders, members), 100 in a transaction, through the same table client. Each round has addresses, organisations and a list of its own.
/// </summary>
internal static class ContactsFigure
{
    private const int Count = 3;
    private const int Contacts = 20_000;
    private const int Organisations = 2_000;
    private static readonly string[] Tables = ["Organisations", "Stakeholders", "ListMembers"];

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl, Timeout = TimeSpan.FromMinutes(10) };
        var tables = new TableServiceClient(stack.Storage.ConnectionString);
        foreach (var table in Tables)
        {
            await tables.GetTableClient("Bench" + table).CreateIfNotExistsAsync();
        }

        var file = 0;
        await ImportAsync(client, ++file);
        var stored = await StoredAsync(tables);

        var rounds = await Rounds.TakeAsync(Count, () => SecondsAsync(() => ImportAsync(client, ++file)), () => SecondsAsync(() => InsertAsync(tables, stored, ++file)));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"contacts {rounds.Theirs / rounds.Ours:F2}x (aim >= 0.6x): product {Contacts / rounds.Ours:F0} contacts/s, bare inserts at the rate of {Contacts / rounds.Theirs:F0}; {Contacts} contacts of {Organisations} organisations onto a list, {stored.Sum(static one => one.Rows.Count)} table rows on both sides, transactions of up to 100, 8 at a time; ")
            + $"medians of {rounds.Count} alternating rounds; peak memory {PeakMemory.Text(PeakMemory.Of(stack.App))}";
    }

    private static async Task ImportAsync(HttpClient client, int file)
    {
        using var list = new StringContent("""{ "title": "Bench", "owner": "Bench", "reviewBy": "2099-12-31" }""", Encoding.UTF8, "application/json");
        (await client.PutAsync(new Uri($"/api/lists/bench-{file}", UriKind.Relative), list)).EnsureSuccessStatusCode();
        using var content = new ByteArrayContent(Csv(file));
        content.Headers.ContentType = new("text/csv");
        using var response = await client.PostAsync(new Uri($"/api/stakeholders/import?list=bench-{file}", UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || (int?)JObject.Parse(text)["created"] != Contacts)
        {
            throw new LocalRunException($"The import was answered with {(int)response.StatusCode}: {text[..Math.Min(500, text.Length)]}");
        }
    }

    private static byte[] Csv(int file)
    {
        var csv = new StringBuilder("organisation,ons_code,organisation_type,role,email,subscriber_type,lawful_basis,source,review_by,name\n");
        for (var row = 0; row < Contacts; row++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"Firm {row % Organisations} of {file},E37000001,Firm,Head of policy,p{row}@f{file}.example,corporate,legitimate-interests,published mailbox,2099-12-31,Person {row}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static async Task<IReadOnlyList<(string Table, List<TableEntity> Rows)>> StoredAsync(TableServiceClient tables)
    {
        var stored = new List<(string, List<TableEntity>)>();
        foreach (var table in Tables)
        {
            var rows = new List<TableEntity>();
            await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>())
            {
                row.Remove("odata.etag");
                row.Remove("Timestamp");
                rows.Add(row);
            }

            stored.Add((table, rows));
        }

        return stored;
    }

    private static async Task InsertAsync(TableServiceClient tables, IReadOnlyList<(string Table, List<TableEntity> Rows)> stored, int round)
    {
        foreach (var (name, rows) in stored)
        {
            var table = tables.GetTableClient("Bench" + name);
            // Members lie in the partition of their list, which is another each round; the others are other rows of the same partitions.
            await Parallel.ForEachAsync(
                rows.GroupBy(static row => row.PartitionKey, StringComparer.Ordinal).SelectMany(static partition => partition.Chunk(100)),
                new ParallelOptions { MaxDegreeOfParallelism = 8 },
                async (hundred, stop) => await table.SubmitTransactionAsync(hundred.Select(row => new TableTransactionAction(TableTransactionActionType.Add, Like(row, name, round))), stop));
        }
    }

    private static TableEntity Like(TableEntity row, string table, int round) => table == "ListMembers"
        ? new TableEntity(row) { PartitionKey = string.Create(CultureInfo.InvariantCulture, $"{row.PartitionKey}-{round}") }
        : new TableEntity(row) { RowKey = string.Create(CultureInfo.InvariantCulture, $"{row.RowKey}-{round}") };

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(from).TotalSeconds;
    }
}
