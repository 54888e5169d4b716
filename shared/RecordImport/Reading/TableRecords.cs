using ImpactTracker.Documents.Tabular;
using ImpactTracker.Imports;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>From the rows of one table to records.</summary>
/// <param name="layout">What stands in which column.</param>
/// <param name="sheet">The sheet of a workbook, where rows of several are read.</param>
/// <param name="guarded">Whether the file is of a kind in which an export of ours guards text that a spreadsheet would run.</param>
internal sealed class TableRecords(Layout layout, string? sheet, bool guarded)
{
    private readonly AwardColumns awards = new();

    /// <summary>Reads a row that is not blank.</summary>
    public ReadRecord Read(SheetRow row)
    {
        if (row.Damage is not null)
        {
            return new ReadRecord { Row = row.Number, Sheet = sheet, Rejection = ImportRejection.Of(row.Number, "row", row.Cells.Count == 0 ? null : row.Cells[^1], row.Damage) with { Sheet = sheet } };
        }

        string? Cell(Field field) => layout.IsOwn && guarded && layout.Cell(row, field) is { } cell ? FormulaGuard.Unguarded(cell) : layout.Cell(row, field);
        var cells = new FieldCells(row.Number, sheet, Cell) { Verbatim = layout.IsOwn };
        var read = layout.IsOwn ? OwnReading.Read(cells, layout.Kind) : layout.Kind == RecordKind.Activity ? Engagement(cells, row) : Policy(cells, row);
        return read with { Row = row.Number, Sheet = sheet, Kind = layout.Kind, Layout = layout.Format, Repairs = cells.Repairs, Rejection = cells.Rejection, Cells = cells.Cells };
    }

    private ReadRecord Engagement(FieldCells cells, SheetRow row)
    {
        var others = Flag<string>.Set(layout.AudienceFlags, row);
        var none = Flag<string>.Set(layout.NoAudienceFlag, row).Count > 0;
        var draft = EngagementReading.Draft(cells, Flag<int>.Set(layout.YearFlags, row), layout.AudienceFlags.Count == 0 || (others.Count == 0 && !none) ? null : others);
        var id = Id(cells) ?? SourceIds.OfContent(draft.Title, draft.Form, draft.Years);
        return Researchfish(id, draft.Years) with { Award = awards.Of(cells), Activity = draft };
    }

    private ReadRecord Policy(FieldCells cells, SheetRow row)
    {
        var draft = PolicyReading.Draft(cells, Flag<string>.Set(layout.ImpactTypeFlags, row));
        int[] years = draft.FirstYear is { } year ? [year] : [];
        var id = Id(cells) ?? SourceIds.OfContent(draft.Title, draft.Type, years);
        return Researchfish(id, years) with { Award = awards.Of(cells), Influence = draft };
    }

    private static string? Id(FieldCells cells) => cells.Line(Field.BaseId) ?? (cells.Line(Field.EntryId) is { } id ? SourceIds.BaseOf(id) : null);

    private static ReadRecord Researchfish(string id, IEnumerable<int>? years) => new()
    {
        Row = 0,
        System = SourceSystems.Researchfish,
        SourceId = id,
        Moment = SourceIds.MomentOf(id) ?? SourceIds.MomentOf(years),
    };
}
