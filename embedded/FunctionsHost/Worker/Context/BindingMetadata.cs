namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a binding is called, of which type it is ("httpTrigger", "timerTrigger", "queueTrigger", "http", "queue"), and which way it goes.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
