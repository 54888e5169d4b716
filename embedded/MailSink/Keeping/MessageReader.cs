using System.Text.Json;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>Makes a message from the kept request and the personalization it belongs to.</summary>
internal sealed class MessageReader(RequestFiles files)
{
    /// <summary>The message; null when it has been removed meanwhile.</summary>
    public MessageView? Read(KeptMessage message)
    {
        try
        {
            using var json = JsonDocument.Parse(files.Body(message.Request.File));
            return View(message, json.RootElement);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Custom arguments of the request and of a personalization; the latter win.</summary>
    public static Dictionary<string, string> CustomArgs(JsonElement root, JsonElement personalization) =>
        Merged(root, personalization, "custom_args", Substitutions.None);

    public static List<string> Categories(JsonElement root) =>
        root.Has("categories", out var categories) ? [.. categories.EnumerateArray().Select(one => one.GetString()!)] : [];

    private static MessageView View(KeptMessage message, JsonElement root)
    {
        var own = root.GetProperty("personalizations")[message.Personalization];
        var from = own.Has("from", out var ownFrom) ? ownFrom : root.GetProperty("from");
        var substitutions = Substitutions.Of(root, own);
        long? sendAt = own.Has("send_at", out var at) || root.Has("send_at", out at) ? at.GetInt64() : null;
        return new MessageView(
            message.Id,
            message.Request.RequestId,
            message.Request.ReceivedAt,
            message.To,
            NameOf(message.To, own),
            from.Text("email")!,
            from.Text("name"),
            ReplyTo(root),
            message.Subject,
            Part(root, "text/plain", substitutions),
            Part(root, "text/html", substitutions),
            Merged(root, own, "headers", substitutions),
            CustomArgs(root, own),
            Categories(root),
            Attachments(root),
            root.Text("template_id"),
            own.Has("dynamic_template_data", out var data) ? data.Clone() : null,
            sendAt is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253_402_300_799)) : null,
            root.Text("batch_id"));
    }

    private static string? NameOf(string address, JsonElement own) => RecipientLists.Kinds
        .Where(kind => own.Has(kind, out _))
        .SelectMany(kind => own.GetProperty(kind).EnumerateArray())
        .FirstOrDefault(recipient => string.Equals(recipient.Text("email"), address, StringComparison.OrdinalIgnoreCase))
        .Text("name");

    private static List<string> ReplyTo(JsonElement root)
    {
        var addresses = new List<string>();
        if (root.Has("reply_to", out var one))
        {
            addresses.Add(one.Text("email")!);
        }

        if (root.Has("reply_to_list", out var list))
        {
            addresses.AddRange(list.EnumerateArray().Select(address => address.Text("email")!));
        }

        return addresses;
    }

    private static string? Part(JsonElement root, string type, Substitutions substitutions) =>
        root.Has("content", out var content)
        && content.EnumerateArray().FirstOrDefault(part => string.Equals(part.Text("type"), type, StringComparison.OrdinalIgnoreCase)).Text("value") is { } text
            ? substitutions.Apply(text)
            : null;

    private static Dictionary<string, string> Merged(JsonElement root, JsonElement own, string name, Substitutions substitutions)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in (ReadOnlySpan<JsonElement>)[root, own])
        {
            if (source.Has(name, out var pairs))
            {
                foreach (var pair in pairs.EnumerateObject())
                {
                    merged[pair.Name] = substitutions.Apply(pair.Value.GetString()!);
                }
            }
        }

        return merged;
    }

    private static List<AttachmentView> Attachments(JsonElement root) => !root.Has("attachments", out var attachments)
        ? []
        : [.. attachments.EnumerateArray().Select(file => new AttachmentView(
            file.Text("filename")!,
            file.Text("type"),
            file.Text("disposition"),
            file.Text("content_id"),
            file.GetProperty("size").GetInt32(),
            file.GetProperty("sha256").GetString()!))];
}
