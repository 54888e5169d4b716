using System.Buffers;
using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>Headers of the caller's own: ASCII names, one-line values, each once, none of those that SendGrid sets itself.</summary>
internal static class HeaderRules
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-sg-id", "x-sg-eid", "received", "dkim-signature", "Content-Type", "Content-Transfer-Encoding",
        "To", "From", "Subject", "Reply-To", "CC", "BCC",
    };

    // RFC 5322, 3.6.8: printable ASCII without the colon.
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create([.. Enumerable.Range(33, 94).Select(static code => (char)code).Where(static letter => letter != ':')]);

    public static void Check(JsonElement owner, string path, Findings findings)
    {
        if (!owner.Has("headers", out var headers))
        {
            return;
        }

        if (headers.ValueKind != JsonValueKind.Object)
        {
            findings.Add(path, "The headers must be an object of key/value pairs.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers.EnumerateObject())
        {
            var name = header.Name;
            var place = $"{path}.{name}";
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(NameLetters))
            {
                findings.Add(path, "Header keys cannot contain non-ASCII characters or empty spaces.");
            }
            else if (Reserved.Contains(name))
            {
                findings.Add(place, "Header cannot be one of the reserved keys.");
            }
            else if (!seen.Add(name))
            {
                findings.Add(place, "The headers cannot contain duplicate keys.");
            }

            if (header.Value.ValueKind != JsonValueKind.String)
            {
                findings.Add(place, "The header values must be strings.");
            }
            else if (JsonShape.BreaksLine(header.Value.GetString()!))
            {
                findings.Add(place, "Header values cannot contain CRLF characters.");
            }
        }
    }
}
