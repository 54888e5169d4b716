using System.Text;
using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>The documented rules of <c>POST /v3/mail/send</c>, over a whole request. Messages follow SendGrid's page "Errors".</summary>
internal static class SendRules
{
    private static readonly string[] Known =
    [
        "personalizations", "from", "reply_to", "reply_to_list", "subject", "content", "attachments", "template_id", "sections",
        "headers", "categories", "custom_args", "send_at", "batch_id", "asm", "ip_pool_name", "mail_settings", "tracking_settings",
    ];

    /// <param name="request">The request's JSON.</param>
    /// <param name="now">The time that <c>send_at</c> is measured against.</param>
    /// <param name="isBatch">Whether a batch id has been given out.</param>
    /// <param name="files">Receives the attachments' bytes, in order.</param>
    public static Findings Check(JsonElement request, DateTimeOffset now, Func<string, bool> isBatch, List<byte[]> files)
    {
        var findings = new Findings();
        if (request.ValueKind != JsonValueKind.Object)
        {
            findings.Add(null, "The request body must be a JSON object.");
            return findings;
        }

        JsonShape.OnlyKnown(request, null, Known, findings);
        PersonalizationRules.Check(request, now, findings);
        Senders(request, findings);
        Subject(request, findings);
        ContentRules.Check(request, findings);
        AttachmentRules.Check(request, files, findings);
        HeaderRules.Check(request, "headers", findings);
        PairRules.CustomArgs(request, findings);
        PairRules.Strings(request, "sections", "sections", "The sections must be an object of key/value pairs, where the values are all strings.", findings);
        SettingRules.Check(request, now, isBatch, findings);
        return findings;
    }

    private static void Senders(JsonElement request, Findings findings)
    {
        if (!request.Has("from", out var from) || from.ValueKind != JsonValueKind.Object)
        {
            findings.Add("from", "The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.");
        }
        else
        {
            AddressRules.Check(from, "from", findings);
            if (!Ascii.IsValid(from.Text("email") ?? string.Empty) || !Ascii.IsValid(from.Text("name") ?? string.Empty))
            {
                findings.Add("from", "Unicode encoding is not supported for the from field.");
            }
        }

        if (request.Has("reply_to", out var replyTo))
        {
            AddressRules.Check(replyTo, "reply_to", findings);
        }

        if (!request.Has("reply_to_list", out var list))
        {
            return;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > SendLimits.ReplyTos)
        {
            findings.Add("reply_to_list", "The reply_to_list must be an array of at most 1000 email objects.");
            return;
        }

        var index = 0;
        foreach (var address in list.EnumerateArray())
        {
            AddressRules.Check(address, JsonShape.At("reply_to_list", index++), findings);
        }
    }

    private static void Subject(JsonElement request, Findings findings)
    {
        if (request.Has("subject", out var subject))
        {
            SubjectRule.Check(subject, "subject", findings);
        }
        else if (!request.Has("template_id", out _)
            && !(request.Has("personalizations", out var all)
                && all.ValueKind == JsonValueKind.Array
                && all.EnumerateArray().All(one => one.Has("subject", out _))))
        {
            findings.Add("subject", "The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.");
        }
    }
}
