namespace ImpactTracker.Functions.Http;

/// <summary>What a caller may do; each may do what the one before may.</summary>
public enum Role
{
    /// <summary>Nobody in particular: what is open to everybody.</summary>
    Anyone,

    /// <summary>Issued reports.</summary>
    Funder,

    /// <summary>Reading.</summary>
    Viewer,

    /// <summary>Everything.</summary>
    Manager,
}
