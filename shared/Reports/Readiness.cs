namespace ImpactTracker.Reports;

/// <summary>How ready the records of an award are for a funder's form.</summary>
/// <param name="Award">The award's id.</param>
/// <param name="For">The form: researchfish.</param>
/// <param name="Score">0 to 100: the mean over the records, of which one without any issue has 100, one with an error 0, and each warning takes 20 away.</param>
/// <param name="Records">How many records count.</param>
/// <param name="Issues">What a person should mend, errors first.</param>
public sealed record Readiness(string Award, string For, int Score, int Records, IReadOnlyList<ReadinessIssue> Issues);

/// <summary>Something that the funder would miss.</summary>
/// <param name="Record">The record's id; the award's where no record is meant.</param>
/// <param name="Kind">activity, influence or award.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="Field">The field, as in the JSON.</param>
/// <param name="Rule">The rule's name, the same for the same kind of issue.</param>
/// <param name="Message">What to do.</param>
/// <param name="Severity">Whether the form can be submitted so.</param>
public sealed record ReadinessIssue(string Record, string Kind, string Title, string Field, string Rule, string Message, ReadinessSeverity Severity);

/// <summary>How bad an issue is.</summary>
public enum ReadinessSeverity
{
    /// <summary>The form would refuse the record.</summary>
    Error,

    /// <summary>The form takes it; the funder would miss something.</summary>
    Warning,
}
