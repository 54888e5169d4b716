namespace ImpactTracker.RecordImport.Reading;

/// <summary>A file whose format was recognised. Its rows are read as they are asked for: the file is never held whole.</summary>
public interface IRecordSource
{
    /// <summary>What it was recognised as, such as <c>researchfish-2020</c>.</summary>
    string Format { get; }

    /// <summary>Whether its rows say which award they belong to; where not, the caller must.</summary>
    bool NamesAwards { get; }

    /// <summary>What a person should know of how the file as a whole was read.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>The rows, once.</summary>
    IEnumerable<ReadRecord> Read();
}
