namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function returned; setting it replaces what the host answers.</summary>
public abstract class InvocationResult : InvocationResult<object>
{
}
