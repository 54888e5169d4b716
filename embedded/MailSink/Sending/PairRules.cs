using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>Custom arguments, substitutions and sections: objects of strings, and how large they may be.</summary>
internal static class PairRules
{
    public static void CustomArgs(JsonElement request, Findings findings)
    {
        var size = One(request, "custom_args", findings);
        if (request.Has("personalizations", out var all) && all.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var one in all.EnumerateArray())
            {
                size += One(one, JsonShape.At("personalizations", index++, "custom_args"), findings);
            }
        }

        // Reserved names (email, event, ...) are taken here and overwritten in the events, as SendGrid does.
        if (size > SendLimits.CustomArgsBytes)
        {
            findings.Add("custom_args", "The total length of custom arguments must be less than 10000 bytes.");
        }
    }

    public static void Substitutions(JsonElement one, string path, string? template, Findings findings)
    {
        Strings(one, "substitutions", path, "The substitution values must be an object of key/value pairs, where the values are all strings.", findings);
        if (!one.Has("substitutions", out var substitutions))
        {
            return;
        }

        if (JsonShape.Size(substitutions) > SendLimits.SubstitutionsBytes)
        {
            findings.Add(path, "The total collective size of your substitutions may not exceed 10,000 bytes per personalization object.");
        }

        if (template is not null && template.StartsWith("d-", StringComparison.Ordinal))
        {
            findings.Add(path, "Substitutions may not be used with dynamic templating.");
        }
    }

    public static void Strings(JsonElement owner, string name, string path, string message, Findings findings)
    {
        if (owner.Has(name, out var pairs)
            && (pairs.ValueKind != JsonValueKind.Object || pairs.EnumerateObject().Any(static pair => pair.Value.ValueKind != JsonValueKind.String)))
        {
            findings.Add(path, message);
        }
    }

    private static int One(JsonElement owner, string path, Findings findings)
    {
        if (!owner.Has("custom_args", out var args))
        {
            return 0;
        }

        Strings(owner, "custom_args", path, "All values of custom arguments object must be strings", findings);
        if (args.ValueKind == JsonValueKind.Object && !args.EnumerateObject().Any())
        {
            findings.Add(path, "custom_args cannot be empty.");
        }

        return JsonShape.Size(args);
    }
}
