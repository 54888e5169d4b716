using System.Net;
using System.Text.Json;
using ImpactTracker.FunctionsHost.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ImpactTracker.FunctionsHost.Http;

/// <summary>
/// <c>POST /admin/functions/{name}</c> with <c>{"input":"..."}</c>: runs a timer or queue function now. In Azure it asks for the
/// master key; there is none here, so only this machine's own programs may use it.
/// </summary>
internal sealed class ManualRun(BackgroundTriggers triggers)
{
    private const int LongestInput = 1024 * 1024;

    public Endpoint Endpoint()
    {
        var endpoint = new RouteEndpointBuilder(AnswerAsync, RoutePatternFactory.Parse("admin/functions/{name}"), order: 0) { DisplayName = "manual run" };
        endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Post]));
        return endpoint.Build();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = !IsFromThisMachine(http) ? StatusCodes.Status403Forbidden
            : await ReadInputAsync(http.Request) is not { } input ? StatusCodes.Status400BadRequest
            : triggers.RunNow((string)http.Request.RouteValues["name"]!, input) ? StatusCodes.Status202Accepted
            : StatusCodes.Status404NotFound;
    }

    /// <remarks>
    /// A request that a proxy passed on is not from this machine, whatever its headers say; and neither is one that a web page
    /// of another origin made a browser on this machine send.
    /// </remarks>
    private static bool IsFromThisMachine(HttpContext http)
    {
        var headers = http.Request.Headers;
        return http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("X-Original-For") && !headers.ContainsKey("Forwarded")
            && (headers.Origin.Count == 0 || headers.Origin == $"{http.Request.Scheme}://{http.Request.Host}");
    }

    /// <returns>Null where the body is not what is asked for.</returns>
    private static async Task<string?> ReadInputAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 or > LongestInput)
        {
            return request.ContentLength == 0 ? "" : null;
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("input", out var input) ? input.ToString() : "";
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
