using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace ImpactTracker.Tests.Unit.Embedded.DataTables;

/// <summary>Filters as text, and what they refuse. Source: Azure Tables REST documentation, "Querying tables and entities"; package
/// behaviour, reference 4.1.</summary>
public sealed class FilterTextTests
{
    [Fact]
    public void Each_type_is_written_as_the_service_reads_it_in_any_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            var id = Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E");
            var time = new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2));

            Assert.Equal("A eq 'O''Brien' and B eq true", TableClient.CreateQueryFilter($"A eq {"O'Brien"} and B eq {true}"));
            Assert.Equal("A eq -5 and B eq -5L", TableClient.CreateQueryFilter($"A eq {-5} and B eq {-5L}"));
            Assert.Equal("A eq 0.5 and B eq 3.0 and C eq 1E+300", TableClient.CreateQueryFilter($"A eq {0.5} and B eq {3.0} and C eq {1e300}"));
            Assert.Equal("A eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'", TableClient.CreateQueryFilter($"A eq {id}"));
            Assert.Equal("A eq datetime'2026-03-01T12:00:00.0000000Z'", TableClient.CreateQueryFilter($"A eq {time}"));
            Assert.Equal("A eq X'00ff'", TableClient.CreateQueryFilter($"A eq {new byte[] { 0, 255 }}"));
            Assert.Equal("TableName eq 'x'", TableServiceClient.CreateQueryFilter($"TableName eq {"x"}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_hole_that_a_filter_cannot_hold_is_refused()
    {
        string? nothing = null;

        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {1.5m}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {DayOfWeek.Friday}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {nothing}"));
    }

    [Fact]
    public void A_lambda_is_written_with_the_order_of_its_parts_kept()
    {
        var name = "x";

        Assert.Equal("((A eq 1) and (Text eq 'x')) or (not (Flag eq true))", TableClient.CreateQueryFilter<Row>(row => (row.A == 1 && row.Text == name) || !row.Flag));
        Assert.Equal("(A eq 1) and ((A eq 2) or (A eq 3))", TableClient.CreateQueryFilter<Row>(row => row.A == 1 && (row.A == 2 || row.A == 3)));
        Assert.Equal("A gt 5", TableClient.CreateQueryFilter<Row>(row => 5 < row.A));
        Assert.Equal("Maybe le 5", TableClient.CreateQueryFilter<Row>(row => row.Maybe!.Value <= 5));
        Assert.Equal("Timestamp ge datetime'1970-01-01T00:00:00.0000000Z'", TableClient.CreateQueryFilter<Row>(row => row.Timestamp >= DateTimeOffset.UnixEpoch));
        Assert.Equal("TableName eq 'x'", TableServiceClient.CreateQueryFilter(table => table.Name == name));
    }

    [Fact]
    public void What_the_service_has_no_word_for_is_refused_and_not_guessed()
    {
        string? nothing = null;

        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.Text!.StartsWith("xy", StringComparison.Ordinal)));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.Text!.Length == 3));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.A + 1 == 3));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.A == row.Maybe));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.Text == nothing));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.Maybe.HasValue));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => row.Day > DayOfWeek.Monday));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(row => (int)row.Big == 3));
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter<Row>(_ => true));
    }

    [Fact]
    public void Error_codes_compare_with_what_a_failure_says()
    {
        Assert.True(new RequestFailedException(409, "x", "EntityAlreadyExists", null).ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.False(new RequestFailedException("the network is gone").ErrorCode == TableErrorCode.EntityAlreadyExists);
        Assert.Equal("ResourceNotFound", TableErrorCode.ResourceNotFound.ToString());
    }

    private sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public int A { get; set; }

        public int? Maybe { get; set; }

        public long Big { get; set; }

        public string? Text { get; set; }

        public bool Flag { get; set; }

        public DayOfWeek Day { get; set; }
    }
}
