namespace ImpactTracker.Functions.Http;

/// <summary>Where the caller of a request comes from.</summary>
public enum AccessMode
{
    /// <summary>App Service authentication, and only where it says that it is on (WEBSITE_AUTH_ENABLED); otherwise nobody is known.</summary>
    AppService,

    /// <summary>The header that App Service authentication sets, whoever sends it: to try out access rules on one machine. Never in Azure.</summary>
    Principal,

    /// <summary>Whoever asks is the manager of this machine. Only for an app that listens on loopback.</summary>
    Local,
}
