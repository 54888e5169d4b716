using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Http;

/// <summary>The routes given out so far. The official host refuses the same ones (ScriptHost.ValidateFunction).</summary>
internal sealed class FunctionRoutes
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    private readonly List<(string Route, string[]? Methods, string Function)> claimed = [];

    /// <returns>The function's route, without the prefix: its own, or its name.</returns>
    /// <exception cref="InvalidOperationException">The route is the host's own, or another function's.</exception>
    public string Claim(string function, HttpTriggerAttribute trigger)
    {
        var route = string.IsNullOrEmpty(trigger.Route) ? function : trigger.Route;
        if (Array.Exists(Reserved, taken => route.AsSpan().TrimStart('/').StartsWith(taken, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"Function '{function}': no route may begin with 'admin' or 'runtime', as '{route}' does; those are the host's.");
        }

        foreach (var (other, methods, owner) in claimed)
        {
            if (string.Equals(route, other, StringComparison.OrdinalIgnoreCase) && Overlap(trigger.Methods, methods))
            {
                throw new InvalidOperationException($"Function '{function}': the route '{route}' is already that of function '{owner}'.");
            }
        }

        claimed.Add((route, trigger.Methods, function));
        return route;
    }

    private static bool Overlap(string[]? some, string[]? others)
        => some is not { Length: > 0 } || others is not { Length: > 0 } || some.Intersect(others, StringComparer.OrdinalIgnoreCase).Any();
}
