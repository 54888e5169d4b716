namespace ImpactTracker.Reports;

/// <summary>Counts of the activities in a report, each activity once however many awards it counts for.</summary>
/// <param name="Activities">How many.</param>
/// <param name="ByForm">How many of each form (code).</param>
/// <param name="ByYear">How many in each year; one that spans years counts in each.</param>
/// <param name="PeopleReached">The sum of counted audiences; bands are not added up.</param>
/// <param name="WithCountedAudience">How many activities have a counted audience.</param>
public sealed record ReportFigures(
    int Activities, IReadOnlyDictionary<string, int> ByForm, IReadOnlyDictionary<string, int> ByYear, int PeopleReached, int WithCountedAudience);
