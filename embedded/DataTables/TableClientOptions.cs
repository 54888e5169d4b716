using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Transport, retries and diagnostics of a client, and the audience of its tokens.</summary>
public class TableClientOptions : ClientOptions
{
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
    }

    /// <summary>Whom a token is asked for; null is the public cloud.</summary>
    public TableAudience? Audience { get; set; }

    public bool EnableTenantDiscovery { get; set; }

    internal string Version { get; }

    /// <summary>The version of the REST interface that is asked for.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }
}
