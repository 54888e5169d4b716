using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>The result of an invocation, seen as one type.</summary>
/// <exception cref="InvalidCastException">The function returned something else.</exception>
internal sealed class InvocationReturn<T>(FunctionInvocation invocation) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)invocation.ReturnValue;
        set => invocation.ReturnValue = value;
    }
}
