using ImpactTracker.Influences;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>An influence on policy from the fields of the question set, whichever file they stand in.</summary>
internal static class PolicyReading
{
    /// <summary>The draft.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="impactTypeFlags">Types of impact to whose columns the row says yes; they count where it has no cell of types.</param>
    public static InfluenceDraft Draft(FieldCells cells, IReadOnlyList<string> impactTypeFlags) => new()
    {
        Title = cells.Line(Field.Title),
        Type = cells.Code(Field.Type, Vocabulary.InfluenceType),
        FirstYear = cells.Number(Field.FirstYear),
        GeographicReach = cells.Code(Field.GeographicReach, Vocabulary.InfluenceReach),
        Areas = cells.Codes(Field.Areas, Vocabulary.InfluenceArea),
        ImpactTypes = cells.Codes(Field.ImpactTypes, Vocabulary.InfluenceImpactType) ?? (impactTypeFlags.Count > 0 ? impactTypeFlags : null),
        Impact = cells.Text(Field.Impact),
        Url = cells.Link(),
    };
}
