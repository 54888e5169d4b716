using System.Globalization;
using ImpactTracker.Documents.Tabular;
using ImpactTracker.Storage;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>What stands in which column of a table, found from its headings.</summary>
internal sealed class Layout
{
    /// <summary>The layout of our own columns, whatever kind of file they stand in.</summary>
    public const string Own = "impact-tracker";

    private const string PasteSheet = "impact-tracker-paste-sheet";

    private readonly int[] columns = new int[Enum.GetValues<Field>().Length];
    private readonly Dictionary<Field, int[]> further = [];

    private Layout(IReadOnlyList<string> found, string[] headings, (Field Field, string[] Known)[] known, RecordKind kind)
    {
        Kind = kind;
        Array.Fill(columns, -1);
        foreach (var (field, names) in known)
        {
            columns[(int)field] = names.Select(name => Array.IndexOf(headings, name)).FirstOrDefault(static column => column >= 0, -1);
        }

        // Where the text of a workbook of ours goes on.
        foreach (var (field, names) in known.Where(static one => one.Field is Field.ResultsAndImpact or Field.Impact))
        {
            int[] parts = [.. Enumerable.Range(1, LongText.Parts - 1).Select(number => Array.IndexOf(headings, LongCells.Name(names[0], number))).Where(static column => column >= 0)];
            if (parts.Length > 0)
            {
                further[field] = parts;
            }
        }

        YearFlags = [.. headings.Index().Where(static one => one.Item is ['1' or '2', _, _, _] && one.Item.All(char.IsAsciiDigit))
            .Select(static one => new Flag<int>(one.Index, int.Parse(one.Item, CultureInfo.InvariantCulture)))];
        var audiences = kind == RecordKind.Activity && !Has(Field.OtherAudiences);
        AudienceFlags = audiences ? [.. headings.Index().Where(static one => Headings.AudienceColumns.ContainsKey(one.Item)).Select(static one => new Flag<string>(one.Index, Headings.AudienceColumns[one.Item]))] : [];
        NoAudienceFlag = audiences ? [.. headings.Index().Where(static one => one.Item == Headings.NoOtherAudience).Select(static one => new Flag<string>(one.Index, "none"))] : [];
        ImpactTypeFlags = kind == RecordKind.Influence
            ? [.. headings.Index().Where(static one => Vocabulary.InfluenceImpactType.CodeOf(one.Item) is not null).Select(static one => new Flag<string>(one.Index, Vocabulary.InfluenceImpactType.CodeOf(one.Item)!))]
            : [];
        var used = columns.Concat(YearFlags.Select(static flag => flag.Column)).Concat(AudienceFlags.Concat(NoAudienceFlag).Concat(ImpactTypeFlags).Select(static flag => flag.Column)).Concat(further.Values.SelectMany(static one => one)).ToHashSet();
        Ignored = [.. found.Index().Where(one => !used.Contains(one.Index) && !string.IsNullOrWhiteSpace(one.Item)).Select(static one => one.Item.Trim())];
    }

    /// <summary>What a row tells of.</summary>
    public RecordKind Kind { get; }

    /// <summary>The format's name.</summary>
    public string Format { get; private set; } = Own;

    /// <summary>Whether it is ours.</summary>
    public bool IsOwn => Format is Own or PasteSheet;

    /// <summary>Columns that say yes or no to a year.</summary>
    public IReadOnlyList<Flag<int>> YearFlags { get; }

    /// <summary>Columns that say yes or no to a further audience.</summary>
    public IReadOnlyList<Flag<string>> AudienceFlags { get; }

    /// <summary>The column that says that there was no further audience.</summary>
    public IReadOnlyList<Flag<string>> NoAudienceFlag { get; }

    /// <summary>Columns that say yes or no to a type of impact.</summary>
    public IReadOnlyList<Flag<string>> ImpactTypeFlags { get; }

    /// <summary>Headings of columns that nothing is kept of.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>The layout that headings show, or null.</summary>
    public static Layout? Of(IReadOnlyList<string> found)
    {
        var headings = found.Select(Headings.Plain).ToArray();
        var own = new Layout(found, headings, Headings.OwnActivities, RecordKind.Activity);
        if (own.HasAll(Field.Title, Field.Form, Field.GeographicReach, Field.PrimaryAudience))
        {
            return own;
        }

        var ownInfluence = new Layout(found, headings, Headings.OwnInfluences, RecordKind.Influence);
        if (ownInfluence.HasAll(Field.Title, Field.Type, Field.GeographicReach, Field.ImpactTypes))
        {
            return ownInfluence;
        }

        var paste = new Layout(found, headings, Headings.PasteSheet, RecordKind.Activity) { Format = PasteSheet };
        if (paste.HasAll(Field.Title, Field.Form, Field.PrimaryAudience, Field.Id, Field.Awards))
        {
            return paste;
        }

        var engagement = new Layout(found, headings, Headings.Engagement, RecordKind.Activity);
        if (engagement.HasAll(Field.Title, Field.Form, Field.PrimaryAudience))
        {
            engagement.Format = $"researchfish-{engagement.Year(headings, found)}";
            return engagement;
        }

        var policy = new Layout(found, headings, Headings.Policy, RecordKind.Influence);
        policy.Format = $"researchfish-{policy.Year(headings, found)}-policy";
        return policy.HasAll(Field.Title, Field.Type) && (policy.Has(Field.FirstYear) || policy.Has(Field.Areas) || policy.Has(Field.ImpactTypes)) ? policy : null;
    }

    /// <summary>Whether the table has a column for a field.</summary>
    public bool Has(Field field) => columns[(int)field] >= 0;

    /// <summary>What a row has for a field, as it stands; null where the table has no such column or the row ends before it.</summary>
    public string? Cell(SheetRow row, Field field) => columns[(int)field] is >= 0 and var column && column < row.Cells.Count
        ? further.TryGetValue(field, out var more) ? string.Concat(more.Where(one => one < row.Cells.Count).Select(one => row.Cells[one]).Prepend(row.Cells[column])) : row.Cells[column]
        : null;

    private bool HasAll(params ReadOnlySpan<Field> fields)
    {
        foreach (var field in fields)
        {
            if (!Has(field))
            {
                return false;
            }
        }

        return true;
    }

    // An export has a column for each year up to its own; what has none is told by the words that only one year used.
    private int Year(string[] headings, IReadOnlyList<string> found) =>
        headings.Contains("record title", StringComparer.Ordinal) ? Math.Max(2022, LastFlag)
        : LastFlag > 0 ? LastFlag
        : found.Any(static heading => heading.Contains('*', StringComparison.Ordinal)) ? 2019
        : headings.Contains("file reference", StringComparer.Ordinal) || headings.Contains("title of guidline", StringComparer.Ordinal) ? 2018
        : 2020;

    private int LastFlag => YearFlags.Select(static flag => flag.Value).Where(static year => year is >= 2010 and <= 2100).DefaultIfEmpty().Max();
}
