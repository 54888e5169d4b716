namespace ImpactTracker.MailSink.Http;

/// <summary>
/// The last line: a request that cannot be read is answered with its own status (400, 408, 413), a caller who went away is
/// not answered, and only a fault of MailSink's own is a 500.
/// </summary>
internal static class Faults
{
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ErrorAnswer.WriteAsync(context, bad.StatusCode, null, bad.StatusCode == 413 ? TooLarge : "Bad Request");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OperationCanceledException)
        {
            SinkLog.Fault(context.RequestServices.GetRequiredService<ILogger<SinkOptions>>(), fault);
            await ErrorAnswer.WriteAsync(context, 500, null, "Internal Server Error");
        }
    }

    public const string TooLarge = "The JSON payload you have included in your request is too large.";
}
