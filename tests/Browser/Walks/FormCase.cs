namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>How a form is filled in so that it is taken.</summary>
/// <param name="Fields">What is typed, beside what the page fills in already.</param>
internal sealed record FormCase(params (string Name, string Value)[] Fields)
{
    /// <summary>The page that it is taken from; null for the first that has it.</summary>
    public string? At { get; init; }

    /// <summary>The file that goes along, or null.</summary>
    public SampleFile? File { get; init; }

    /// <summary>Why it carries no version of a record; null where it must.</summary>
    public string? Unversioned { get; init; }

    /// <summary>It only asks: nothing is stored, and a page that was open for long may ask as well.</summary>
    public bool Asks { get; init; }

    /// <summary>Why what was typed cannot be shown again; null where it must be.</summary>
    public string? Forgets { get; init; }
}
