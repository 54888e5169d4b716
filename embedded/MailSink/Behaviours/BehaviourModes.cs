namespace ImpactTracker.MailSink.Behaviours;

/// <summary>The names of the modes on the wire.</summary>
internal static class BehaviourModes
{
    private static readonly Dictionary<string, BehaviourMode> ByName = new(StringComparer.Ordinal)
    {
        ["ok"] = BehaviourMode.Ok,
        ["rate-limit"] = BehaviourMode.RateLimit,
        ["server-error"] = BehaviourMode.ServerError,
        ["accept-then-drop"] = BehaviourMode.AcceptThenDrop,
        ["drop"] = BehaviourMode.Drop,
        ["slow"] = BehaviourMode.Slow,
        ["too-large"] = BehaviourMode.TooLarge,
        ["refuse-recipient"] = BehaviourMode.RefuseRecipient,
    };

    public static string All { get; } = string.Join(", ", ByName.Keys);

    public static BehaviourMode? Find(string? name) => name is not null && ByName.TryGetValue(name, out var mode) ? mode : null;

    public static string Name(this BehaviourMode mode) => ByName.First(pair => pair.Value == mode).Key;
}
