using System.Linq.Expressions;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>Filters find in the service what the same lambda finds in memory. Source: Azure Tables REST documentation, "Querying tables
/// and entities"; package behaviour, reference 4.1.</summary>
public sealed class FilterTests(AzuriteFixture storage)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    // Azurite compares dates to the millisecond, Azure to the tick.
    private static readonly EverythingRow[] Rows =
    [
        new() { RowKey = "a", Text = "O'Brien", Count = 1, Big = 1, Score = 0.5, Done = true, Id = Id, When = Noon, Utc = Noon.UtcDateTime, Day = DayOfWeek.Monday, MaybeCount = 5, Renamed = "x", Bytes = [1, 2] },
        new() { RowKey = "b", Text = "Müller", Count = 2, Big = 5_000_000_000, Score = 3, Done = false, When = Noon.AddHours(1), Day = DayOfWeek.Friday, MaybeDone = true, Renamed = "y" },
        new() { RowKey = "c", Text = "zoë", Count = 3, Big = -1, Score = -2.5e10, Done = true, When = Noon.AddMilliseconds(1), Utc = Noon.UtcDateTime.AddDays(1), Day = DayOfWeek.Friday, MaybeCount = 7 },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Expression<Func<EverythingRow, bool>>> Lambdas()
    {
        var name = "O'Brien";
        var since = Noon;
        var day = DayOfWeek.Friday;
        int? maybe = 7;
        var other = new EverythingRow { Count = 2 };
        return new()
        {
            row => row.PartitionKey == "p" && row.RowKey == "b",
            row => row.Text == name,
            row => row.Text != name,
            row => row.Count < 2 || row.Count >= 3,
            row => row.Big > 1,
            row => row.Big <= -1L,
            row => row.Score > 0.5,
            row => row.Score == 3,
            row => row.Done,
            row => !row.Done,
            row => row.Done == false,
            row => !(row.Count == 1 || row.Count == 2) && row.Done,
            row => row.Id == Id,
            row => row.When > since,
            row => row.When >= since.AddMilliseconds(1) && row.When < since.AddHours(1),
            row => row.Utc == since.UtcDateTime,
            row => row.Day == day,
            row => row.Day != DayOfWeek.Monday,
            row => row.MaybeCount == maybe,
            row => row.MaybeCount > 5,
            row => 2 <= row.Count,
            row => row.Count == other.Count,
            row => row.Renamed == "y",
#pragma warning disable CA1309, CA1310 // The package knows this overload; the service compares ordinally.
            row => string.Compare(row.RowKey, "b") >= 0 && string.Compare(row.RowKey, "c") < 0,
#pragma warning restore CA1309, CA1310
        };
    }

    [Theory]
    [MemberData(nameof(Lambdas), DisableDiscoveryEnumeration = true)]
    public async Task A_lambda_finds_in_the_service_what_it_finds_in_memory(Expression<Func<EverythingRow, bool>> filter)
    {
        var table = await FilledAsync();

        var found = await table.QueryAsync(filter, cancellationToken: Cancel).Select(row => row.RowKey).ToListAsync(Cancel);

        var expected = Rows.Where(filter.Compile()).Select(row => row.RowKey).ToList();
        Assert.NotEmpty(expected);
        Assert.True(expected.SequenceEqual(found), $"{TableClient.CreateQueryFilter(filter)} found {string.Join(',', found)} and not {string.Join(',', expected)}.");
    }

    [Fact]
    public async Task Each_type_of_hole_in_a_filter_text_finds_its_row()
    {
        var table = await FilledAsync();
        var bytes = new byte[] { 1, 2 };
        string[] filters =
        [
            TableClient.CreateQueryFilter($"Text eq {"O'Brien"}"),
            TableClient.CreateQueryFilter($"Count eq {1}"),
            TableClient.CreateQueryFilter($"Big eq {1L}"),
            TableClient.CreateQueryFilter($"Score eq {0.5}"),
            TableClient.CreateQueryFilter($"Done eq {true} and Count lt {3}"),
            TableClient.CreateQueryFilter($"Id eq {Id}"),
            TableClient.CreateQueryFilter($"When eq {Noon}"),
            TableClient.CreateQueryFilter($"Utc eq {Noon.UtcDateTime}"),
            TableClient.CreateQueryFilter($"Bytes eq {bytes}"),
        ];

        foreach (var filter in filters)
        {
            var found = await table.QueryAsync<EverythingRow>(filter, cancellationToken: Cancel).Select(row => row.RowKey).ToListAsync(Cancel);
            Assert.True(found is ["a"], $"{filter} found {string.Join(',', found)}");
        }
    }

    [Fact]
    public async Task Text_from_outside_cannot_change_what_a_filter_asks()
    {
        var table = await FilledAsync();
        var hostile = "x' or PartitionKey ne '";

        Assert.Empty(await table.QueryAsync<EverythingRow>(TableClient.CreateQueryFilter($"Text eq {hostile}"), cancellationToken: Cancel).ToListAsync(Cancel));
        Assert.Empty(await table.QueryAsync<EverythingRow>(row => row.Text == hostile, cancellationToken: Cancel).ToListAsync(Cancel));
    }

    private async Task<TableClient> FilledAsync()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.SubmitTransactionAsync(Rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), Cancel);
        return table;
    }
}
