namespace ImpactTracker.Functions.Http;

/// <summary>Settings of the section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Access";

    /// <summary>Where the caller comes from.</summary>
    public AccessMode Mode { get; set; } = AccessMode.AppService;
}
