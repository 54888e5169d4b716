using ImpactTracker.Functions.Http;
using ImpactTracker.Stakeholders;

namespace ImpactTracker.Functions.Distributions;

/// <summary>What the unsubscribe functions answer.</summary>
internal static class UnsubscribePages
{
    /// <summary>The same for every token that is not ours, whatever is wrong with it.</summary>
    public static PlainPage NotValid { get; } =
        new(404, "This link does not work", "It may have been cut off when it was copied. Use the link in the latest brief that you received, or reply to it and ask us to stop.");

    /// <summary>Asks what to stop; the lists are offered one by one.</summary>
    public static PlainPage Ask(IReadOnlyList<StakeholderList> lists) => new(
        200,
        "Stop receiving our briefs?",
        lists.Count == 0 ? "We will not send you any more policy briefs. You can tell us if you change your mind." : "Choose what we should stop. You can tell us if you change your mind.",
        lists.Count == 0 ? "Yes, stop sending them" : "Stop sending them",
        lists.Count == 0 ? null : [new PageChoice("list", "", "Everything that we send"), .. lists.Select(static list => new PageChoice("list", list.Id, $"Only what goes to “{list.Title}”"))]);

    /// <summary>Says that it is done.</summary>
    public static PlainPage Done(bool everything) => everything
        ? new(200, "You will receive no more briefs", "Your address is taken off with immediate effect. A message that was already on its way may still arrive.")
        : new(200, "You will receive no more briefs from this list", "Your address is taken off it with immediate effect. A message that was already on its way may still arrive.");
}
