namespace ImpactTracker.MailSink.Events;

/// <summary>The event settings that hold now. Not kept over a restart; what they decided for a message is.</summary>
internal sealed class EventChoices
{
    private volatile EventSettings settings = new();

    public EventSettings Settings
    {
        get => settings;
        set => settings = value;
    }
}
