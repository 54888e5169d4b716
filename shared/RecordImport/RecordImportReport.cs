using ImpactTracker.Imports;

namespace ImpactTracker.RecordImport;

/// <summary>What became of the rows of a file of records. Long lists show their first ten thousand; the numbers count all.</summary>
public sealed class RecordImportReport : ImportReport
{
    private readonly List<ImportRepair> repairs = [];
    private readonly List<LikelyDuplicate> likelyDuplicates = [];
    private readonly List<KeptRecord> kept = [];
    private readonly List<string> notes = [];

    /// <summary>A report on a file of this format.</summary>
    public RecordImportReport(string format, bool dryRun, IEnumerable<string> notes)
        : base(format)
    {
        DryRun = dryRun;
        this.notes.AddRange(notes);
    }

    /// <summary>Whether nothing was stored.</summary>
    public bool DryRun { get; }

    /// <summary>Awards that the file names and that were made because they were missing.</summary>
    public int AwardsCreated { get; private set; }

    /// <summary>How many repairs there were.</summary>
    public int RepairsMade { get; private set; }

    /// <summary>What was read as something else than what stands in the file.</summary>
    public IReadOnlyList<ImportRepair> Repairs => repairs;

    /// <summary>Rows that made a record although one much like it exists; nothing was merged.</summary>
    public IReadOnlyList<LikelyDuplicate> LikelyDuplicates => likelyDuplicates;

    /// <summary>Rows that would have changed a record and did not; each counts as unchanged or attributed.</summary>
    public IReadOnlyList<KeptRecord> Kept => kept;

    /// <summary>What a person should know of how the file as a whole was read.</summary>
    public IReadOnlyList<string> Notes => notes;

    internal void CountAward() => AwardsCreated++;

    internal void Add(IReadOnlyList<ImportRepair> more)
    {
        RepairsMade += more.Count;
        repairs.AddRange(more.Take(MostListed - repairs.Count));
    }

    internal void Add(LikelyDuplicate duplicate)
    {
        if (likelyDuplicates.Count < MostListed)
        {
            likelyDuplicates.Add(duplicate);
        }
    }

    internal void Add(KeptRecord record)
    {
        if (kept.Count < MostListed)
        {
            kept.Add(record);
        }
    }
}
