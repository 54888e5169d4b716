using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>Files: a name, Base64 content, and a type, disposition and content id of one line each.</summary>
internal static class AttachmentRules
{
    private static readonly string[] Known = ["content", "type", "filename", "disposition", "content_id"];

    public static void Check(JsonElement request, List<byte[]> files, Findings findings)
    {
        if (!request.Has("attachments", out var attachments))
        {
            return;
        }

        if (attachments.ValueKind != JsonValueKind.Array)
        {
            findings.Add("attachments", "The attachments must be an array of objects.");
            return;
        }

        var index = 0;
        foreach (var file in attachments.EnumerateArray())
        {
            var path = JsonShape.At("attachments", index++);
            if (file.ValueKind != JsonValueKind.Object)
            {
                findings.Add(path, "Each attachment must be an object.");
                continue;
            }

            JsonShape.OnlyKnown(file, path, Known, findings);
            files.Add(Bytes(file, path, findings));
            if (!file.Has("filename", out _))
            {
                findings.Add(path + ".filename", "filename is required.");
            }

            OneLine(file, path, "filename", "The filename of your attachment cannot contain CRLF characters.", findings);
            OneLine(file, path, "type", "The type cannot contain ';', or CRLF characters.", findings);
            OneLine(file, path, "content_id", "The content ID of your attachment cannot contain CRLF characters.", findings);
            if (file.Has("disposition", out _) && file.Text("disposition") is not ("inline" or "attachment"))
            {
                findings.Add(path + ".disposition", "The disposition of your attachment can be either \"inline\" or \"attachment\".");
            }
        }
    }

    private static byte[] Bytes(JsonElement file, string path, Findings findings)
    {
        if (!file.Has("content", out var content) || content.ValueKind != JsonValueKind.String || content.ValueEquals(string.Empty))
        {
            findings.Add(path + ".content", "The attachment content must be a string at least one character in length.");
            return [];
        }

        if (content.TryGetBytesFromBase64(out var bytes))
        {
            return bytes;
        }

        findings.Add(path + ".content", "The attachment content must be base64 encoded.");
        return [];
    }

    /// <summary>The documents forbid <c>;</c> and <c>,</c> beside line breaks in all three.</summary>
    private static void OneLine(JsonElement file, string path, string name, string message, Findings findings)
    {
        if (!file.Has(name, out _))
        {
            return;
        }

        if (file.Text(name) is not { Length: > 0 } text)
        {
            findings.Add($"{path}.{name}", $"The attachment {name} must be a string and at least one character in length.");
        }
        else if (text.AsSpan().IndexOfAny(";,\r\n") >= 0)
        {
            findings.Add($"{path}.{name}", message);
        }
    }
}
