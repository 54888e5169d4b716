using System.Text.Json;
using ImpactTracker.MailSink.Behaviours;
using ImpactTracker.MailSink.Http;
using ImpactTracker.MailSink.Keeping;
using ImpactTracker.MailSink.Provider;
using Microsoft.Net.Http.Headers;

namespace ImpactTracker.MailSink.Sending;

/// <summary><c>POST /v3/mail/send</c>: 202 and kept, 200 and not kept (sandbox), refused, or whatever it has been told to do.</summary>
internal static class SendRoute
{
    private const string InvalidAddress = "Does not contain a valid address.";

    public static void Map(WebApplication app) => app.MapPost("/v3/mail/send", Send);

    private static async Task Send(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync(context, 415, [new ApiError("Content-Type should be application/json.", null)]);
            return;
        }

        using var body = await RequestBody.ReadAsync(context, SendLimits.RequestBytes);
        if (body is null)
        {
            await RefuseAsync(context, 413, [new ApiError(Faults.TooLarge, null)]);
            return;
        }

        var request = body.IsUtf8 ? body.Json() : null;
        var turn = context.RequestServices.GetRequiredService<Behaviour>()
            .Take(recipient => request is { } json ? RecipientLists.Find(json, recipient) : null);
        if (await Misbehaviour.ActAsync(context, turn))
        {
            return;
        }

        if (turn.Mode == BehaviourMode.TooLarge && request is { } large && large.Has("attachments", out _))
        {
            await turn.WaitAsync(context);
            await RefuseAsync(context, 413, [new ApiError(Faults.TooLarge, null)]);
            return;
        }

        var files = new List<byte[]>();
        if (request is not { } root)
        {
            await turn.WaitAsync(context);
            await RefuseAsync(context, body.IsUtf8 ? 400 : 415, [new ApiError(body.IsUtf8 ? "Bad Request" : "Invalid UTF8 in request", null)]);
        }
        else if (Check(context, root, files) is { Any: true } findings)
        {
            await turn.WaitAsync(context);
            await RefuseAsync(context, 400, findings.Errors);
        }
        else if (turn.RefusedField is { } field)
        {
            await turn.WaitAsync(context);
            await RefuseAsync(context, 400, [new ApiError(InvalidAddress, field)]);
        }
        else
        {
            await AcceptAsync(context, root, files, turn);
        }
    }

    private static Findings Check(HttpContext context, JsonElement root, List<byte[]> files)
    {
        var batches = context.RequestServices.GetRequiredService<BatchIds>();
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return SendRules.Check(root, now, batches.Knows, files);
    }

    private static async Task AcceptAsync(HttpContext context, JsonElement root, List<byte[]> files, BehaviourTurn turn)
    {
        var sandbox = root.Has("mail_settings", out var settings)
            && settings.Has("sandbox_mode", out var mode)
            && mode.Has("enable", out var enabled)
            && enabled.ValueKind == JsonValueKind.True;

        // Kept before it waits: a caller who does not wait for a slow answer has sent the message all the same.
        var outbox = context.RequestServices.GetRequiredService<Outbox>();
        var kept = sandbox ? null : outbox.Keep(root, files);
        if (kept is not null && root.Has("batch_id", out var batch) && !context.RequestServices.GetRequiredService<BatchIds>().Note(batch.GetString()!, kept.RequestId))
        {
            // Cancelled before it came: taken and answered as any other, and discarded.
            outbox.Discard([kept.RequestId]);
        }

        await turn.WaitAsync(context);
        if (turn.Mode == BehaviourMode.AcceptThenDrop)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = sandbox ? StatusCodes.Status200OK : StatusCodes.Status202Accepted;
        context.Response.ContentLength = 0;
        if (kept is not null)
        {
            context.Response.Headers["X-Message-Id"] = kept.RequestId;
            SinkLog.Accepted(Logger(context), kept.RequestId, kept.Messages.Count, files.Count);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, IReadOnlyList<ApiError> errors)
    {
        SinkLog.Refused(Logger(context), status, errors.Count, WithoutNames(errors[0].Field));
        return ErrorAnswer.WriteAsync(context, status, errors);
    }

    /// <summary>A field can end in a header's name, which the caller chose; only its known beginning is logged.</summary>
    private static string? WithoutNames(string? field) =>
        field?.IndexOf("headers.", StringComparison.Ordinal) is { } at and >= 0 ? field[..(at + "headers".Length)] : field;

    private static ILogger Logger(HttpContext context) => context.RequestServices.GetRequiredService<ILogger<Outbox>>();
}
