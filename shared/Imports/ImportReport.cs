namespace ImpactTracker.Imports;

/// <summary>
/// What became of the rows of an imported file. It balances at every moment:
/// <c>rowsRead = created + updated + unchanged + attributed + rejected</c>.
/// </summary>
public class ImportReport
{
    /// <summary>So many rejections are told one by one; all are counted.</summary>
    internal const int MostListed = 10_000;

    private readonly List<ImportRejection> rejections = [];

    /// <summary>A report on a file of this format.</summary>
    public ImportReport(string format) => Format = format;

    /// <summary>What the file was recognised as.</summary>
    public string Format { get; }

    /// <summary>Data rows read, the heading not counted.</summary>
    public int RowsRead => Created + Updated + Unchanged + Attributed + Rejected;

    /// <summary>Rows that made a record.</summary>
    public int Created { get; private set; }

    /// <summary>Rows that changed a record.</summary>
    public int Updated { get; private set; }

    /// <summary>Rows that said what is known already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Rows that counted a known record for one more award.</summary>
    public int Attributed { get; private set; }

    /// <summary>Rows that could not be used; nothing of them was stored.</summary>
    public int Rejected { get; private set; }

    /// <summary>Why, row by row; the first ten thousand.</summary>
    public IReadOnlyList<ImportRejection> Rejections => rejections;

    internal void CountCreated() => Created++;

    internal void CountUpdated() => Updated++;

    internal void CountUnchanged() => Unchanged++;

    internal void CountAttributed() => Attributed++;

    internal void Reject(ImportRejection rejection)
    {
        Rejected++;
        if (rejections.Count < MostListed)
        {
            rejections.Add(rejection);
        }
    }
}
