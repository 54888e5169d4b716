using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>A binding as <see cref="FunctionDefinition"/> shows it.</summary>
internal sealed class FunctionBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;

    public static FunctionBinding Of(ParameterInfo parameter, TriggerBindingAttribute trigger) => new(
        parameter.Name!,
        trigger switch
        {
            HttpTriggerAttribute => "httpTrigger",
            TimerTriggerAttribute => "timerTrigger",
            _ => "queueTrigger",
        },
        BindingDirection.In);
}
