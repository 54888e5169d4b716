using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using ImpactTracker.LocalRun;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Bench;

/// <summary>
/// Importing a made-up export of 10,000 rows for awards that it makes, against bare inserts of the very rows that the import stored (record, first version and pointer to
/// the source), 100 in a transaction, through the same table client; and the memory that an import of 100,000 rows needs at most.
/// </summary>
internal static class ImportFigure
{
    private const int Count = 3;
    private const int ExportRows = 10_000;
    private const int Awards = 20;
    private const int LongRows = 100_000;
    private const int LongAwards = 500;

    public static async IAsyncEnumerable<string> MeasureAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl, Timeout = TimeSpan.FromMinutes(10) };
        var tables = new TableServiceClient(stack.Storage.ConnectionString);
        var bare = tables.GetTableClient("BenchImport");
        await bare.CreateIfNotExistsAsync();
        var file = 0;
        await ImportAsync(client, ExportRows, ++file);
        var stored = await StoredAsync(tables);

        var rounds = await Rounds.TakeAsync(Count, () => SecondsAsync(() => ImportAsync(client, ExportRows, ++file)), () => SecondsAsync(() => InsertAsync(bare, stored, ++file)));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"import {rounds.Theirs / rounds.Ours:F2}x (aim >= 0.7x): product {ExportRows / rounds.Ours:F0} export rows/s, bare inserts at the rate of {ExportRows / rounds.Theirs:F0}; {ExportRows} rows for {Awards} awards, {stored.Count} table rows on both sides, transactions of up to 100, 8 at a time; ")
            + $"medians of {rounds.Count} alternating rounds; peak memory {PeakMemory.Text(PeakMemory.Of(stack.App))}";
        yield return await LongAsync();
    }

    private static async Task<string> LongAsync()
    {
        await using var stack = await Stack.StartAsync();
        using var client = new HttpClient { BaseAddress = stack.AppUrl, Timeout = TimeSpan.FromMinutes(30) };
        var seconds = await SecondsAsync(() => ImportAsync(client, LongRows, 1, LongAwards));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"import of {LongRows} rows (aim: peak memory <= 250 MB): {PeakMemory.Text(PeakMemory.Of(stack.App))} in {seconds:F0} s, {LongRows / seconds:F0} export rows/s; {LongAwards} awards");
    }

    private static async Task ImportAsync(HttpClient client, int rows, int file, int awards = Awards)
    {
        using var content = new ByteArrayContent(Export(rows, file, awards));
        content.Headers.ContentType = new("text/csv");
        using var response = await client.PostAsync(new Uri("/api/activities/import", UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || (int?)JObject.Parse(text)["created"] != rows)
        {
            throw new LocalRunException($"The import was answered with {(int)response.StatusCode}: {text[..Math.Min(500, text.Length)]}");
        }
    }

    /// <summary>An export in the layout of 2020, its records new in each file.</summary>
    private static byte[] Export(int rows, int file, int awards)
    {
        var csv = new StringBuilder("Funder,Award Reference,Award Title,RO,Department,Start Date,End Date,id,Engagement,Form of Engagement,Part of Official Scheme?,Name of Official Scheme,Geographical Reach,Primary Audience,Other Audience,Audience Size,Year Took Place,2019,2020,Results of Activity,Impact,Most Significant Outcome,Url,Outcome Base ID,pubid\n");
        for (var row = 0; row < rows; row++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{0x5e000000 + row:x8}{file:x5}.{row:D8}");
            csv.Append(CultureInfo.InvariantCulture, $"MRC,BENCH/{file}-{row % awards},Award {row % awards} of file {file},University,School,2018-04-01,2023-03-31,{id},Seminar {row} of file {file},A talk or presentation,,,National,Professional Practitioners,\"Patients, carers and/or patient groups,Schools\",11 - 50,'2019   ,1,0,")
                .Append(CultureInfo.InvariantCulture, $"A talk on what the project found that led to questions and to a request for the slides from two of the people present ({row}).,,Plans made for future related activity,https://example.org/{row},{id},{id}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static async Task<List<TableEntity>> StoredAsync(TableServiceClient tables)
    {
        var rows = new List<TableEntity>();
        foreach (var (table, filter) in ((string, string)[])[("Activities", ""), ("Pointers", "PartitionKey ge 'source-' and PartitionKey lt 'source.'")])
        {
            await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(filter.Length == 0 ? null : filter))
            {
                row.Remove("odata.etag");
                row.Remove("Timestamp");
                rows.Add(row);
            }
        }

        return rows;
    }

    private static Task InsertAsync(TableClient table, List<TableEntity> rows, int round) => Parallel.ForEachAsync(
        rows.GroupBy(static row => row.PartitionKey, StringComparer.Ordinal).SelectMany(static partition => partition.Chunk(100)),
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (hundred, stop) => await table.SubmitTransactionAsync(
            hundred.Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(row) { PartitionKey = string.Create(CultureInfo.InvariantCulture, $"{row.PartitionKey}-{round}") })), stop));

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var from = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(from).TotalSeconds;
    }
}
