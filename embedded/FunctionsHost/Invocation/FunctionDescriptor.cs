using System.Collections.Immutable;
using System.Reflection;
using ImpactTracker.FunctionsHost.Outputs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace ImpactTracker.FunctionsHost.Invocation;

/// <summary>A function: its names, what starts it, how it is called, where its results go.</summary>
internal sealed class FunctionDescriptor : FunctionDefinition
{
    private readonly Lazy<FunctionCall> call;

    private FunctionDescriptor(string name, MethodInfo method, ParameterInfo triggerParameter, TriggerBindingAttribute trigger)
    {
        Name = name;
        Method = method;
        TriggerParameter = triggerParameter;
        Trigger = trigger;
        EntryPoint = $"{method.DeclaringType!.FullName}.{method.Name}";
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Outputs = OutputPlan.Of(method);
        call = new(() => new FunctionCall(this));
    }

    public override string Id => Name;

    public override string Name { get; }

    public override string EntryPoint { get; }

    public override string PathToAssembly => Method.Module.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters => field.IsDefault
        ? field = [.. Method.GetParameters().Select(p => new FunctionParameter(p.Name!, p.ParameterType, p.HasDefaultValue, p.DefaultValue))]
        : field;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings
        => field ??= ImmutableDictionary<string, BindingMetadata>.Empty.Add(TriggerParameter.Name!, FunctionBinding.Of(TriggerParameter, Trigger));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings
        => field ??= Outputs.Bindings(Trigger is HttpTriggerAttribute)
            .ToImmutableDictionary(static binding => binding.Name, static BindingMetadata (binding) => binding, StringComparer.Ordinal);

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public RetryAttribute? Retry { get; }

    public OutputPlan Outputs { get; }

    /// <summary>Prepared at the first call, so that starting does not pay for functions nobody calls.</summary>
    public FunctionCall Call => call.Value;

    /// <exception cref="InvalidOperationException">The method cannot be a function; the text says why.</exception>
    public static FunctionDescriptor From(MethodInfo method, string name)
    {
        (ParameterInfo Parameter, TriggerBindingAttribute Attribute)? trigger = null;
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<TriggerBindingAttribute>() is not { } attribute)
            {
                continue;
            }

            if (trigger is not null)
            {
                throw FunctionRules.Broken(name, method, "has two triggers; a function has one");
            }

            trigger = (parameter, attribute);
        }

        if (trigger is not { } found)
        {
            throw FunctionRules.Broken(name, method, "has no trigger");
        }

        var function = new FunctionDescriptor(name, method, found.Parameter, found.Attribute);
        FunctionRules.Check(function);
        return function;
    }
}
