namespace ImpactTracker.Functions.Http;

/// <summary>Who may call an HTTP function. Every one has it; one without is closed to everybody, and a test fails.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccessAttribute(Role role) : Attribute
{
    /// <summary>The least role that may call.</summary>
    public Role Role { get; } = role;
}
