using System.Collections.Concurrent;
using ImpactTracker.Awards;
using ImpactTracker.Outcomes;

namespace ImpactTracker.Activities;

/// <summary>
/// Checks what a draft says of awards: that they exist, and that beneficiaries and planned activity are in the plan of one of them.
/// Awards read once are remembered, and read again before anything is refused because of them: logging an activity then
/// costs one request to storage, and a plan that was just extended is not held against the caller.
/// </summary>
public sealed class KnownAwards(AwardTable table)
{
    private const int MostRemembered = 1000;
    private readonly ConcurrentDictionary<string, Award> remembered = new(StringComparer.Ordinal);

    /// <summary>Adds what is wrong to what is known to be wrong; nothing where the awards are not even ids.</summary>
    internal async Task CheckAsync(ActivityDraft draft, FieldErrors errors, CancellationToken cancellationToken)
    {
        if ((!errors.None && errors.ByField.Keys.Any(static field => field.StartsWith("awards", StringComparison.Ordinal))) || Check(draft, Remembered(draft)).None)
        {
            return;
        }

        if (remembered.Count > MostRemembered)
        {
            remembered.Clear();
        }

        foreach (var id in draft.Awards!.Distinct(StringComparer.Ordinal))
        {
            if (await table.GetAsync(id, cancellationToken) is { } award)
            {
                remembered[id] = award;
            }
        }

        foreach (var (field, messages) in Check(draft, Remembered(draft)).ByField)
        {
            errors.Add(field, messages[0]);
        }
    }

    private Award?[] Remembered(ActivityDraft draft) => [.. draft.Awards!.Select(id => remembered.GetValueOrDefault(id))];

    private static FieldErrors Check(ActivityDraft draft, Award?[] awards)
    {
        var errors = new FieldErrors();
        for (var i = 0; i < awards.Length; i++)
        {
            if (awards[i] is null)
            {
                errors.Add($"awards[{i}]", $"there is no award '{draft.Awards![i]}'; make it first with PUT /api/awards/{draft.Awards[i]}");
            }
        }

        if (!errors.None)
        {
            return errors;
        }

        var groups = awards.SelectMany(static award => award!.PlannedImpact.Beneficiaries).Select(static group => group.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < draft.Beneficiaries?.Count; i++)
        {
            if (!groups.Contains(draft.Beneficiaries[i]))
            {
                errors.Add($"beneficiaries[{i}]", $"'{draft.Beneficiaries[i]}' is not a beneficiary in the award's planned impact; it has: {Listed(groups)}");
            }
        }

        var planned = awards.SelectMany(static award => award!.PlannedImpact.PlannedActivities).Select(static one => one.Id).ToHashSet(StringComparer.Ordinal);
        if (draft.PlannedActivity is not null && !planned.Contains(draft.PlannedActivity))
        {
            errors.Add("plannedActivity", $"'{draft.PlannedActivity}' is not a planned activity of the award; it has: {Listed(planned)}");
        }

        return errors;
    }

    private static string Listed(HashSet<string> ids) => ids.Count == 0 ? "none" : string.Join(", ", ids.Order(StringComparer.Ordinal));
}
