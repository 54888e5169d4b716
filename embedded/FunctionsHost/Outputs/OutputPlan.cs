using System.Reflection;
using ImpactTracker.FunctionsHost.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace ImpactTracker.FunctionsHost.Outputs;

/// <summary>Where the parts of what a function returns go.</summary>
internal sealed class OutputPlan
{
    private readonly PropertyInfo? http;

    private OutputPlan(IReadOnlyList<(PropertyInfo? Property, QueueOutputAttribute Queue)> queues, PropertyInfo? http)
    {
        Queues = queues;
        this.http = http;
    }

    /// <summary>A null property is the returned value itself.</summary>
    public IReadOnlyList<(PropertyInfo? Property, QueueOutputAttribute Queue)> Queues { get; }

    public static OutputPlan Of(MethodInfo method)
    {
        var queues = new List<(PropertyInfo?, QueueOutputAttribute)>();
        if (method.GetCustomAttribute<QueueOutputAttribute>() is { } whole)
        {
            queues.Add((null, whole));
        }

        PropertyInfo? http = null;
        var returned = TaskResult.Carried(method.ReturnType) ?? method.ReturnType;
        if (returned.IsClass && returned != typeof(string) && returned != typeof(Task) && !typeof(IResult).IsAssignableFrom(returned))
        {
            foreach (var property in returned.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (!property.IsDefined(typeof(OutputBindingAttribute), inherit: false))
                {
                    continue;
                }

                if (property.GetCustomAttribute<QueueOutputAttribute>() is { } queue)
                {
                    queues.Add((property, queue));
                }
                else
                {
                    http = property;
                }
            }
        }

        return new OutputPlan(queues, http);
    }

    /// <summary>The answer in what a function returned, or in what a middleware put in its place.</summary>
    public IResult? Answer(object? returned)
        => returned as IResult
            ?? (http is not null && http.DeclaringType!.IsInstanceOfType(returned) ? http.GetValue(returned) as IResult : null);

    public IEnumerable<FunctionBinding> Bindings(bool answersHttp)
    {
        foreach (var (property, _) in Queues)
        {
            yield return new FunctionBinding(property?.Name ?? "$return", "queue", BindingDirection.Out);
        }

        if (http is not null)
        {
            yield return new FunctionBinding(http.Name, "http", BindingDirection.Out);
        }
        else if (answersHttp && Queues.Count == 0)
        {
            yield return new FunctionBinding("$return", "http", BindingDirection.Out);
        }
    }
}
