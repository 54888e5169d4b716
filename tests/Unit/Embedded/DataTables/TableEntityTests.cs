using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Moq;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>The dictionary row, and clients that are stood in for. Source: package behaviour, reference 4.1.</summary>
public sealed class TableEntityTests
{
    [Fact]
    public void A_property_that_is_not_there_is_null_in_every_type()
    {
        var row = new TableEntity("p", "r");

        Assert.Null(row["X"]);
        Assert.Null(row.GetString("X"));
        Assert.Null(row.GetInt32("X"));
        Assert.Null(row.GetDateTimeOffset("X"));
        Assert.Null(row.GetBinaryData("X"));
        Assert.Equal(default, row.ETag);
        Assert.Null(row.Timestamp);
    }

    [Fact]
    public void A_property_of_another_type_is_not_converted_in_silence()
    {
        var row = new TableEntity("p", "r") { ["X"] = "1" };

        Assert.Throws<InvalidOperationException>(() => row.GetInt32("X"));
        Assert.Throws<InvalidOperationException>(() => new TableEntity { ["X"] = 1 }.GetInt64("X"));
    }

    [Fact]
    public void Dates_and_bytes_can_be_had_in_either_of_their_types()
    {
        var time = new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2));
        var row = new TableEntity { ["Offset"] = time, ["Utc"] = time.UtcDateTime, ["Bytes"] = new byte[] { 1 } };

        Assert.Equal(time.UtcDateTime, row.GetDateTime("Offset"));
        Assert.Equal(time, row.GetDateTimeOffset("Utc"));
        Assert.Equal([1], row.GetBinaryData("Bytes")!.ToArray());
    }

    [Fact]
    public void An_int_given_to_a_long_or_a_double_takes_its_type()
    {
        var row = new TableEntity { ["Long"] = 1L, ["Double"] = 1.0, ["Int"] = 1 };

        row["Long"] = 2;
        row["Double"] = 2;
        row["Int"] = 2;

        Assert.Equal((2L, 2.0, 2), (row.GetInt64("Long"), row.GetDouble("Double"), row.GetInt32("Int")));
    }

    [Fact]
    public void The_keys_are_entries_like_the_others()
    {
        var row = new TableEntity(new Dictionary<string, object?> { ["PartitionKey"] = "p", ["Name"] = "x" }) { RowKey = "r", ETag = new ETag("W/\"1\"") };

        Assert.Equal(["Name", "PartitionKey", "RowKey", "odata.etag"], row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("p", "W/\"1\"", 4), (row.PartitionKey, row.ETag.ToString(), row.Count));
        Assert.True(row.Remove("Name") && !row.ContainsKey("Name") && !row.TryGetValue("Name", out _));
    }

    [Fact]
    public async Task Clients_can_be_mocked()
    {
        var cancel = TestContext.Current.CancellationToken;
        var table = new Mock<TableClient>();
        table.Setup(t => t.AddEntityAsync(It.IsAny<TableEntity>(), It.IsAny<CancellationToken>())).ThrowsAsync(new RequestFailedException(503, "busy"));
        table.Setup(t => t.GetEntityAsync<TableEntity>("p", "r", null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(Response.FromValue(new TableEntity("p", "r"), Mock.Of<Response>()));
        table.Setup(t => t.QueryAsync<TableEntity>((string?)null, null, null, It.IsAny<CancellationToken>()))
            .Returns(AsyncPageable<TableEntity>.FromPages([Page<TableEntity>.FromValues([new TableEntity("p", "r")], null, Mock.Of<Response>())]));
        var account = new Mock<TableServiceClient>();
        account.Setup(a => a.GetTableClient("Activities")).Returns(table.Object);
        account.Setup(a => a.CreateTableIfNotExistsAsync("Activities", It.IsAny<CancellationToken>())).ReturnsAsync(Response.FromValue(new TableItem("Activities"), Mock.Of<Response>()));

        var client = account.Object.GetTableClient("Activities");

        Assert.Equal(503, (await Assert.ThrowsAsync<RequestFailedException>(() => client.AddEntityAsync(new TableEntity("p", "r"), cancel))).Status);
        Assert.Equal("r", (await client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancel)).Value.RowKey);
        Assert.Single(await client.QueryAsync<TableEntity>(cancellationToken: cancel).ToListAsync(cancel));
    }
}
