using System.Globalization;
using ImpactTracker.Storage;

namespace ImpactTracker.Audit;

/// <summary>
/// An entry of the audit as stored. One partition <c>audit</c>, for there are some dozens a year; row key: what is left of time, so that the
/// newest comes first, then action and subject, so that writing an entry again is the same entry. Serves: the newest; those about a person.
/// </summary>
internal sealed class AuditRow : Row
{
    public const string Table = "AuditEntries";
    public const string Partition = "audit";

    public DateTimeOffset At { get; set; }

    public string By { get; set; } = "";

    public string Action { get; set; } = "";

    public string Subject { get; set; } = "";

    public string? Note { get; set; }

    public static AuditRow From(AuditEntry entry) => new()
    {
        PartitionKey = Partition,
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - entry.At.UtcTicks:D19}-{(int)entry.Action}-{entry.Subject}"),
        At = entry.At,
        By = entry.By,
        Action = entry.Action.ToString(),
        Subject = entry.Subject,
        Note = entry.Note,
    };

    public AuditEntry ToEntry() => new(At, By, Enum.Parse<AuditAction>(Action), Subject, Note);
}
