using ImpactTracker.Imports;

namespace ImpactTracker.Stakeholders;

/// <summary>What became of the contacts of a file. Long lists show their first ten thousand; the numbers count all.</summary>
public sealed class ContactImportReport : ImportReport
{
    private readonly List<ContactMerge> merges = [];
    private readonly List<KeptContact> kept = [];
    private readonly List<string> notes = [];

    /// <summary>A report on a file of this format.</summary>
    public ContactImportReport(string format, ContactImportRequest request)
        : base(format) => (List, DryRun) = (request.List, request.DryRun);

    /// <summary>Whether nothing was stored.</summary>
    public bool DryRun { get; }

    /// <summary>The list that the contacts joined; null for none.</summary>
    public string? List { get; }

    /// <summary>Organisations that were made because they were missing.</summary>
    public int OrganisationsCreated { get; internal set; }

    /// <summary>Contacts of the file that are on the suppression list: they are stored, and importing them does not let them be mailed.</summary>
    public int Suppressed { get; internal set; }

    /// <summary>Rows that were merged into an earlier row with the same address; each also counts as updated where it filled something in, else as unchanged.</summary>
    public int Merged { get; private set; }

    /// <summary>Which rows, and what of them was dropped.</summary>
    public IReadOnlyList<ContactMerge> Merges => merges;

    /// <summary>Rows of which something was not stored, so that what a person did here stays.</summary>
    public IReadOnlyList<KeptContact> Kept => kept;

    /// <summary>What a person should know of how the file as a whole was read.</summary>
    public IReadOnlyList<string> Notes => notes;

    internal void Note(string note) => notes.Add(note);

    internal void Add(ContactMerge merge)
    {
        Merged++;
        if (merges.Count < MostListed)
        {
            merges.Add(merge);
        }
    }

    internal void Add(KeptContact contact)
    {
        if (kept.Count < MostListed)
        {
            kept.Add(contact);
        }
    }
}
