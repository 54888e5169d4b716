using ImpactTracker;
using ImpactTracker.Functions.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.UseMiddleware<ProblemMiddleware>();
    builder.UseMiddleware<AccessMiddleware>();
    builder.Services.AddTracker(builder.Configuration).AddHttpEdge(builder.Configuration);
    await builder.Build().RunAsync();
    return 0;
}
catch (OptionsValidationException settings)
{
    // One sentence for each setting that is missing or wrong says more than a stack trace.
    foreach (var sentence in settings.Failures)
    {
        await Console.Error.WriteLineAsync(sentence);
    }

    return 1;
}
