using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>What a function's declaration must keep to; broken rules stop the start, not the thousandth call.</summary>
internal static class FunctionRules
{
    public static void Check(FunctionDescriptor function)
    {
        var method = function.Method;
        if (function.Name.Length is 0 or > 127 || !char.IsAsciiLetter(function.Name[0])
            || !function.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            throw Broken(function.Name, method, "has a name that is not a letter followed by letters, digits, '_' or '-'");
        }

        if (!method.IsPublic || method.DeclaringType is not { IsVisible: true, ContainsGenericParameters: false } type || method.IsGenericMethodDefinition
            || (!method.IsStatic && type.IsAbstract))
        {
            throw Broken(function.Name, method, "is not a public method of a public class that can be made");
        }

        // AZFW0002, and the worker awaits Task and Task<T> only.
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
        {
            throw Broken(function.Name, method, "is async void; return Task");
        }

        if (method.ReturnType == typeof(ValueTask)
            || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            throw Broken(function.Name, method, "returns ValueTask; return Task");
        }

        if (function.Retry is not null && function.Trigger is not TimerTriggerAttribute)
        {
            throw Broken(function.Name, method, "has a retry attribute, which only timers honour");
        }

        CheckTrigger(function);
    }

    public static InvalidOperationException Broken(string name, MethodInfo method, string what)
        => new($"Function '{name}' ({method.DeclaringType?.FullName}.{method.Name}) {what}.");

    private static void CheckTrigger(FunctionDescriptor function)
    {
        var bound = function.TriggerParameter.ParameterType;
        var wrong = function.Trigger switch
        {
            HttpTriggerAttribute when bound != typeof(HttpRequest) => "must bind its HTTP trigger to HttpRequest in this host",
            TimerTriggerAttribute when bound != typeof(TimerInfo) => "must bind its timer trigger to TimerInfo in this host",
            HttpTriggerAttribute or TimerTriggerAttribute or QueueTriggerAttribute => null,
            var other => $"has a trigger of type {other.GetType().Name}, which this host does not know",
        };
        if (wrong is not null)
        {
            throw Broken(function.Name, function.Method, wrong);
        }
    }
}
