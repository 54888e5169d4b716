using System.Globalization;
using System.Runtime.Serialization;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// At most 400 deliveries that are posted together. Partition: <c>{distributionId}-{number}</c>, row key <c>b</c>; its people lie packed in the
/// same partition. The state of a delivery follows from this row until something is told of it alone, so a claim and an outcome write one row;
/// a delivery gets a row of its own with the first such word, in one transaction with this one (docs/adr/0011-packed-ledger.md). Counts of outcomes
/// are kept here with each delivery's change, so that a balance reads batches and no deliveries.
/// Serves: the batch of a message; all batches of a distribution (a range of partitions).
/// </summary>
internal sealed class BatchRow : Row
{
    public const string Table = "Deliveries";
    public const string Key = "b";

    /// <summary>Their custom arguments, 24 bytes each, and those of the batch must fit into the provider's 10,000 bytes.</summary>
    public const int MaxMembers = 400;

    /// <summary>One transaction takes 100 rows: the batch and so many of its deliveries.</summary>
    public const int MaxChanges = 99;

    public string State { get; set; } = nameof(BatchState.Ready);

    /// <summary>Deliveries of the batch.</summary>
    public int Members { get; set; }

    /// <summary>The last of its people. Batches and their people are in order of id, so this tells in which batch somebody is.</summary>
    public string Last { get; set; } = "";

    /// <summary>Of them, found suppressed after the freeze.</summary>
    public int Suppressed { get; set; }

    /// <summary>Of them, refused one by one.</summary>
    public int Rejected { get; set; }

    public string? Attempt { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>Since when it waits, or when it may be tried again.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    public string? MessageId { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public string? Reason { get; set; }

    /// <summary>How an outcome that was unknown became known: an event, the provider's log, or a person with their reason.</summary>
    public string? Evidence { get; set; }

    /// <summary>The attempt that a person declared not sent, or the provider cancelled; an event of it proves the contrary.</summary>
    public string? FormerAttempt { get; set; }

    /// <summary>Whether it was the provider that cancelled the former attempt.</summary>
    public bool FormerCancelled { get; set; }

    /// <summary>The provider's id under which it holds the present attempt, where a fence is set (<see cref="BatchFence"/>).</summary>
    public string? Hold { get; set; }

    /// <summary>When the provider sends what it holds.</summary>
    public DateTimeOffset? HoldUntil { get; set; }

    /// <summary>Since when the provider is asked to cancel the unknown attempt; an event that only tells that it was taken proves nothing any more.</summary>
    public DateTimeOffset? CancelAskedAt { get; set; }

    /// <summary>Ids of attempts that were cancelled at the provider, with the moment to give each back (<see cref="SpentHold"/>).</summary>
    public string? SpentHolds { get; set; }

    /// <summary>When the provider's log was last asked about an unknown attempt.</summary>
    public DateTimeOffset? LogAskedAt { get; set; }

    public int Delivered { get; set; }

    public int Bounced { get; set; }

    public int Dropped { get; set; }

    public int Deferred { get; set; }

    public int Unsubscribed { get; set; }

    public int Complained { get; set; }

    /// <summary>Members that are neither suppressed nor refused one by one.</summary>
    [IgnoreDataMember]
    public int Live => Members - Suppressed - Rejected;

    [IgnoreDataMember]
    public BatchState Is => Enum.Parse<BatchState>(State);

    public static string Partition(string distributionId, int number) => string.Create(CultureInfo.InvariantCulture, $"{distributionId}-{number:D6}");

    public static int NumberOf(string partition) => int.Parse(partition[(partition.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);

    public static string DistributionOf(string partition) => partition[..partition.LastIndexOf('-')];
}
