using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Http;

/// <summary>Makes the ASP.NET Core endpoints of an app's HTTP functions, and the one that runs the others by hand.</summary>
internal static class FunctionEndpoints
{
    /// <exception cref="InvalidOperationException">A route is no route template; the text names the function.</exception>
    public static List<Endpoint> Make(FunctionCatalog catalog, HostJson hostJson, IServiceProvider services)
    {
        var pipeline = services.GetRequiredService<FunctionPipeline>();
        var logger = services.GetRequiredService<ILogger<HttpFunction>>();
        var endpoints = new List<Endpoint> { services.GetRequiredService<ManualRun>().Endpoint() };
        var routes = new FunctionRoutes();
        foreach (var function in catalog)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
            {
                var route = routes.Claim(function.Name, trigger);
                endpoints.Add(Make(function, trigger, $"{hostJson.RoutePrefix}/{route}", new HttpFunction(function, pipeline, logger)));
            }
        }

        return endpoints;
    }

    private static Endpoint Make(FunctionDescriptor function, HttpTriggerAttribute trigger, string route, HttpFunction answers)
    {
        try
        {
            var pattern = RoutePatternFactory.Parse(route);
            var endpoint = new RouteEndpointBuilder(answers.AnswerAsync, pattern, order: 0) { DisplayName = function.Name };
            if (trigger.Methods is { Length: > 0 } methods)
            {
                endpoint.Metadata.Add(new HttpMethodMetadata(methods));
            }

            return endpoint.Build();
        }
        catch (RoutePatternException wrong)
        {
            throw new InvalidOperationException($"Function '{function.Name}': '{route}' is not a route: {wrong.Message}", wrong);
        }
    }
}
