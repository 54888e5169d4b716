using System.Reflection;
using ImpactTracker.Functions.Http;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Unit.Docs;

/// <summary>A function as its attributes declare it, in the words of functions/README.md.</summary>
internal sealed record FunctionFact(string Name, string Trigger, string Who)
{
    private const BindingFlags Candidates = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every function of the app.</summary>
    public static IReadOnlyList<FunctionFact> All { get; } = [.. typeof(AccessAttribute).Assembly.GetTypes()
        .SelectMany(static type => type.GetMethods(Candidates)).Where(static method => method.IsDefined(typeof(FunctionAttribute)))
        .Select(Of).OrderBy(static fact => fact.Name, StringComparer.Ordinal)];

    /// <summary>The settings that schedules name, as <c>Section__Name</c>.</summary>
    public static IReadOnlyList<string> Schedules { get; } = [.. All.Where(static fact => fact.Trigger.StartsWith("timer ", StringComparison.Ordinal)).Select(static fact => fact.Trigger[6..]).Distinct()];

    private static FunctionFact Of(MethodInfo method)
    {
        var attributes = method.GetParameters().SelectMany(static parameter => parameter.GetCustomAttributes()).ToArray();
        var trigger = attributes.OfType<HttpTriggerAttribute>().FirstOrDefault() is { } http ? $"{string.Join(", ", http.Methods!.Select(static verb => verb.ToUpperInvariant()))} /{http.Route}"
            : attributes.OfType<QueueTriggerAttribute>().FirstOrDefault() is { } queue ? $"queue {queue.QueueName}"
            : $"timer {attributes.OfType<TimerTriggerAttribute>().Single().Schedule.Trim('%').Replace(":", "__", StringComparison.Ordinal)}";
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        return new FunctionFact(name, trigger, trigger.Contains('/', StringComparison.Ordinal) ? method.DeclaringType!.GetCustomAttribute<AccessAttribute>()?.Role.ToString() ?? "nobody" : "the host");
    }
}
