using ImpactTracker;
using ImpactTracker.Functions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages;
using ImpactTracker.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<PageProblemMiddleware>();
    builder.UseMiddleware<ProblemMiddleware>();
    builder.UseMiddleware<AccessMiddleware>();
    builder.UseMiddleware<CrossSiteMiddleware>();
    builder.Services.AddTracker(builder.Configuration).AddHttpEdge(builder.Configuration).AddPages();
    SettingCheck.Schedules(builder.Configuration);
    builder.Services.PrepareStorage(builder.Configuration);
    var host = builder.Build();
    SettingCheck.Slices(host.Services);
    await host.RunAsync();
    return 0;
}
catch (Exception stopped) when (SettingSentences.Of(stopped) is { Count: > 0 } sentences)
{
    foreach (var sentence in sentences)
    {
        await Console.Error.WriteLineAsync(sentence);
    }

    return 1;
}
