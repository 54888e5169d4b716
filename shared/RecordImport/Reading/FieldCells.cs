using System.Globalization;
using ImpactTracker.Imports;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// The cells of one row by field, cleaned of what spreadsheets and exports leave in them. Every cleaning that changes what a person would
/// read is noted as a repair; the first cell that cannot be read at all becomes the row's rejection.
/// </summary>
internal sealed class FieldCells(int row, string? sheet, Func<Field, string?> cell)
{
    private readonly List<ImportRepair> repairs = [];
    private readonly Dictionary<string, string?> cells = new(StringComparer.Ordinal);

    /// <summary>The row's number.</summary>
    public int Row => row;

    /// <summary>What was read as something else than what stands there.</summary>
    public IReadOnlyList<ImportRepair> Repairs => repairs;

    /// <summary>What stood in the cells that were asked for.</summary>
    public IReadOnlyDictionary<string, string?> Cells => cells;

    /// <summary>Whether the text is ours: it was clean when it was stored, and comes back as it was.</summary>
    public bool Verbatim { get; init; }

    /// <summary>Why the row cannot be used, or null.</summary>
    public ImportRejection? Rejection { get; private set; }

    /// <summary>Text of several lines, or null when there is none.</summary>
    public string? Text(Field field)
    {
        var text = cell(field);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        cells[field.Name()] = text;
        if (text.Length > ReadingLimits.CellCharacters)
        {
            Reject(field, $"has more than {ReadingLimits.CellCharacters} characters, which is the most that is read; shorten it");
            return null;
        }

        if (Verbatim)
        {
            return text.Trim().ReplaceLineEndings("\n");
        }

        return CellText.Clean(text, (from, to, rule) => Repair(field, from, to, rule)) is { Length: > 0 } clean ? clean : null;
    }

    /// <summary>One line of text: tabs and line breaks become blanks.</summary>
    public string? Line(Field field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var breaks = text.Count(static c => c is '\t' or '\n' or '\u2028' or '\u2029');
        if (breaks == 0)
        {
            return text;
        }

        Repair(field, CellText.Counted("tab or line break", breaks), "blank", "one-line");
        return CellText.OneLine(text);
    }

    /// <summary>The code for a label of any year; a text that is none is left for the rules to refuse.</summary>
    public string? Code(Field field, Vocabulary list)
    {
        var text = Line(field);
        if (list.CodeOf(text) is not { } code)
        {
            return text;
        }

        Renamed(field, list, text!, code);
        return code;
    }

    /// <summary>The codes of a cell that joins several labels.</summary>
    public IReadOnlyList<string>? Codes(Field field, Vocabulary list, bool none = false)
    {
        if (Line(field) is not { } text)
        {
            return null;
        }

        if (none && text.TrimEnd('.').Equals("None", StringComparison.OrdinalIgnoreCase))
        {
            if (!Verbatim)
            {
                Repair(field, text, "", "none");
            }

            return [];
        }

        var values = JoinedValues.Of(text, list);
        if (!Verbatim && values.Codes.Zip(values.Texts).Any(static one => one.Second.AsSpan().ContainsAny(',', ';')))
        {
            Repair(field, text, string.Join("; ", values.Codes), "joined-commas");
        }

        foreach (var (code, label) in values.Codes.Zip(values.Texts))
        {
            if (list.CodeOf(label) is not null)
            {
                Renamed(field, list, label, code);
            }
        }

        return values.Codes;
    }

    /// <summary>Members of a cell of ours, joined by semicolons.</summary>
    public IReadOnlyList<string>? Members(Field field) => Line(field)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A whole number.</summary>
    public int? Number(Field field)
    {
        if (Line(field) is not { } text)
        {
            return null;
        }

        var digits = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (int.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Reject(field, "must be a whole number, such as 120");
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? YesOrNo(Field field)
    {
        var text = Line(field);
        switch (text?.ToLowerInvariant())
        {
            case null:
                return null;
            case "yes" or "y" or "true" or "1" or "1.0":
                return true;
            case "no" or "n" or "false" or "0" or "0.0":
                return false;
            default:
                Reject(field, "must be Yes or No");
                return null;
        }
    }

    /// <summary>A day, however a spreadsheet shows it.</summary>
    public DateOnly? Day(Field field)
    {
        if (Line(field) is not { } text)
        {
            return null;
        }

        if (SpreadsheetDates.Of(text, out var rule) is not { } day)
        {
            Reject(field, "must be a day such as 2018-12-13");
            return null;
        }

        if (rule is not null)
        {
            Repair(field, text, day.ToString("O", CultureInfo.InvariantCulture), rule);
        }

        return day;
    }

    /// <summary>An address of the web; of several the first.</summary>
    public string? Link()
    {
        if (Text(Field.Url) is not { } text)
        {
            return null;
        }

        var first = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static one => one.Trim(';', ',', '<', '>', '"'))
            .Select(static one => one.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + one : one)
            .FirstOrDefault(static one => Uri.TryCreate(one, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && one.Length <= 2000);
        if (first != text)
        {
            Repair(Field.Url, text, first ?? "", first is null ? "no-address" : "address");
        }

        return first;
    }

    /// <summary>Notes that something was read as something else.</summary>
    public void Repair(Field field, string from, string to, string rule) =>
        repairs.Add(new ImportRepair(row, field.Name(), ImportRejection.Shown(from), ImportRejection.Shown(to), rule) { Sheet = sheet });

    /// <summary>Notes why the row cannot be used; the first reason stands.</summary>
    public void Reject(Field field, string reason) => Rejection ??= ImportRejection.Of(row, field.Name(), cells.GetValueOrDefault(field.Name()), reason) with { Sheet = sheet };

    private void Renamed(Field field, Vocabulary list, string text, string code)
    {
        var label = list.LabelOf(code);
        if (text != code && !text.TrimEnd('.').Equals(label.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
        {
            Repair(field, text, label, "label");
        }
    }
}
