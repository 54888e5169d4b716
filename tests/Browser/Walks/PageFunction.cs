using System.Reflection;
using System.Text.RegularExpressions;
using ImpactTracker.Functions.Pages;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>A page, or what a form is posted to: found in the product itself, so that nobody has to remember to add it to a walk.</summary>
internal sealed record PageFunction(string Name, string Method, string Route)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageFunction> All { get; } =
    [
        .. from type in typeof(PageDesk).Assembly.GetTypes()
           where type.Namespace?.StartsWith(typeof(PageDesk).Namespace!, StringComparison.Ordinal) == true
           from method in type.GetMethods()
           let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
           let trigger = method.GetParameters().Select(static one => one.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault()
           where name is not null && trigger is not null
           orderby name
           select new PageFunction(name, trigger.Methods![0], trigger.Route!),
    ];

    public static IReadOnlyList<PageFunction> Posts { get; } = [.. All.Where(static one => one.Method == "post")];

    /// <summary>The function that a form with this action is posted to: of several the one with the fewest blanks, as the host chooses.</summary>
    public static PageFunction? OfAction(string action)
    {
        var path = action.Split('?')[0].TrimStart('/');
        return Posts.Where(one => Regex.IsMatch(path, $"^{Regex.Replace(one.Route, @"\{\w+\}", "[^/]+")}$")).MinBy(static one => one.Route.Count(static c => c == '{'));
    }
}
