using System.Diagnostics;
using System.Globalization;
using System.Text;
using ImpactTracker.Json;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Http;

/// <summary>An answer in JSON, written by the product's one JSON library.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">What is written; a text is JSON already.</param>
/// <param name="ETag">The record's version, for the header of that name.</param>
/// <param name="Location">Where the record is, for the header of that name.</param>
/// <param name="IsProblem">Whether it is an error answer.</param>
public sealed record JsonAnswer(int Status, object Body, int? ETag = null, string? Location = null, bool IsProblem = false) : IResult
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = IsProblem ? "application/problem+json; charset=utf-8" : "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (ETag is { } version)
        {
            response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        var body = Body is Problem problem ? problem with { TraceId = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier } : Body;
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
        {
            if (body is string written)
            {
                text.Write(written);
            }
            else
            {
                TrackerJson.Write(text, body);
            }
        }

        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), httpContext.RequestAborted);
    }
}
