namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation returned, for middleware to read or replace.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context) => throw new NotImplementedException();

    public static InvocationResult GetInvocationResult(this FunctionContext context) => throw new NotImplementedException();
}
