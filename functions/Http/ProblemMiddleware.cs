using System.Globalization;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.Functions.Http;

/// <summary>
/// Turns what HTTP functions throw into answers: a request that cannot be understood says why, storage that is away asks to try again, and a
/// fault of ours gives a traceId and nothing else. Timers and queues pass through: their host retries them.
/// </summary>
public sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    private const int RetryAfterSeconds = 5;

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        if (http is null)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception thrown)
        {
            context.GetInvocationResult().Value = Answer(http, Inner(thrown), context.FunctionDefinition.Name);
        }
    }

    private IResult? Answer(HttpContext http, Exception thrown, string function)
    {
        switch (thrown)
        {
            case HttpFaultException fault:
                return Problems.From(fault);
            case BadHttpRequestException bad:
                return Problems.Of(bad.StatusCode, bad.StatusCode == 413 ? "The body is too large." : "The request could not be read.");
            case OperationCanceledException when http.RequestAborted.IsCancellationRequested:
                return Results.Empty;
            case RequestFailedException { Status: 0 or 429 or >= 500 } away:
                Log.StorageAway(logger, function, away.Status, away.ErrorCode);
                http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return Problems.Of(503, "Storage does not answer at present. Try again shortly.");
            default:
                Log.Fault(logger, thrown, function);
                return Problems.Of(500, "Something went wrong on our side. The traceId helps us to find it.");
        }
    }

    // The official worker and reflection wrap what a function throws.
    private static Exception Inner(Exception thrown) => thrown is AggregateException or System.Reflection.TargetInvocationException && thrown.InnerException is { } inner ? Inner(inner) : thrown;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Function {Function} failed")]
        public static partial void Fault(ILogger logger, Exception exception, string function);

        [LoggerMessage(2, LogLevel.Warning, "Function {Function} could not reach storage: {Status} {ErrorCode}")]
        public static partial void StorageAway(ILogger logger, string function, int status, string? errorCode);
    }
}
