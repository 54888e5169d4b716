namespace ImpactTracker.Activities;

/// <summary>What an award promised beside what was done for it.</summary>
/// <param name="Award">The award's id.</param>
/// <param name="AsOf">The day that due dates are held against, UTC.</param>
/// <param name="PlannedActivities">Each promise with what counts towards it.</param>
/// <param name="Beneficiaries">Each group with what was done for it.</param>
/// <param name="Totals">The counts over all promises.</param>
/// <param name="Unplanned">Activities that count towards no promise.</param>
public sealed record AwardProgress(
    string Award, DateOnly AsOf, IReadOnlyList<PlannedProgress> PlannedActivities, IReadOnlyList<BeneficiaryProgress> Beneficiaries, ProgressTotals Totals, int Unplanned);

/// <summary>A promise and what counts towards it.</summary>
/// <param name="Id">The planned activity's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Form">The form that was promised (a code), or null.</param>
/// <param name="Planned">How many were promised; 1 where the plan gives no number.</param>
/// <param name="Done">How many logged activities name it.</param>
/// <param name="DueDate">By when, or null.</param>
/// <param name="State">Whether it is kept.</param>
/// <param name="Activities">Ids of the activities.</param>
public sealed record PlannedProgress(string Id, string Title, string? Form, int Planned, int Done, DateOnly? DueDate, ProgressState State, IReadOnlyList<string> Activities);

/// <summary>A group that should gain, and what was done for it.</summary>
/// <param name="Id">The beneficiary's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Planned">How many planned activities are for it.</param>
/// <param name="PlannedDone">How many of those are done.</param>
/// <param name="Done">How many logged activities name it.</param>
/// <param name="Activities">Ids of the activities.</param>
public sealed record BeneficiaryProgress(string Id, string Name, int Planned, int PlannedDone, int Done, IReadOnlyList<string> Activities);

/// <summary>Promises by state.</summary>
/// <param name="Planned">All of them.</param>
/// <param name="Done">Kept.</param>
/// <param name="Due">To be kept within 30 days.</param>
/// <param name="Overdue">Not kept in time.</param>
public sealed record ProgressTotals(int Planned, int Done, int Due, int Overdue);

/// <summary>Whether a promise is kept.</summary>
public enum ProgressState
{
    /// <summary>There is time.</summary>
    Planned,

    /// <summary>Due within 30 days.</summary>
    Due,

    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>As many activities as were promised.</summary>
    Done,
}
