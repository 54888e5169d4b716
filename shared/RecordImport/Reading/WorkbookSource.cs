namespace ImpactTracker.RecordImport.Reading;

/// <summary>A workbook: of its sheets those of engagement activities and of influence on policy are read, whatever they are called.</summary>
internal sealed class WorkbookSource : IRecordSource
{
    private readonly Stream file;
    private readonly IReadOnlyList<KnownSheet> sheets;

    private WorkbookSource(Stream file, IReadOnlyList<KnownSheet> sheets, IReadOnlyList<string> others)
    {
        (this.file, this.sheets) = (file, sheets);
        Notes =
        [
            .. sheets.Select(sheet => SheetNotes.Ignored(sheet.Layout, sheets.Count > 1 ? SheetNotes.Short(sheet.Name) : null)).OfType<string>(),
            .. others.Count == 0 ? Array.Empty<string>() : [$"Sheets that are not read: {string.Join(", ", others.Take(40).Select(SheetNotes.Short))}."],
        ];
    }

    /// <inheritdoc/>
    public string Format => (sheets.FirstOrDefault(static sheet => sheet.Layout.Kind == RecordKind.Activity) ?? sheets[0]).Layout is { IsOwn: false, Format: var format } ? format : $"{Layout.Own}-xlsx";

    /// <inheritdoc/>
    public bool NamesAwards => sheets.All(static sheet => sheet.Layout.Has(Field.AwardReference) || sheet.Layout.Has(Field.Awards));

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Looks at the beginning of every sheet.</summary>
    public static Recognised Of(Stream file, string tried)
    {
        try
        {
            if (WorkbookGuard.Problem(file) is { } problem)
            {
                return new Recognised.TooLarge(problem);
            }

            var known = new List<KnownSheet>();
            var others = new List<string>();
            using var workbook = Workbook.Open(file);
            do
            {
                if (workbook.Problem is { } wide)
                {
                    return new Recognised.TooLarge(wide);
                }

                if (Heading(workbook) is { } found)
                {
                    known.Add(found);
                }
                else
                {
                    others.Add(workbook.Sheet);
                }
            }
            while (workbook.NextSheet());
            return known.Count > 0
                ? new Recognised.Known(new WorkbookSource(file, known, others))
                : new Recognised.Unknown($"The workbook has no sheet that can be recognised among: {string.Join(", ", others.Take(40).Select(SheetNotes.Short))}. {tried}");
        }
        catch (WorkbookDamagedException damaged)
        {
            return new Recognised.Unknown($"The body begins as an XLSX workbook and cannot be read as one: {damaged.Message} {tried}");
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read()
    {
        using var workbook = Workbook.Open(file);
        do
        {
            if (sheets.FirstOrDefault(sheet => sheet.Index == workbook.Index) is not { } known)
            {
                continue;
            }

            var records = new TableRecords(known.Layout, sheets.Count > 1 ? known.Name : null, guarded: false);
            for (var row = workbook.NextRow(); row is not null; row = workbook.NextRow())
            {
                if (row.Number > known.HeadingRow && !row.IsBlank)
                {
                    yield return records.Read(row);
                }
            }
        }
        while (workbook.NextSheet());
    }

    private static KnownSheet? Heading(Workbook workbook)
    {
        for (var row = workbook.NextRow(); row is { Number: <= ReadingLimits.HeadingRows }; row = workbook.NextRow())
        {
            if (row.Damage is null && Layout.Of(row.Cells) is { } layout)
            {
                return new KnownSheet(workbook.Index, workbook.Sheet, layout, row.Number);
            }
        }

        return null;
    }

    private sealed record KnownSheet(int Index, string Name, Layout Layout, int HeadingRow);
}
