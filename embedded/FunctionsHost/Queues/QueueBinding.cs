using System.Reflection;
using Azure.Storage.Queues.Models;
using ImpactTracker.FunctionsHost.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>Makes a queue message into the type of a queue function's parameter.</summary>
internal static class QueueBinding
{
    public static Func<FunctionInvocation, object?> For(FunctionDescriptor function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(QueueMessage))
        {
            return static invocation => invocation.TriggerValue;
        }

        if (type == typeof(string))
        {
            return static invocation => Body(invocation).ToString();
        }

        if (type == typeof(byte[]))
        {
            return static invocation => Body(invocation).ToArray();
        }

        if (type == typeof(BinaryData))
        {
            return static invocation => Body(invocation);
        }

        return invocation =>
        {
            try
            {
                return invocation.InstanceServices.GetRequiredService<MessageSerializer>().Read(Body(invocation), type);
            }
            catch (Exception wrong)
            {
                throw ParameterBinding.Failed(function, parameter, wrong);
            }
        };
    }

    /// <summary>What <see cref="BindingContext.BindingData"/> holds for a message; texts, as the worker gets them.</summary>
    public static Dictionary<string, object?> Data(QueueMessage message) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = message.Body.ToString(),
        ["DequeueCount"] = message.DequeueCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["InsertionTime"] = message.InsertedOn?.ToString("o", System.Globalization.CultureInfo.InvariantCulture),
        ["ExpirationTime"] = message.ExpiresOn?.ToString("o", System.Globalization.CultureInfo.InvariantCulture),
        ["NextVisibleTime"] = message.NextVisibleOn?.ToString("o", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static BinaryData Body(FunctionInvocation invocation) => ((QueueMessage)invocation.TriggerValue!).Body;
}
