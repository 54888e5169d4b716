using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>An email object: a valid address, and perhaps a name of one line.</summary>
internal static class AddressRules
{
    private static readonly string[] Known = ["email", "name"];

    /// <summary>Checks one email object.</summary>
    /// <returns>Its address when it is a valid one; else null.</returns>
    public static string? Check(JsonElement address, string path, Findings findings)
    {
        if (address.ValueKind != JsonValueKind.Object)
        {
            findings.Add(path, "Each recipient object must at least have an email address and may also contain a name.");
            return null;
        }

        JsonShape.OnlyKnown(address, path, Known, findings);
        if (address.Has("name", out var name))
        {
            if (name.ValueKind != JsonValueKind.String)
            {
                findings.Add(path + ".name", "The name must be a string.");
            }
            else if (JsonShape.BreaksLine(name.GetString()!))
            {
                findings.Add(path + ".name", "The name cannot contain CRLF characters.");
            }
        }

        if (address.Text("email") is { } email && MailAddresses.IsValid(email))
        {
            return email;
        }

        findings.Add(path + ".email", "Does not contain a valid address.");
        return null;
    }

    /// <summary>Names of recipients may not hold <c>;</c> or <c>,</c> (SendGrid's page "Limitations").</summary>
    public static void CheckRecipientName(JsonElement address, string path, Findings findings)
    {
        if (address.Text("name") is { } name && name.AsSpan().IndexOfAny(';', ',') >= 0)
        {
            findings.Add(path + ".name", "The name cannot include either the ; or , characters.");
        }
    }
}
