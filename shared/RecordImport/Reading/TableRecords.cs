using ImpactTracker.Imports;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>From the rows of one table to records.</summary>
internal sealed class TableRecords(Layout layout, string? sheet)
{
    private readonly AwardColumns awards = new();

    /// <summary>Reads a row that is not blank.</summary>
    public ReadRecord Read(SheetRow row)
    {
        if (row.Damage is not null)
        {
            return new ReadRecord { Row = row.Number, Sheet = sheet, Rejection = ImportRejection.Of(row.Number, "row", row.Cells.Count == 0 ? null : row.Cells[^1], row.Damage) with { Sheet = sheet } };
        }

        var own = layout.Format == Layout.Own;
        var cells = new FieldCells(row.Number, sheet, own ? field => OwnReading.Unguarded(layout.Cell(row, field)) : field => layout.Cell(row, field));
        var read = own ? Own(cells) : layout.Kind == RecordKind.Activity ? Engagement(cells, row) : Policy(cells, row);
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

    private static ReadRecord Own(FieldCells cells)
    {
        var draft = OwnReading.Draft(cells);
        var years = draft.Years ?? (draft.StartDate is { } start ? [start.Year] : null);
        return new ReadRecord
        {
            Row = cells.Row,
            System = SourceSystems.Own,
            SourceId = cells.Line(Field.Id) ?? SourceIds.OfContent(draft.Title, draft.Form, years),
            Moment = SourceIds.MomentOf(years),
            AwardIds = cells.Members(Field.Awards),
            Activity = draft,
            Version = cells.Number(Field.Version),
            Withdrawn = string.Equals(cells.Line(Field.Status), "withdrawn", StringComparison.OrdinalIgnoreCase),
        };
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
