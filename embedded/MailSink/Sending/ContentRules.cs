using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>The forms of the body: at least one, none empty, text/plain first and text/html next, each of these once.</summary>
internal static class ContentRules
{
    private const string Order = "Following RFC 1341, section 7.2, if either text/html or text/plain are to be sent in your email: text/plain needs to be first, followed by text/html, followed by any other content.";

    private static readonly string[] Known = ["type", "value"];

    public static void Check(JsonElement request, Findings findings)
    {
        var templated = request.Has("template_id", out var template);
        if (templated && (template.ValueKind != JsonValueKind.String || template.GetString()!.Length == 0))
        {
            findings.Add("template_id", "The template_id must be a string at least one character in length.");
        }

        if (!request.Has("content", out var content))
        {
            if (!templated)
            {
                findings.Add("content", "The content param is required unless you are using a transactional template and have defined a template_id.");
            }

            return;
        }

        if (content.ValueKind != JsonValueKind.Array || content.GetArrayLength() == 0)
        {
            findings.Add("content", "There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.");
            return;
        }

        var index = 0;
        var last = -1;
        foreach (var part in content.EnumerateArray())
        {
            var path = JsonShape.At("content", index++);
            if (part.ValueKind != JsonValueKind.Object)
            {
                findings.Add(path, "Each content block must be an object with a type and a value.");
                continue;
            }

            last = Part(part, path, last, findings);
        }
    }

    private static int Part(JsonElement part, string path, int last, Findings findings)
    {
        JsonShape.OnlyKnown(part, path, Known, findings);
        if (part.Text("value") is not { Length: > 0 })
        {
            findings.Add(path + ".value", "The content value must be a string at least one character in length.");
        }

        if (part.Text("type") is not { Length: > 0 } type)
        {
            findings.Add(path + ".type", "Your content type must be a string with length of at least one character.");
            return last;
        }

        if (type.AsSpan().IndexOfAny(";,\r\n") >= 0)
        {
            findings.Add(path + ".type", "Cannot contain ';', or CRLF characters.");
        }

        var place = type.ToLowerInvariant() switch { "text/plain" => 0, "text/html" => 1, _ => 2 };
        if (place < last || (place == last && place < 2))
        {
            findings.Add(path + ".type", Order);
        }

        return Math.Max(place, last);
    }
}
