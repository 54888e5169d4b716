using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>Where each parameter of a function's method gets its value from.</summary>
internal static class ParameterBinding
{
    public static Func<FunctionInvocation, object?> For(FunctionDescriptor function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
        {
            return static invocation => invocation;
        }

        if (type == typeof(CancellationToken))
        {
            return static invocation => invocation.CancellationToken;
        }

        if (type == typeof(HttpRequest) && function.Trigger is HttpTriggerAttribute)
        {
            return static invocation => invocation.Http!.Request;
        }

        if (parameter == function.TriggerParameter)
        {
            return function.Trigger is QueueTriggerAttribute
                ? Queues.QueueBinding.For(function, parameter)
                : static invocation => invocation.TriggerValue;
        }

        return ByName(function, parameter);
    }

    public static FunctionInputConverterException Failed(FunctionDescriptor function, ParameterInfo parameter, Exception? cause)
        // The value itself stays out of the text: it may be personal data, and the text is logged.
        => new($"Function '{function.Name}': parameter '{parameter.Name}' has no value that can be a {parameter.ParameterType.Name}.", cause);

    private static Func<FunctionInvocation, object?> ByName(FunctionDescriptor function, ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var target = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var optional = parameter.HasDefaultValue || !parameter.ParameterType.IsValueType || target != parameter.ParameterType;
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        return invocation =>
        {
            if (invocation.Value(name) is not { } text)
            {
                return optional ? absent : throw Failed(function, parameter, null);
            }

            try
            {
                return TextValue.Convert(text, target, invocation.InstanceServices.GetRequiredService<MessageSerializer>);
            }
            catch (Exception wrong)
            {
                throw Failed(function, parameter, wrong);
            }
        };
    }
}
