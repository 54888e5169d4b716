using ImpactTracker.FunctionsHost;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

// Rules: "Code and test Azure Functions locally", local settings file; the official builder's configuration sources.
public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("functions-settings-");

    [Fact]
    public void Local_settings_are_read_with_either_separator_and_give_way_to_the_environment_and_the_command_line()
    {
        var variable = $"FUNCTIONSHOSTTEST_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable($"{variable}__B", "environment");
        Environment.SetEnvironmentVariable($"{variable}__C", "environment");
        Write("local.settings.json", $$"""
            {
              // as the tools write it
              "Values": { "{{variable}}__A": "file", "{{variable}}:B": "file", "{{variable}}__C": "file", "Number": 5, },
            }
            """);

        var settings = Builder([$"--{variable}:C=line"]).Configuration;

        Assert.Equal(("file", "environment", "line", "5"), (settings[$"{variable}:A"], settings[$"{variable}:B"], settings[$"{variable}:C"], settings["number"]));
    }

    [Theory]
    [InlineData("{}", "Development")]
    [InlineData("""{ "Values": { "AZURE_FUNCTIONS_ENVIRONMENT": "Staging" } }""", "Staging")]
    public void The_environment_is_development_unless_a_setting_says_another(string local, string environment)
    {
        Write("local.settings.json", local);

        Assert.Equal(environment, Builder([]).Environment.EnvironmentName);
        Assert.Equal("Other", Builder(["--AZURE_FUNCTIONS_ENVIRONMENT=Other"]).Environment.EnvironmentName);
    }

    [Fact]
    public void Log_levels_are_those_of_host_json_and_frameworks_are_quiet_otherwise()
    {
        Write("host.json", """{ "logging": { "logLevel": { "default": "Warning", "ImpactTracker": "Debug", "Azure.Core": "Information" } } }""");
        using var services = Builder([]).Services.BuildServiceProvider();
        var loggers = services.GetRequiredService<ILoggerFactory>();

        Assert.False(loggers.CreateLogger("Other").IsEnabled(LogLevel.Information));
        Assert.True(loggers.CreateLogger("ImpactTracker.Briefs").IsEnabled(LogLevel.Debug));
        Assert.True(loggers.CreateLogger("Azure.Core").IsEnabled(LogLevel.Information));
        Assert.False(loggers.CreateLogger("Azure.Identity").IsEnabled(LogLevel.Information));
        Assert.False(loggers.CreateLogger("Microsoft.AspNetCore").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public async Task The_host_listens_where_aspnetcore_urls_says()
    {
        Write("local.settings.json", """{ "Values": { "ASPNETCORE_URLS": "http://127.0.0.1:0" } }""");
        var builder = Builder([]);
        builder.Logging.ClearProviders();
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(7071, ImpactTracker.FunctionsHost.Hosting.HostAddress.BoundAddress(host).Port);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("local.settings.json", "{")]
    [InlineData("host.json", "{")]
    [InlineData("host.json", """{ "extensions": { "queues": { "batchSize": 33 } } }""")]
    [InlineData("host.json", """{ "extensions": { "queues": { "messageEncoding": "zip" } } }""")]
    [InlineData("host.json", """{ "extensions": { "queues": { "visibilityTimeout": "soon" } } }""")]
    [InlineData("host.json", """{ "logging": { "logLevel": { "default": "loud" } } }""")]
    public void A_file_that_cannot_be_read_is_named(string file, string text)
    {
        Write(file, text);

        Assert.Contains(file, Assert.Throws<InvalidOperationException>(() => Builder([])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(TimerSample), "ticks", "Schedule")]
    [InlineData(typeof(TextQueueSample), "TextQueue", "Queue")]
    public void A_missing_setting_stops_the_start_and_is_named_with_its_function(Type type, string function, string setting)
    {
        var plan = new TestHostPlan { Functions = [type], Storage = "UseDevelopmentStorage=true" };

        var message = Assert.Throws<InvalidOperationException>(() => TestHost.Build(plan)).Message;

        Assert.Contains($"'{function}'", message, StringComparison.Ordinal);
        Assert.Contains($"'{setting}'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(TextQueueSample), "AzureWebJobsStorage")]
    [InlineData(typeof(QueueSamples.Elsewhere), "Other")]
    public void A_missing_connection_stops_the_start_and_is_named(Type type, string connection)
    {
        var plan = new TestHostPlan { Functions = [type], Settings = { ["Queue"] = "q" } };

        Assert.Contains($"'{connection}'", Assert.Throws<InvalidOperationException>(() => TestHost.Build(plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_that_cannot_be_read_stops_the_start_and_is_named_with_its_function()
    {
        var plan = new TestHostPlan { Functions = [typeof(TimerSample)], Storage = "UseDevelopmentStorage=true", Settings = { ["Schedule"] = "every day" } };

        var message = Assert.Throws<InvalidOperationException>(() => TestHost.Build(plan)).Message;

        Assert.Contains("'ticks'", message, StringComparison.Ordinal);
        Assert.Contains("'every day'", message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private FunctionsApplicationBuilder Builder(string[] args) => new(args, new HostSetup { BaseDirectory = folder.FullName, FunctionTypes = [] });

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);
}
