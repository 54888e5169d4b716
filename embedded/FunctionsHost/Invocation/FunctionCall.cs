using System.Reflection;
using System.Runtime.ExceptionServices;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Calls a function's method: makes its object, fills its parameters, awaits what it returns.</summary>
internal sealed class FunctionCall
{
    private readonly MethodInvoker invoker;
    private readonly FunctionInstances? instances;
    private readonly Func<FunctionInvocation, object?>[] parameters;
    private readonly TaskResult? result;

    public FunctionCall(FunctionDescriptor function)
    {
        invoker = MethodInvoker.Create(function.Method);
        instances = function.Method.IsStatic ? null : new FunctionInstances(function.Method.DeclaringType!);
        parameters = [.. function.Method.GetParameters().Select(parameter => ParameterBinding.For(function, parameter))];
        result = TaskResult.Of(function.Method.ReturnType);
    }

    /// <returns>What the method returned, or what its task gave; null for none.</returns>
    public async Task<object?> InvokeAsync(FunctionInvocation invocation)
    {
        var returned = Begin(invocation);
        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return result?.Read(task);
    }

    private object? Begin(FunctionInvocation invocation)
    {
        var arguments = parameters.Length == 0 ? [] : new object?[parameters.Length];
        for (var at = 0; at < arguments.Length; at++)
        {
            arguments[at] = parameters[at](invocation);
        }

        var instance = instances?.Create(invocation.InstanceServices);
        try
        {
            return invoker.Invoke(instance, arguments.AsSpan());
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
