using ImpactTracker.Json;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>Keeps the audience of each distribution as it was decided, once.</summary>
public sealed class AudienceSnapshots(DocumentBlobs documents)
{
    /// <summary>Container of audience snapshots.</summary>
    public const string Container = "audiences";

    /// <summary>Keeps a snapshot, or gives the one that was kept first.</summary>
    internal async Task<AudienceSnapshot> KeepAsync(string distributionId, AudienceSnapshot snapshot, CancellationToken cancellationToken)
    {
        var kept = await documents.FirstOfAsync(Path(distributionId), BinaryData.FromString(TrackerJson.Write(snapshot)), cancellationToken);
        return TrackerJson.Read<AudienceSnapshot>(kept.ToString());
    }

    /// <summary>The snapshot of a distribution, or null before it was decided.</summary>
    internal async Task<AudienceSnapshot?> GetAsync(string distributionId, CancellationToken cancellationToken) =>
        await documents.GetAsync(Path(distributionId), cancellationToken) is { } kept ? TrackerJson.Read<AudienceSnapshot>(kept.ToString()) : null;

    private static string Path(string distributionId) => $"{Container}/{distributionId}.json";
}
