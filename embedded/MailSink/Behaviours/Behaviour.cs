namespace ImpactTracker.MailSink.Behaviours;

/// <summary>What MailSink has been told to do to requests, and for how many more. Not kept over a restart.</summary>
internal sealed class Behaviour
{
    private static readonly BehaviourSettings Usual = new("ok");

    private readonly Lock gate = new();
    private BehaviourSettings settings = Usual;

    /// <summary>The settings, with <c>times</c> counted down to what is left.</summary>
    public BehaviourSettings Settings
    {
        get
        {
            lock (gate)
            {
                return settings;
            }
        }

        set
        {
            lock (gate)
            {
                settings = value;
            }
        }
    }

    /// <summary>Takes one turn for a request.</summary>
    /// <param name="find">The field of an address in the request; null when it is not there.</param>
    public BehaviourTurn Take(Func<string, string?> find)
    {
        lock (gate)
        {
            var mode = BehaviourModes.Find(settings.Mode)!.Value;
            var field = mode == BehaviourMode.RefuseRecipient ? find(settings.Recipient!) : null;
            var turn = new BehaviourTurn(mode, settings.DelayMs, field);
            if (settings.Times > 0 && (mode != BehaviourMode.RefuseRecipient || field is not null))
            {
                settings = settings.Times == 1 ? Usual : settings with { Times = settings.Times - 1 };
            }

            return turn;
        }
    }
}
