using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>A subject is one line of at least one character.</summary>
internal static class SubjectRule
{
    public static void Check(JsonElement subject, string path, Findings findings)
    {
        if (subject.ValueKind != JsonValueKind.String || subject.GetString() is not { Length: > 0 } text)
        {
            findings.Add(path, "The subject of your email must be a string at least one character in length.");
        }
        else if (JsonShape.BreaksLine(text))
        {
            findings.Add(path, "The subject cannot contain CRLF characters.");
        }
    }
}
