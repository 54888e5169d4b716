namespace Microsoft.Azure.Functions.Worker;

/// <summary>The values by name that came with a trigger.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
