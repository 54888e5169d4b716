using System.Runtime.Serialization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>What becomes of values. Sources: Azure Tables REST documentation, "Understanding the Table service data model" and "Payload
/// format for Table service operations"; mapping of types and attributes: package behaviour, reference 4.1.</summary>
public sealed class PropertyTypeTests(AzuriteFixture storage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static EverythingRow Full => new()
    {
        Text = "Grüße \"世界\" 🎓\r\n\t\\ {}",
        Count = int.MinValue,
        MaybeCount = int.MaxValue,
        Big = long.MinValue,
        MaybeBig = long.MaxValue,
        Score = 0.1 + 0.2,
        MaybeScore = 3,
        Done = true,
        MaybeDone = false,
        Id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        MaybeId = Guid.Empty,
        When = new DateTimeOffset(2026, 3, 1, 12, 30, 15, TimeSpan.FromHours(2)).AddTicks(1234567),
        MaybeWhen = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Utc = new DateTime(2026, 3, 1, 10, 30, 15, DateTimeKind.Utc),
        Bytes = [0, 1, 254, 255],
        Data = new BinaryData(new byte[] { 9, 8, 7 }),
        Day = DayOfWeek.Friday,
        MaybeDay = DayOfWeek.Monday,
        Renamed = "renamed",
        Ignored = 1.5m,
    };

    [Fact]
    public async Task Every_type_comes_back_as_it_went_to_the_last_tick()
    {
        var table = await TestTable.CreateAsync(storage);
        var full = Full;
        await table.AddEntityAsync(full, Cancel);

        var read = (await table.GetEntityAsync<EverythingRow>("p", "r", cancellationToken: Cancel)).Value;

        Assert.Equal((full.Text, full.Count, full.MaybeCount, full.Big, full.MaybeBig), (read.Text, read.Count, read.MaybeCount, read.Big, read.MaybeBig));
        Assert.Equal((full.Score, full.MaybeScore, full.Done, full.MaybeDone), (read.Score, read.MaybeScore, read.Done, read.MaybeDone));
        Assert.Equal((full.Id, full.MaybeId, full.Day, full.MaybeDay, full.Renamed), (read.Id, read.MaybeId, read.Day, read.MaybeDay, read.Renamed));
        Assert.Equal((full.When, full.MaybeWhen, full.Utc), (read.When, read.MaybeWhen, read.Utc));
        Assert.Equal((TimeSpan.Zero, DateTimeKind.Utc), (read.When.Offset, read.Utc.Kind));
        Assert.Equal(full.Bytes, read.Bytes);
        Assert.Equal(full.Data!.ToArray(), read.Data!.ToArray());
        Assert.Equal(0m, read.Ignored);
    }

    [Fact]
    public async Task Every_type_is_stored_with_the_annotation_that_the_service_knows_it_by()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(Full, Cancel);

        var stored = await TestTable.StoredAsync(storage, table, "p", "r");

        Assert.Equal("Edm.Int64", stored.GetProperty("Big@odata.type").GetString());
        Assert.Equal("-9223372036854775808", stored.GetProperty("Big").GetString());
        Assert.Equal("Edm.Guid", stored.GetProperty("Id@odata.type").GetString());
        Assert.Equal("Edm.DateTime", stored.GetProperty("When@odata.type").GetString());
        Assert.Equal("2026-03-01T10:30:15.1234567Z", stored.GetProperty("When").GetString());
        Assert.Equal("Edm.Binary", stored.GetProperty("Bytes@odata.type").GetString());
        Assert.Equal("AAH+/w==", stored.GetProperty("Bytes").GetString());
        Assert.Equal("CQgH", stored.GetProperty("Data").GetString());
        Assert.Equal(JsonValueKind.True, stored.GetProperty("Done").ValueKind);
        Assert.Equal(int.MinValue, stored.GetProperty("Count").GetInt32());
        Assert.Equal("3.0", stored.GetProperty("MaybeScore").GetRawText());
        Assert.Equal("Friday", stored.GetProperty("Day").GetString());
        Assert.Equal("renamed", stored.GetProperty("stored_name").GetString());
        Assert.False(stored.TryGetProperty("Renamed", out _));
        Assert.False(stored.TryGetProperty("Ignored", out _));
        // Package behaviour: what can be read is written, also where it cannot be set.
        Assert.Equal(Full.Doubled, stored.GetProperty("Doubled").GetString());
    }

    [Fact]
    public async Task Nulls_are_not_stored_and_come_back_as_nulls()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new EverythingRow(), Cancel);

        var read = (await table.GetEntityAsync<EverythingRow>("p", "r", cancellationToken: Cancel)).Value;

        var stored = await TestTable.StoredAsync(storage, table, "p", "r");
        Assert.DoesNotContain(stored.EnumerateObject(), property => property.Name.StartsWith("Maybe", StringComparison.Ordinal) || property.Name is "Text" or "Bytes" or "Data");
        Assert.Null(read.Text);
        Assert.Null(read.MaybeBig);
        Assert.Null(read.MaybeWhen);
        Assert.Null(read.Bytes);
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public async Task A_double_that_is_no_number_is_stored_by_its_name(double value, string name)
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new EverythingRow { Score = value, MaybeScore = value }, Cancel);

        var read = (await table.GetEntityAsync<EverythingRow>("p", "r", cancellationToken: Cancel)).Value;
        var entity = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel)).Value;

        Assert.Equal(name, (await TestTable.StoredAsync(storage, table, "p", "r")).GetProperty("Score").GetString());
        Assert.Equal((value, value, value), (read.Score, read.MaybeScore, entity.GetDouble("Score")));
    }

    [Fact]
    public async Task A_dictionary_row_comes_back_with_the_types_that_it_went_with()
    {
        var table = await TestTable.CreateAsync(storage);
        var time = new DateTimeOffset(2026, 3, 1, 10, 30, 15, TimeSpan.Zero);
        var id = Guid.NewGuid();
        await table.AddEntityAsync(
            new TableEntity("p", "r")
            {
                ["Text"] = "a",
                ["Int"] = 1,
                ["Long"] = 2L,
                ["Double"] = 3.0,
                ["Fraction"] = 0.5,
                ["Bool"] = true,
                ["Id"] = id,
                ["Time"] = time,
                ["Utc"] = time.UtcDateTime,
                ["Bytes"] = new byte[] { 1 },
                ["Data"] = new BinaryData(new byte[] { 2 }),
                ["Null"] = null,
            },
            Cancel);

        var row = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel)).Value;

        Assert.Equal(("p", "r", "a", 1, 2L), (row.PartitionKey, row.RowKey, row.GetString("Text"), row.GetInt32("Int"), row.GetInt64("Long")));
        Assert.Equal((3.0, 0.5, true, id), (row.GetDouble("Double"), row.GetDouble("Fraction"), row.GetBoolean("Bool"), row.GetGuid("Id")));
        Assert.Equal((time, time, time.UtcDateTime), (row.GetDateTimeOffset("Time"), row.GetDateTimeOffset("Utc"), row.GetDateTime("Utc")));
        Assert.Equal([1], row.GetBinary("Bytes")!);
        Assert.Equal([2], row.GetBinaryData("Data")!.ToArray());
        Assert.False(row.ContainsKey("Null"));
        Assert.NotNull(row.Timestamp);
        Assert.NotEqual(default, row.ETag);
        // Read and written back whole, it is the same row: what the service gave is not sent to it.
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
        var again = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancel)).Value;
        Assert.Equal(row.Keys.Order(), again.Keys.Order());
    }

    [Fact]
    public async Task A_date_before_1601_is_a_400_OutOfRangeInput()
    {
        var table = await TestTable.CreateAsync(storage);

        // Azurite would store it; Azure does not, and a default date is how one gets there.
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new EverythingRow { When = default }, Cancel));

        Assert.Equal((400, "OutOfRangeInput"), (refused.Status, refused.ErrorCode));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task A_DateTime_that_is_not_UTC_is_refused(DateTimeKind kind)
    {
        var table = await TestTable.CreateAsync(storage);

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["When"] = new DateTime(2026, 1, 1, 0, 0, 0, kind) }, Cancel));
    }

    [Fact]
    public async Task A_type_that_a_table_does_not_store_is_refused_by_its_property()
    {
        var table = await TestTable.CreateAsync(storage);

        var typed = await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new MoneyRow(), Cancel));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Amount"] = 1m }, Cancel));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["Day"] = DayOfWeek.Friday }, Cancel));
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Day"] = "after a refusal the writer is as good as new" }, Cancel);

        Assert.Contains("Amount", typed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_that_the_row_does_not_know_are_passed_over()
    {
        var table = await TestTable.CreateAsync(storage);
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1L, ["Name"] = "seminar", ["Z"] = DateTimeOffset.UtcNow, ["Number"] = 3 }, Cancel);

        var row = (await table.GetEntityAsync<SmallRow>("p", "r", cancellationToken: Cancel)).Value;

        Assert.Equal(("seminar", 3), (row.Name, row.Number));
    }

    private sealed class MoneyRow : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        [IgnoreDataMember]
        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public decimal Amount { get; set; }
    }
}
