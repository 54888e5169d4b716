using ImpactTracker.FunctionsHost.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ImpactTracker.FunctionsHost.Http;

/// <summary>Answers the requests of one HTTP function.</summary>
internal sealed partial class HttpFunction(FunctionDescriptor function, FunctionPipeline pipeline, ILogger<HttpFunction> logger)
{
    public async Task AnswerAsync(HttpContext http)
    {
        using var activity = WorkerSource.Start(function.Name);
        var invocation = new FunctionInvocation(function, http);
        try
        {
            await pipeline.Run(invocation);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Log.Aborted(logger, function.Name, invocation.InvocationId);
        }
        catch (Exception failure)
        {
            Fail(http, failure, invocation.InvocationId);
        }
    }

    /// <summary>The official host tells a caller nothing of an exception that no middleware caught.</summary>
    private void Fail(HttpContext http, Exception failure, string invocationId)
    {
        if (failure is BadHttpRequestException { StatusCode: < StatusCodes.Status500InternalServerError } refused && !http.Response.HasStarted)
        {
            // The server's own verdict on the request, such as 413 for a body beyond the limit.
            http.Response.Clear();
            http.Response.StatusCode = refused.StatusCode;
            return;
        }

        Log.Failed(logger, failure, function.Name, invocationId);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Function} failed ({InvocationId})")]
        public static partial void Failed(ILogger logger, Exception failure, string function, string invocationId);

        [LoggerMessage(2, LogLevel.Debug, "{Function}: the caller went away ({InvocationId})")]
        public static partial void Aborted(ILogger logger, string function, string invocationId);
    }
}
