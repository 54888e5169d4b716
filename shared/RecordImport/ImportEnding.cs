using ImpactTracker.Outcomes;

namespace ImpactTracker.RecordImport;

/// <summary>What came of a file.</summary>
public abstract record ImportEnding
{
    private ImportEnding()
    {
    }

    /// <summary>It was read; the report tells of every row.</summary>
    public sealed record Read(RecordImportReport Report) : ImportEnding;

    /// <summary>Nothing in it can be recognised; nothing was stored.</summary>
    public sealed record Unrecognised(string Why) : ImportEnding;

    /// <summary>It would unfold to more than is read; nothing was stored.</summary>
    public sealed record TooLarge(string Why) : ImportEnding;

    /// <summary>The request breaks a rule; nothing was stored.</summary>
    public sealed record Invalid(FieldErrors Errors) : ImportEnding;
}
