using ImpactTracker.Activities;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>A record from our own fields, as an export writes them.</summary>
internal static class OwnReading
{
    /// <summary>The record that a row of a table, or an object of JSON, tells of.</summary>
    public static ReadRecord Read(FieldCells cells, RecordKind kind)
    {
        var read = kind == RecordKind.Activity ? Activity(cells) : Influence(cells);
        return read with
        {
            System = SourceSystems.Own,
            SourceId = cells.Line(Field.Id) ?? read.SourceId,
            AwardIds = cells.Members(Field.Awards),
            Version = cells.Number(Field.Version),
            Withdrawn = string.Equals(cells.Line(Field.Status), "withdrawn", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static ReadRecord Activity(FieldCells cells)
    {
        var draft = new ActivityDraft
        {
            Title = cells.Line(Field.Title),
            Form = cells.Code(Field.Form, Vocabulary.Form),
            StartDate = cells.Day(Field.StartDate),
            EndDate = cells.Day(Field.EndDate),
            Years = EngagementYears.Of(cells, []),
            PartOfOfficialScheme = cells.YesOrNo(Field.PartOfOfficialScheme),
            SchemeName = cells.Line(Field.SchemeName),
            GeographicReach = cells.Code(Field.GeographicReach, Vocabulary.GeographicReach),
            PrimaryAudience = cells.Code(Field.PrimaryAudience, Vocabulary.Audience),
            OtherAudiences = cells.Codes(Field.OtherAudiences, Vocabulary.Audience, none: true),
            AudienceSize = cells.Number(Field.AudienceSize),
            AudienceSizeBand = AudienceBands.Of(cells).Band,
            Organisations = cells.Members(Field.Organisations),
            Beneficiaries = cells.Members(Field.Beneficiaries),
            PlannedActivity = cells.Line(Field.PlannedActivity),
            ResultsAndImpact = cells.Text(Field.ResultsAndImpact),
            MostSignificantOutcome = cells.Code(Field.MostSignificantOutcome, Vocabulary.MostSignificantOutcome),
            Url = cells.Link(),
        };
        var years = draft.Years ?? (draft.StartDate is { } start ? [start.Year] : null);
        return new ReadRecord { Row = cells.Row, SourceId = SourceIds.OfContent(draft.Title, draft.Form, years), Moment = SourceIds.MomentOf(years), Activity = draft };
    }

    private static ReadRecord Influence(FieldCells cells)
    {
        var draft = PolicyReading.Draft(cells, []) with { Activities = cells.Members(Field.Activities) };
        int[]? years = draft.FirstYear is { } year ? [year] : null;
        return new ReadRecord { Row = cells.Row, SourceId = SourceIds.OfContent(draft.Title, draft.Type, years), Moment = SourceIds.MomentOf(years), Influence = draft };
    }
}
