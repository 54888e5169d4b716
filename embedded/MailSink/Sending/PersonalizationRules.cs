using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>Who gets the request: how many, each once, and what is different for each.</summary>
internal static class PersonalizationRules
{
    private const string Path = "personalizations";

    private static readonly string[] Known =
    [
        "to", "cc", "bcc", "from", "subject", "headers", "substitutions", "dynamic_template_data", "custom_args", "send_at",
    ];

    public static void Check(JsonElement request, DateTimeOffset now, Findings findings)
    {
        if (!request.Has(Path, out var all) || all.ValueKind != JsonValueKind.Array || all.GetArrayLength() == 0)
        {
            findings.Add(Path, "You must have at least one personalization.");
            return;
        }

        var count = all.GetArrayLength();
        if (count > SendLimits.Personalizations)
        {
            findings.Add(Path, $"The personalization block is limited to 1000 personalizations per API request. You have provided {count} personalizations. Please consider splitting this into multiple requests and resending your request.");
            return;
        }

        var template = request.Text("template_id");
        var addresses = new HashSet<string>(count, StringComparer.OrdinalIgnoreCase);
        var recipients = 0;
        var index = 0;
        foreach (var one in all.EnumerateArray())
        {
            var path = JsonShape.At(Path, index++);
            if (one.ValueKind != JsonValueKind.Object)
            {
                findings.Add(path, "Each personalization must be an object.");
                continue;
            }

            JsonShape.OnlyKnown(one, path, Known, findings);
            recipients += Recipients(one, path, addresses, findings);
            Differences(one, path, template, now, findings);
        }

        if (recipients > SendLimits.Recipients)
        {
            findings.Add(Path, "There is a limit of 1000 total recipients (to + cc + bcc) per request.");
        }
    }

    private static int Recipients(JsonElement one, string path, HashSet<string> addresses, Findings findings)
    {
        if (!one.Has("to", out var to) || to.ValueKind != JsonValueKind.Array || to.GetArrayLength() == 0)
        {
            findings.Add(path + ".to", "The to array is required for all personalization objects, and must have at least one email object with a valid email address.");
        }

        var count = 0;
        foreach (var kind in RecipientLists.Kinds)
        {
            if (!one.Has(kind, out var list))
            {
                continue;
            }

            if (list.ValueKind != JsonValueKind.Array)
            {
                findings.Add($"{path}.{kind}", $"The {kind} parameter must be an array of email objects.");
                continue;
            }

            var index = 0;
            foreach (var recipient in list.EnumerateArray())
            {
                count++;
                var place = JsonShape.At($"{path}.{kind}", index++);
                AddressRules.CheckRecipientName(recipient, place, findings);
                if (AddressRules.Check(recipient, place, findings) is { } address && !addresses.Add(address))
                {
                    findings.Add(place + ".email", $"Each unique email address in the personalizations array should only be included once. You have included [{address}] more than once.");
                }
            }
        }

        return count;
    }

    private static void Differences(JsonElement one, string path, string? template, DateTimeOffset now, Findings findings)
    {
        if (one.Has("subject", out var subject))
        {
            SubjectRule.Check(subject, path + ".subject", findings);
        }

        if (one.Has("from", out var from))
        {
            AddressRules.Check(from, path + ".from", findings);
        }

        HeaderRules.Check(one, path + ".headers", findings);
        PairRules.Substitutions(one, path + ".substitutions", template, findings);
        SettingRules.SendAt(one, path + ".send_at", now, findings);
    }
}
