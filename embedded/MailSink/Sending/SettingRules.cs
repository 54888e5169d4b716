using System.Text;
using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>Categories, schedule, batch, unsubscribe group, IP pool, and that the settings are objects.</summary>
internal static class SettingRules
{
    public static void Check(JsonElement request, DateTimeOffset now, Func<string, bool> isBatch, Findings findings)
    {
        Categories(request, findings);
        SendAt(request, "send_at", now, findings);
        if (request.Has("batch_id", out _) && (request.Text("batch_id") is not { } batch || !isBatch(batch)))
        {
            findings.Add("batch_id", "The batch_id is not a valid batch ID on your account.");
        }

        if (request.Has("asm", out var asm))
        {
            Unsubscribes(asm, findings);
        }

        if (request.Has("ip_pool_name", out _) && request.Text("ip_pool_name") is not { Length: >= 2 and <= 64 })
        {
            findings.Add("ip_pool_name", "The name of your IP pool must be a string of 2 to 64 characters.");
        }

        foreach (var name in (ReadOnlySpan<string>)["mail_settings", "tracking_settings"])
        {
            if (request.Has(name, out var settings) && settings.ValueKind != JsonValueKind.Object)
            {
                findings.Add(name, $"The {name} must be an object.");
            }
        }
    }

    public static void SendAt(JsonElement owner, string path, DateTimeOffset now, Findings findings)
    {
        if (!owner.Has("send_at", out var sendAt))
        {
            return;
        }

        if (sendAt.ValueKind != JsonValueKind.Number || !sendAt.TryGetInt64(out var seconds))
        {
            findings.Add(path, "The send_at parameter is expecting a Unix timestamp as an integer.");
        }
        else if (seconds > (now + SendLimits.Ahead).ToUnixTimeSeconds())
        {
            findings.Add(path, "Scheduling more than 72 hours in advance is forbidden.");
        }
    }

    private static void Categories(JsonElement request, Findings findings)
    {
        if (!request.Has("categories", out var categories))
        {
            return;
        }

        if (categories.ValueKind != JsonValueKind.Array)
        {
            findings.Add("categories", "Categories must be an array of strings.");
            return;
        }

        if (categories.GetArrayLength() > SendLimits.Categories)
        {
            findings.Add("categories", $"There is a limit of 10 categories for each email that is sent. You provided {categories.GetArrayLength()} categories.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var category in categories.EnumerateArray())
        {
            var path = JsonShape.At("categories", index++);
            if (category.ValueKind != JsonValueKind.String || category.GetString() is not { } text)
            {
                findings.Add(path, "Categories must be an array of strings.");
                continue;
            }

            if (text.Length > SendLimits.CategoryLength)
            {
                findings.Add(path, "Each category must not be longer than 255 characters.");
            }

            if (!Ascii.IsValid(text))
            {
                findings.Add(path, "Categories can not contain non-ASCII characters.");
            }

            if (!seen.Add(text))
            {
                findings.Add(path, "The categories must be a unique list.");
            }
        }
    }

    private static void Unsubscribes(JsonElement asm, Findings findings)
    {
        if (!asm.Has("group_id", out var group) || group.ValueKind != JsonValueKind.Number || !group.TryGetInt32(out _))
        {
            findings.Add("asm.group_id", "The ASM group ID must be an integer.");
        }

        if (!asm.Has("groups_to_display", out var groups))
        {
            return;
        }

        if (groups.ValueKind != JsonValueKind.Array
            || groups.EnumerateArray().Any(static one => one.ValueKind != JsonValueKind.Number || !one.TryGetInt32(out _)))
        {
            findings.Add("asm.groups_to_display", "The ASM Group IDs to display must be an array of integers.");
        }
        else if (groups.GetArrayLength() > SendLimits.GroupsToDisplay)
        {
            findings.Add("asm.groups_to_display", "There is a limit of 25 unsubscribe groups that can be displayed to a user at a time.");
        }
    }
}
