using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace ImpactTracker.Tests.Integration.Embedded.DataTables;

/// <summary>A row with a property of every type that a table stores.</summary>
public sealed class EverythingRow : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Count { get; set; }

    public int? MaybeCount { get; set; }

    public long Big { get; set; }

    public long? MaybeBig { get; set; }

    public double Score { get; set; }

    public double? MaybeScore { get; set; }

    public bool Done { get; set; }

    public bool? MaybeDone { get; set; }

    public Guid Id { get; set; }

    public Guid? MaybeId { get; set; }

    public DateTimeOffset When { get; set; } = DateTimeOffset.UnixEpoch;

    public DateTimeOffset? MaybeWhen { get; set; }

    public DateTime Utc { get; set; } = DateTime.UnixEpoch;

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public DayOfWeek Day { get; set; }

    public DayOfWeek? MaybeDay { get; set; }

    [DataMember(Name = "stored_name")]
    public string? Renamed { get; set; }

    [IgnoreDataMember]
    public decimal Ignored { get; set; }

    /// <summary>Written, because it can be read; not filled, because it cannot be set.</summary>
    public string Doubled => Text + Text;
}
