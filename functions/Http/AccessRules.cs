using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Http;

/// <summary>Who may call each function, as its class declares it.</summary>
public sealed class AccessRules
{
    private readonly ConcurrentDictionary<string, Role?> rules = new(StringComparer.Ordinal);

    /// <summary>The least role, or null for a function that declares none.</summary>
    public Role? Of(FunctionDefinition function) => rules.GetOrAdd(function.EntryPoint, RuleOf);

    private static Role? RuleOf(string entryPoint) =>
        typeof(AccessRules).Assembly.GetType(entryPoint[..entryPoint.LastIndexOf('.')])?.GetCustomAttribute<AccessAttribute>()?.Role;
}
