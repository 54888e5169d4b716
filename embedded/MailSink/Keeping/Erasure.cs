using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>
/// Takes addresses out of one kept request. A personalization that nobody is left in is emptied, with the values that were
/// its recipient's; it keeps its place, so that the other messages keep their ids.
/// </summary>
internal static class Erasure
{
    /// <summary>Rewrites the request's file, or deletes it when nobody is left.</summary>
    /// <returns>How many messages were removed.</returns>
    public static int Apply(KeptRequest request, HashSet<string> addresses, RequestFiles files)
    {
        var left = request.Messages.Where(message => !addresses.Contains(message.To)).ToList();
        var removed = request.Messages.Count - left.Count;
        if (left.Count == 0)
        {
            request.Messages = left;
            request.Removed = true;
            files.Delete(request.File);
            return removed;
        }

        var root = JsonNode.Parse(files.Body(request.File).Span)!;
        var personalizations = root["personalizations"]!.AsArray();
        for (var i = 0; i < personalizations.Count; i++)
        {
            if (!left.Any(message => message.Personalization == i))
            {
                personalizations[i] = new JsonObject();
                continue;
            }

            foreach (var kind in RecipientLists.Kinds)
            {
                (personalizations[i]![kind] as JsonArray)?.RemoveAll(recipient => addresses.Contains((string?)recipient?["email"] ?? string.Empty));
            }
        }

        request.Messages = left;
        var content = new ArrayBufferWriter<byte>();
        IndexLine.Write(request, content);
        using (var writer = new Utf8JsonWriter(content, IndexLine.Plain))
        {
            root.WriteTo(writer);
        }

        files.Write(request.File, content.WrittenSpan);
        return removed;
    }
}
