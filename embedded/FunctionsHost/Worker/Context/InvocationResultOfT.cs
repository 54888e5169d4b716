namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned, seen as one type; setting it replaces what the host answers.</summary>
public abstract class InvocationResult<T>
{
    public abstract T? Value { get; set; }
}
