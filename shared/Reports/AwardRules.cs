using System.Globalization;
using ImpactTracker.Activities;
using ImpactTracker.Awards;

namespace ImpactTracker.Reports;

/// <summary>What is missing between an award's plan and its records.</summary>
internal static class AwardRules
{
    /// <param name="award">The award.</param>
    /// <param name="activities">Its activities that count.</param>
    /// <param name="isNil">Whether it has no record at all, and nobody has confirmed that.</param>
    /// <param name="today">The day that due dates are held against.</param>
    public static IEnumerable<ReadinessIssue> Issues(Award award, IReadOnlyList<ActivityLine> activities, bool isNil, DateOnly today)
    {
        if (isNil)
        {
            yield return Warning("", "nothing-recorded", "Nothing is recorded. Log what was done, or write under “Nil return” why there is nothing.");
        }

        if (award.Reference is null)
        {
            yield return Warning("reference", "reference-missing", "Give the funder's grant reference: the form is submitted under it.");
        }

        var progress = ProgressReading.Of(award, activities, today);
        foreach (var promise in progress.PlannedActivities.Where(static one => one.State == ProgressState.Overdue))
        {
            yield return Warning("plannedImpact.plannedActivities", "promise-overdue", string.Create(CultureInfo.InvariantCulture,
                $"“{promise.Title}” was due by {promise.DueDate:yyyy-MM-dd}: {promise.Done} of {promise.Planned} are logged. Log what was done, or say in the report why not."));
        }

        foreach (var group in progress.Beneficiaries.Where(static one => one.Done == 0))
        {
            yield return Warning("plannedImpact.beneficiaries", "beneficiary-not-reached", $"No activity names “{group.Name}”, which the plan promised to benefit.");
        }

        ReadinessIssue Warning(string field, string rule, string message) => new(award.Id, "award", award.Title, field, rule, message, ReadinessSeverity.Warning);
    }
}
