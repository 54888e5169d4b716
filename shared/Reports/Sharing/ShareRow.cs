using System.Text;
using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Sharing;

/// <summary>
/// A link as stored. Partition: the report's id; row key <c>s_{shareId}</c>. Its uses lie beside it (<see cref="ShareUseRow"/>). Serves: one by report and id; the links of
/// a report with their uses.
/// </summary>
internal sealed class ShareRow : Row
{
    public const string Table = "ReportShares";
    public const string Prefix = "s_";

    public DateTimeOffset Expires { get; set; }

    /// <summary>Mail addresses, joined by commas.</summary>
    public string? To { get; set; }

    public string Mail { get; set; } = "";

    /// <summary>JSON in UTF-8: the mail to each address, read and written as a whole.</summary>
    public byte[]? Deliveries { get; set; }

    public string? Attempt { get; set; }

    public DateTimeOffset? MailAt { get; set; }

    public string? Evidence { get; set; }

    public DateTimeOffset? LogAskedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public string CreatedBy { get; set; } = "";

    public static ShareRow Of(ReportShare share) => new()
    {
        PartitionKey = share.Report,
        RowKey = Prefix + share.Id,
        Expires = share.Expires,
        To = share.To.Count == 0 ? null : string.Join(',', share.To),
        Mail = share.Mail.ToString(),
        Deliveries = share.Deliveries.Count == 0 ? null : Encoding.UTF8.GetBytes(TrackerJson.Write(share.Deliveries)),
        Attempt = share.Attempt,
        MailAt = share.MailAt,
        Evidence = share.Evidence,
        LogAskedAt = share.LogAskedAt,
        WithdrawnAt = share.WithdrawnAt,
        WithdrawnBy = share.WithdrawnBy,
        CreatedAt = share.CreatedAt,
        CreatedBy = share.CreatedBy,
    };

    public ReportShare ToShare() => new()
    {
        Id = RowKey[Prefix.Length..],
        Report = PartitionKey,
        Expires = Expires,
        To = To?.Split(',') ?? [],
        Mail = Enum.Parse<ShareMailState>(Mail),
        Deliveries = Deliveries is null ? [] : TrackerJson.Read<ShareDelivery[]>(Encoding.UTF8.GetString(Deliveries)),
        Attempt = Attempt,
        MailAt = MailAt,
        Evidence = Evidence,
        LogAskedAt = LogAskedAt,
        WithdrawnAt = WithdrawnAt,
        WithdrawnBy = WithdrawnBy,
        CreatedAt = CreatedAt,
        CreatedBy = CreatedBy,
    };
}
