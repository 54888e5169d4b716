using ImpactTracker.Activities;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>An activity from our own columns, as an export writes them.</summary>
internal static class OwnReading
{
    /// <summary>The draft, without its awards.</summary>
    public static ActivityDraft Draft(FieldCells cells) => new()
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

    /// <summary>
    /// A cell without the apostrophe that an export puts before text that a spreadsheet would run as a formula. Where the text itself began
    /// with apostrophes before such a sign, the export put one more, and one is taken off.
    /// </summary>
    public static string? Unguarded(string? cell) =>
        cell is ['\'', ..] && cell.AsSpan().TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? cell[1..] : cell;
}
