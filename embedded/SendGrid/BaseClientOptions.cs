using System.Net.Http.Headers;
using SendGrid.Helpers.Reliability;

namespace SendGrid;

/// <summary>Where requests go, what they carry and how often they are repeated.</summary>
public class BaseClientOptions
{
    private ReliabilitySettings reliabilitySettings = new();

    public ReliabilitySettings ReliabilitySettings
    {
        get => reliabilitySettings;
        set => reliabilitySettings = value ?? throw new ArgumentNullException(nameof(value));
    }

    public Dictionary<string, string> RequestHeaders { get; set; } = [];

    public string Host { get; set; }

    public string Version { get; set; } = "v3";

    public string UrlPath { get; set; }

    public AuthenticationHeaderValue Auth { get; set; }

    /// <summary>False (the default): an answer of 400 or above is returned like any other. True: it is thrown.</summary>
    public bool HttpErrorAsException { get; set; }
}
