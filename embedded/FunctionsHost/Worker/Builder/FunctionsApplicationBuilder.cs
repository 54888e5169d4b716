using ImpactTracker.FunctionsHost;
using ImpactTracker.FunctionsHost.Hosting;
using ImpactTracker.FunctionsHost.Http;
using ImpactTracker.FunctionsHost.Invocation;
using ImpactTracker.FunctionsHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Collects what a Functions app is made of, and builds it once.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];
    private readonly HostSetup setup;
    private readonly LocalSettings local;
    private readonly HostJson hostJson;
    private readonly WebApplicationBuilder web;
    private readonly Task<FunctionCatalog> catalog;
    private bool answersHttp;
    private bool built;

    internal FunctionsApplicationBuilder(string[]? args)
        : this(args, new HostSetup())
    {
    }

    internal FunctionsApplicationBuilder(string[]? args, HostSetup setup)
    {
        this.setup = setup;
        // Beside what the app does until it builds: looking through an assembly takes a while.
        catalog = Task.Run(() => FunctionCatalog.Discover(setup));
        local = LocalSettings.Read(setup.BaseDirectory);
        hostJson = HostJson.Read(setup);
        web = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = setup.FunctionsAssembly.GetName().Name,
            ContentRootPath = setup.BaseDirectory,
            EnvironmentName = HostConfiguration.EnvironmentName(local, args),
        });
        HostConfiguration.AddSources(web.Configuration, local, args);
        HostLogging.Configure(web.Logging, hostJson, web.Configuration);
        HostAssembly.AddDefaults(web);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    public ConfigurationManager Configuration => web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => web.Configuration;

    public IHostEnvironment Environment => web.Environment;

    public ILoggingBuilder Logging => web.Logging;

    public IMetricsBuilder Metrics => web.Metrics;

    public IServiceCollection Services => web.Services;

    /// <exception cref="InvalidOperationException">It was built before, or a function cannot work as declared or set; the text says which and why.</exception>
    public IHost Build()
    {
        if (built)
        {
            throw new InvalidOperationException("Build was called before; an app is built once.");
        }

        built = true;
        return HostAssembly.Build(web, setup, catalog.GetAwaiter().GetResult(), hostJson, HostConfiguration.Urls(web.Configuration, local), steps, answersHttp);
    }

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        steps.Add(middleware);
        return this;
    }

    internal void AnswerHttp()
    {
        if (!answersHttp)
        {
            answersHttp = true;
            steps.Add(HttpStep.Around);
        }
    }
}
