namespace ImpactTracker.RecordImport.Reading;

/// <summary>What came of looking at a file.</summary>
public abstract record Recognised
{
    private Recognised()
    {
    }

    /// <summary>It is one of the known formats.</summary>
    public sealed record Known(IRecordSource Source) : Recognised;

    /// <summary>Nothing in it can be recognised.</summary>
    /// <param name="Why">What was tried, in words for the caller.</param>
    public sealed record Unknown(string Why) : Recognised;

    /// <summary>It would unfold to more than is read.</summary>
    /// <param name="Why">Which limit, in words for the caller.</param>
    public sealed record TooLarge(string Why) : Recognised;
}
