using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>HTTP functions in every form that a product uses.</summary>
public sealed class HttpSamples(Probe probe)
{
    [Function("hello")]
    public static IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text("hello");

    [Function("GetAward")]
    public async Task<IResult> GetAward(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "awards/{awardId}")] HttpRequest request, string awardId, CancellationToken cancellation)
    {
        await Task.Yield();
        probe.Tell(awardId);
        cancellation.ThrowIfCancellationRequested();
        return TypedResults.Text($"{request.Method} {awardId}");
    }

    [Function("Typed")]
    public static Results<Ok<string>, NotFound> Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{id:int}/{key:guid}")] HttpRequest request, int id, Guid key, DateTime? since, bool? deep, string? none, int page = 7)
        => id == 0
            ? TypedResults.NotFound()
            : TypedResults.Ok(string.Create(CultureInfo.InvariantCulture, $"{id} {key:N} {since:yyyy-MM-dd} {deep} {none ?? "null"} {page}"));

    [Function("Needs")]
    public static IResult Needs([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, int count) => TypedResults.Text($"{count}");

    [Function("Enumerated")]
    public static IResult Enumerated([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, DayOfWeek day) => TypedResults.Text($"{day}");

    [Function("Files")]
    public static IResult Files([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path)
        => TypedResults.Text(path);

    [Function("Anything")]
    public static IResult Anything([HttpTrigger(AuthorizationLevel.Anonymous, Route = "anything")] HttpRequest request) => TypedResults.Text(request.Method);

    [Function("Wordless")]
    public static void Wordless([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.HttpContext.Response.StatusCode = 204;

    [Function("Throws")]
    public static async Task<IResult> Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, string? how)
    {
        await Task.Yield();
        throw new InvalidTimeZoneException("the text of the exception");
    }

    [Function("ThrowsAtOnce")]
    public static Task<IResult> ThrowsAtOnce([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        => throw new InvalidTimeZoneException("thrown before the first await");

    [Function("Reads")]
    public static async Task<IResult> Reads([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        await request.Body.CopyToAsync(Stream.Null);
        return TypedResults.NoContent();
    }

    [Function("Waits")]
    public async Task<IResult> Waits([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
    {
        probe.Tell("waiting");
        try
        {
            await probe.OnRun(cancellation);
            return TypedResults.Text("waited");
        }
        finally
        {
            probe.Tell("ended");
        }
    }

    [Function("Describes")]
    public IResult Describes([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "describes/{id}")] HttpRequest request, FunctionContext context)
    {
        probe.Tell(context);
        return TypedResults.Text(string.Join('|',
            context.FunctionDefinition.Name,
            context.FunctionDefinition.EntryPoint,
            Path.GetFileName(context.FunctionDefinition.PathToAssembly),
            string.Join(',', context.FunctionDefinition.Parameters.Select(parameter => parameter.Name)),
            context.FunctionDefinition.InputBindings["request"].Type,
            context.FunctionDefinition.OutputBindings["$return"].Type,
            context.BindingContext.BindingData["ID"],
            ReferenceEquals(context.GetHttpContext(), request.HttpContext),
            ReferenceEquals(context.Items["HttpRequestContext"], request.HttpContext),
            ReferenceEquals(context.InstanceServices, request.HttpContext.RequestServices),
            Guid.TryParse(context.InvocationId, out _)));
    }
}
