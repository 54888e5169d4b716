using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Activities;

/// <summary>Reads what the pages of one activity show.</summary>
public sealed class ActivityDesk(ActivityTable activities, AwardTable awards, OrganisationTable organisations)
{
    /// <summary>The activity.</summary>
    /// <exception cref="HttpFaultException">404: there is none.</exception>
    public async Task<Activity> GetAsync(string activityId, CancellationToken cancellationToken) =>
        await activities.GetAsync(activityId, cancellationToken) ?? throw new HttpFaultException(404, $"There is no activity '{(activityId.Length > 64 ? activityId[..64] + "…" : activityId)}'.");

    /// <summary>The activity with its awards.</summary>
    /// <exception cref="HttpFaultException">404: there is none.</exception>
    public async Task<ActivityModel> ModelAsync(string activityId, PageForm form, CancellationToken cancellationToken)
    {
        var activity = await GetAsync(activityId, cancellationToken);
        var found = await Task.WhenAll(activity.Awards.Select(id => awards.GetAsync(id, cancellationToken)));
        return new ActivityModel(activity, [.. found.OfType<Award>()], await organisations.OfAsync(activity.Organisations, cancellationToken), form);
    }
}
