using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Reports;
using ImpactTracker.Reports;

namespace ImpactTracker.Functions.Pages.Awards;

/// <summary>Where an issue of readiness is mended.</summary>
internal static class Mending
{
    /// <summary>The field of the record's form, for those who may change it; the record for others; null where logging is what helps.</summary>
    public static string? PathOf(ReadinessIssue issue, bool canWrite)
    {
        var anchor = issue.Field.Length == 0 ? "" : "#" + FieldOf.IdOf(issue.Field.Split('.')[0]);
        return issue.Kind switch
        {
            "activity" or "influence" => RecordPlace.Of(issue) + (canWrite ? "/edit" + anchor : ""),
            _ when RecordPlace.TextOf(issue) is { } text => text,
            _ => !canWrite ? null : issue.Rule switch
            {
                "nothing-recorded" or "promise-overdue" or "beneficiary-not-reached" => $"/log?award={issue.Record}",
                _ => $"/awards/{issue.Record}/edit{anchor}",
            },
        };
    }
}
