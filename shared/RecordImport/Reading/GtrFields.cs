using System.Globalization;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>A record of the Gateway to Research, from the fields it publishes. It has neither the size of the audience nor further audiences nor the outcome.</summary>
internal static class GtrFields
{
    /// <summary>The record.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="kind">What it tells of.</param>
    /// <param name="layout">The format's name.</param>
    /// <param name="fields">What it says, by field.</param>
    /// <param name="system">Who named it; null for a page, where nobody did.</param>
    public static ReadRecord Read(int row, RecordKind kind, string layout, IReadOnlyDictionary<Field, string> fields, string? system)
    {
        var cells = new FieldCells(row, null, field => fields.GetValueOrDefault(field));
        var read = new ReadRecord { Row = row, Kind = kind, Layout = layout };
        IReadOnlyList<int>? years;
        string content;
        if (kind == RecordKind.Activity)
        {
            var draft = EngagementReading.Draft(cells, [], null);
            (years, content) = (draft.Years, SourceIds.OfContent(draft.Title, draft.Form, draft.Years));
            read = read with { Activity = draft };
        }
        else
        {
            var draft = PolicyReading.Draft(cells, []);
            years = draft.FirstYear is { } year ? [year] : null;
            content = SourceIds.OfContent(draft.Title, draft.Type, years);
            read = read with { Influence = draft };
        }

        var outcome = system is null ? null : cells.Line(Field.BaseId);
        var own = system is null ? null : cells.Line(Field.EntryId);
        var id = outcome is not null ? SourceIds.BaseOf(outcome) : own ?? content;
        return read with
        {
            System = outcome is not null ? SourceSystems.Researchfish : system ?? SourceSystems.GtrPage,
            SourceId = id,
            Moment = SourceIds.MomentOf(id) ?? SourceIds.MomentOf(years),
            Repairs = cells.Repairs,
            Rejection = cells.Rejection,
            Cells = cells.Cells,
        };
    }

    /// <summary>A number as text, whatever its type.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        true => "Yes",
        false => "No",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
