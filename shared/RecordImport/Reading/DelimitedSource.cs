using System.Text;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>A table as text with separators.</summary>
internal sealed class DelimitedSource : IRecordSource
{
    private readonly Stream file;
    private readonly Encoding encoding;
    private readonly char separator;
    private readonly Layout layout;
    private readonly int headingRow;

    private DelimitedSource(Stream file, Encoding encoding, char separator, Layout layout, int headingRow)
    {
        (this.file, this.encoding, this.separator, this.layout, this.headingRow) = (file, encoding, separator, layout, headingRow);
        Notes = [.. new[] { TextEncodings.Note(encoding), SheetNotes.Ignored(layout, null) }.OfType<string>()];
    }

    /// <inheritdoc/>
    public string Format => layout.IsOwn ? $"{Layout.Own}-csv" : layout.Format;

    /// <inheritdoc/>
    public bool NamesAwards => layout.Has(Field.AwardReference) || layout.Has(Field.Awards);

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The table that the text holds, or null. The separator is the one under which a heading is known.</summary>
    public static DelimitedSource? Of(Stream file, Encoding encoding)
    {
        foreach (var separator in ",;\t")
        {
            using var text = TextEncodings.Open(file, encoding);
            var rows = new DelimitedText(text, separator);
            for (var row = rows.Read(); row is { Number: <= ReadingLimits.HeadingRows, Damage: null }; row = rows.Read())
            {
                if (Layout.Of(row.Cells) is { } layout)
                {
                    return new DelimitedSource(file, encoding, separator, layout, row.Number);
                }
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read()
    {
        using var text = TextEncodings.Open(file, encoding);
        var rows = new DelimitedText(text, separator);
        var records = new TableRecords(layout, sheet: null, guarded: true);
        for (var row = rows.Read(); row is not null; row = rows.Read())
        {
            if (row.Number > headingRow && !row.IsBlank)
            {
                yield return records.Read(row);
            }
        }
    }
}
