using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>The result of an invocation, seen by middleware.</summary>
internal sealed class InvocationReturn(FunctionInvocation invocation) : InvocationResult
{
    public override object? Value
    {
        get => invocation.ReturnValue;
        set => invocation.ReturnValue = value;
    }
}
