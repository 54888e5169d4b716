using Newtonsoft.Json;

namespace ImpactTracker.Activities;

/// <summary>Something that proves an activity: a file kept under its hash.</summary>
/// <param name="Id">Unique within the activity.</param>
/// <param name="Name">The file's name.</param>
/// <param name="MediaType">As found in its content.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record Evidence(string Id, string Name, string MediaType, long Bytes, string Sha256)
{
    /// <summary>Where it lies in Blob Storage: under its hash.</summary>
    [JsonIgnore]
    public string Path => $"{ActivitiesSetup.EvidenceContainer}/{Sha256}{Extension}";

    private string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();
}
