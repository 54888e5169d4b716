namespace ImpactTracker.LocalRun;

/// <summary>What to run and where.</summary>
public sealed record LocalStackOptions
{
    /// <summary>The checkout.</summary>
    public required string Root { get; init; }

    /// <summary>Where all data is kept; null keeps storage in memory and everything else in a temporary folder.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The app's port; MailSink takes the next. Null for free ports.</summary>
    public int? Port { get; init; }

    /// <summary>Which build to run: Debug or Release.</summary>
    public required string Configuration { get; init; }

    /// <summary>Settings on top of the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
