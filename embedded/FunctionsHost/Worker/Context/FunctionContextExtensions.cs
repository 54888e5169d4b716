using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The way from an invocation to its HTTP request.</summary>
public static class FunctionContextExtensions
{
    private const string Key = "HttpRequestContext";

    /// <summary>The request that started the function; null for timers and queues.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(Key, out var value) ? value as HttpContext : null;
    }
}
