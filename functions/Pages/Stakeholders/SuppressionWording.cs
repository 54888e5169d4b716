using System.Globalization;
using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Pages.Stakeholders;

/// <summary>How pages speak of what must not be mailed.</summary>
internal static class SuppressionWording
{
    /// <summary>The reasons to choose from, as the API takes them.</summary>
    public static IReadOnlyList<Choice> Reasons =>
    [
        new("unsubscribe", StakeholderWords.ReasonUnsubscribe), new("objection", StakeholderWords.ReasonObjection), new("bounce", StakeholderWords.ReasonBounce),
        new("complaint", StakeholderWords.ReasonComplaint), new("by-hand", StakeholderWords.ReasonByHand),
    ];

    /// <summary>The lists that a suppression can be limited to.</summary>
    public static IReadOnlyList<Choice> Lists(IEnumerable<StakeholderList> lists) => [.. lists.Select(static list => new Choice(list.Id, list.Title))];

    public static string Reason(SuppressionReason reason) => StakeholderWords.ResourceManager.GetString($"Reason{reason}", CultureInfo.InvariantCulture) ?? reason.ToString();

    /// <summary>What is suppressed: everything, or what goes to a list.</summary>
    public static string What(string? list, IEnumerable<StakeholderList> lists) =>
        list is null ? StakeholderWords.SuppressedAll : Say.With(StakeholderWords.SuppressedList, lists.FirstOrDefault(one => one.Id == list)?.Title ?? list);
}
