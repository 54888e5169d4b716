namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>What the mail provider does to the first post of a mailing.</summary>
internal enum ProviderFault
{
    /// <summary>It takes it and says so.</summary>
    None,

    /// <summary>429; nothing is taken.</summary>
    RateLimited,

    /// <summary>500; nothing is taken.</summary>
    ServerError,

    /// <summary>It takes it and never answers, until the client gives up.</summary>
    Silent,

    /// <summary>The connection breaks and nothing is taken.</summary>
    BrokenBefore,

    /// <summary>It takes it and the connection breaks before the answer.</summary>
    BrokenAfter,
}
