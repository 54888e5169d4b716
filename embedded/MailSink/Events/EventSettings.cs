using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>The body of <c>PUT /events</c>: which events follow accepted messages. What is left out has its usual value.</summary>
/// <param name="Enabled">False: messages accepted from now on have no events.</param>
/// <param name="DelayMs">How long after acceptance they are due; at most a day.</param>
/// <param name="Duplicate">How often each is posted, 1 to 50. Of the repetitions half carry the same id and half a new one.</param>
/// <param name="Shuffle">Whether they come in no order.</param>
/// <param name="Bounce">Addresses whose messages bounce.</param>
/// <param name="Complain">Addresses that report their messages as spam.</param>
/// <param name="Unsubscribe">Addresses that unsubscribe.</param>
internal sealed record EventSettings(
    bool Enabled = true,
    int DelayMs = 0,
    int Duplicate = 1,
    bool Shuffle = false,
    IReadOnlyList<string>? Bounce = null,
    IReadOnlyList<string>? Complain = null,
    IReadOnlyList<string>? Unsubscribe = null)
{
    public const int LongestDelay = 86_400_000;
    public const int MostCopies = 50;

    public IReadOnlyList<string> Bounce { get; init; } = Bounce ?? [];

    public IReadOnlyList<string> Complain { get; init; } = Complain ?? [];

    public IReadOnlyList<string> Unsubscribe { get; init; } = Unsubscribe ?? [];

    /// <summary>What becomes of messages, by address; an address that is not here is simply delivered to.</summary>
    public Dictionary<string, Outcomes> Outcomes()
    {
        var outcomes = new Dictionary<string, Outcomes>(StringComparer.OrdinalIgnoreCase);
        Mark(outcomes, Bounce, Keeping.Outcomes.Bounced);
        Mark(outcomes, Complain, Keeping.Outcomes.Complained);
        Mark(outcomes, Unsubscribe, Keeping.Outcomes.Unsubscribed);
        return outcomes;
    }

    private static void Mark(Dictionary<string, Outcomes> outcomes, IReadOnlyList<string> addresses, Outcomes outcome)
    {
        foreach (var address in addresses)
        {
            outcomes[address] = outcomes.GetValueOrDefault(address) | outcome;
        }
    }
}
