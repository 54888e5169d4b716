using ImpactTracker.Reports;

namespace ImpactTracker.Functions.Pages.Reports;

/// <summary>Where the pages show a record that a report names.</summary>
internal static class RecordPlace
{
    private const string Text = "narratives.";

    /// <summary>The page of a record, or null where it has none of its own.</summary>
    /// <param name="kind">award, activity, influence or narrative.</param>
    /// <param name="id">Its id; of a narrative the award's id, a slash and the section.</param>
    public static string? Of(string kind, string id) => kind switch
    {
        "award" => $"/awards/{id}",
        "activity" => $"/activities/{id}",
        "influence" => $"/influences/{id}",
        "narrative" when id.Split('/') is [var award, var section] => $"/awards/{award}/narratives/{section}",
        _ => null,
    };

    /// <summary>The page of the record that an issue is about, or of the text about an award.</summary>
    public static string? Of(ReadinessIssue issue) => TextOf(issue) ?? Of(issue.Kind, issue.Record);

    /// <summary>The page of the text about an award that an issue is about, or null for another issue.</summary>
    public static string? TextOf(ReadinessIssue issue) =>
        issue.Kind == "award" && issue.Field.StartsWith(Text, StringComparison.Ordinal) ? Of("narrative", $"{issue.Record}/{issue.Field[Text.Length..]}") : null;
}
