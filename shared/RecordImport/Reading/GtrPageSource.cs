using System.Text;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// The text of a project page of the Gateway to Research: the project, its planned impact, and for each engagement activity a block of lines
/// that begin with the page's labels in the page's order. A line without a label belongs to the one before it.
/// </summary>
internal sealed class GtrPageSource : IRecordSource
{
    private const string Beginning = "Description";

    private static readonly (string Label, Field Field)[] Labels =
    [
        (Beginning, Field.Title),
        ("Form Of Engagement Activity", Field.Form),
        ("Part Of Official Scheme?", Field.PartOfOfficialScheme),
        ("Geographic Reach", Field.GeographicReach),
        ("Primary Audience", Field.PrimaryAudience),
        ("Results and Impact", Field.ResultsAndImpact),
        ("Year(s) Of Engagement Activity", Field.Years),
        ("URL", Field.Url),
    ];

    private readonly string[] lines;

    private GtrPageSource(string[] lines, Encoding encoding)
    {
        this.lines = lines;
        Notes = [.. new[] { TextEncodings.Note(encoding), "Of the page only the engagement activities are kept; the award and its planned impact are those that you put." }.OfType<string>()];
    }

    /// <inheritdoc/>
    public string Format => "gtr-page";

    /// <inheritdoc/>
    public bool NamesAwards => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The page, or null when the text has no block of an activity.</summary>
    public static GtrPageSource? Of(Stream file, Encoding encoding)
    {
        if (file.Length > ReadingLimits.PageBytes)
        {
            return null;
        }

        using var text = TextEncodings.Open(file, encoding);
        var lines = text.ReadToEnd().Split('\n');
        return lines.Any(static line => Value(line, Labels[1].Label) is not null) ? new GtrPageSource(lines, encoding) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadRecord> Read()
    {
        var row = 0;
        Dictionary<Field, string>? block = null;
        var last = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (BeginsBlock(i))
            {
                if (block is not null)
                {
                    yield return GtrFields.Read(++row, RecordKind.Activity, Format, block, null);
                }

                (block, last) = (new() { [Field.Title] = Value(lines[i], Beginning)! }, 0);
            }
            else if (block is not null && LabelAfter(last, lines[i]) is > 0 and var found)
            {
                last = found;
                block[Labels[found].Field] = Value(lines[i], Labels[found].Label)!;
            }
            else if (block is not null)
            {
                // Behind a code or the years only page furniture can follow; a label alone on its line has its value on the next.
                var field = Labels[last].Field;
                if (field is Field.Title or Field.ResultsAndImpact ? block[field].Length <= ReadingLimits.CellCharacters : block[field].Length == 0)
                {
                    block[field] = $"{block[field]}\n{lines[i].Trim()}".TrimStart('\n');
                }
            }
        }

        if (block is not null)
        {
            yield return GtrFields.Read(++row, RecordKind.Activity, Format, block, null);
        }
    }

    // Prose may begin with the word too: a block's second label stands within a few lines.
    private bool BeginsBlock(int line)
    {
        const int MostLinesOfTitle = 6;
        if (Value(lines[line], Beginning) is null)
        {
            return false;
        }

        for (var next = line + 1; next < lines.Length && next <= line + MostLinesOfTitle; next++)
        {
            if (Value(lines[next], Labels[1].Label) is not null)
            {
                return true;
            }

            if (Value(lines[next], Beginning) is not null)
            {
                return false;
            }
        }

        return false;
    }

    private static int LabelAfter(int last, string line)
    {
        for (var label = last + 1; label < Labels.Length; label++)
        {
            if (Value(line, Labels[label].Label) is not null)
            {
                return label;
            }
        }

        return 0;
    }

    /// <summary>What stands behind a label, or null when the line does not begin with it.</summary>
    private static string? Value(string line, string label)
    {
        var text = line.AsSpan().Trim();
        if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = text[label.Length..];
        return rest is [] or [' ' or '\t' or ':' or '\u00A0', ..] ? rest.TrimStart(" \t:\u00A0").ToString() : null;
    }
}
