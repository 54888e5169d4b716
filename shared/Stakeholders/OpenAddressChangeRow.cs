using ImpactTracker.Storage;

namespace ImpactTracker.Stakeholders;

/// <summary>
/// That somebody's address is being changed. Written before anything else and deleted after everything else, so that what a crash leaves
/// behind is found. Partition <see cref="Partition"/> of the stakeholders' table; row key: a random id of the attempt. Serves: all that are open.
/// </summary>
internal sealed class OpenAddressChangeRow : Row
{
    public const string Partition = "open-changes";

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public DateTimeOffset Since { get; set; }

    public static OpenAddressChangeRow Of(string from, string to, DateTimeOffset now) =>
        new() { PartitionKey = Partition, RowKey = Guid.NewGuid().ToString("N"), From = from, To = to, Since = now };
}
