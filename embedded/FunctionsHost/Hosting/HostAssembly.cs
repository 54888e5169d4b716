using System.Text.Encodings.Web;
using System.Text.Json;
using ImpactTracker.FunctionsHost.Http;
using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Outputs;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>Puts a host together: Kestrel, routing, functions, and what fires them.</summary>
internal static class HostAssembly
{
    // What a Functions host takes at most (100 MB).
    private const long LargestBody = 104_857_600;

    /// <summary>What an app may change before it is built.</summary>
    public static void AddDefaults(WebApplicationBuilder web)
    {
        // As the official builder does; checks at build, which walk every service, are left out for the sake of the start.
        ((IHostApplicationBuilder)web).ConfigureContainer(
            new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = web.Environment.IsDevelopment() }));
        web.Services.Configure<ForwardedHeadersOptions>(static options => options.ForwardedHeaders = ForwardedHeaders.All);
        web.Services.Configure<JsonSerializerOptions>(static options =>
        {
            options.PropertyNameCaseInsensitive = true;
            options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
    }

    public static WebApplication Build(
        WebApplicationBuilder web,
        HostSetup setup,
        FunctionCatalog catalog,
        HostJson hostJson,
        string urls,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps,
        bool answersHttp)
    {
        if (!answersHttp && catalog.FirstOrDefault(function => function.Trigger is HttpTriggerAttribute) is { } first)
        {
            throw new InvalidOperationException(
                $"Function '{first.Name}' has an HTTP trigger, so Program.cs must call ConfigureFunctionsWebApplication().");
        }

        var storage = new StorageConnections(web.Configuration);
        var plan = TriggerPlan.Make(catalog, web.Configuration, storage);

        web.Services.AddSingleton(setup).AddSingleton(hostJson).AddSingleton(catalog).AddSingleton(storage).AddSingleton(plan)
            .AddSingleton(new FunctionPipeline(steps))
            .AddSingleton<MessageSerializer>().AddSingleton<QueueOutput>().AddSingleton<InvocationRunner>()
            .AddSingleton<BackgroundTriggers>().AddSingleton<ManualRun>()
            .AddRouting();
        web.Services.TryAddSingleton(TimeProvider.System);
        // The last of the hosted services but Kestrel, so that those of the app outlive what runs functions.
        web.Services.AddHostedService(static services => services.GetRequiredService<BackgroundTriggers>());

        web.WebHost.UseKestrelCore();
        web.WebHost.UseUrls(urls);
        web.WebHost.ConfigureKestrel(static options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
        });

        return Route(web.Build(), catalog, hostJson, plan);
    }

    private static WebApplication Route(WebApplication app, FunctionCatalog catalog, HostJson hostJson, TriggerPlan plan)
    {
        if (hostJson.CustomHeaders.Count > 0)
        {
            app.Use(CustomHeaders(hostJson.CustomHeaders));
        }

        app.UseForwardedHeaders();
        app.UseRouting();
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(FunctionEndpoints.Make(catalog, hostJson, app.Services)));
        app.Lifetime.ApplicationStarted.Register(() => StartReport.Write(
            app.Services.GetRequiredService<ILogger<FunctionCatalog>>(), app.Services.GetRequiredService<IServer>(), catalog, plan));
        return app;
    }

    private static Func<RequestDelegate, RequestDelegate> CustomHeaders(Dictionary<string, string> headers) => next => http =>
    {
        http.Response.OnStarting(() =>
        {
            foreach (var (name, value) in headers)
            {
                http.Response.Headers[name] = value;
            }

            return Task.CompletedTask;
        });
        return next(http);
    };
}
