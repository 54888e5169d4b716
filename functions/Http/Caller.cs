namespace ImpactTracker.Functions.Http;

/// <summary>Who sends a request.</summary>
/// <param name="Name">As it stands in records: the user name of the directory, or <c>local-manager</c>.</param>
/// <param name="Role">What they may do.</param>
public sealed record Caller(string Name, Role Role)
{
    /// <summary>The person at this machine.</summary>
    public static Caller Local { get; } = new("local-manager", Role.Manager);
}
