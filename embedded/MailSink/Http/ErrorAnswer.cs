using System.Text.Json;

namespace ImpactTracker.MailSink.Http;

/// <summary>Writes refusals in SendGrid's form.</summary>
internal static class ErrorAnswer
{
    public static Task WriteAsync(HttpContext context, int status, string? field, string message) =>
        WriteAsync(context, status, [new ApiError(message, field)]);

    public static Task WriteAsync(HttpContext context, int status, IReadOnlyList<ApiError> errors) =>
        JsonAnswer.WriteAsync(context, status, JsonSerializer.SerializeToUtf8Bytes(new ApiErrors(errors), SinkJson.Plain.ApiErrors));
}
