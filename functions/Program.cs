using ImpactTracker;
using ImpactTracker.Functions.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.UseMiddleware<AccessMiddleware>();
builder.Services.AddTracker(builder.Configuration).AddHttpEdge(builder.Configuration);
await builder.Build().RunAsync();
