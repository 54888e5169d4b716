using System.Text;
using ImpactTracker.MailSink.Http;

namespace ImpactTracker.MailSink.Provider;

/// <summary><c>POST /v3/mail/batch</c> gives out an id; <c>GET /v3/mail/batch/{id}</c> says whether it was given out.</summary>
internal static class BatchRoutes
{
    public static void Map(WebApplication app)
    {
        var batches = app.Services.GetRequiredService<BatchIds>();
        app.MapPost("/v3/mail/batch", context => AnswerAsync(context, 201, batches.New()));
        app.MapGet("/v3/mail/batch/{id}", context =>
        {
            var id = (string)context.Request.RouteValues["id"]!;
            return batches.Knows(id) ? AnswerAsync(context, 200, id) : ErrorAnswer.WriteAsync(context, 400, "batch_id", "invalid batch id");
        });
    }

    /// <summary>An id has hexadecimal digits only, so nothing in it needs an escape.</summary>
    private static Task AnswerAsync(HttpContext context, int status, string id) =>
        JsonAnswer.WriteAsync(context, status, Encoding.UTF8.GetBytes($$"""{"batch_id":"{{id}}"}"""));
}
