using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>
/// The events of a kept request as JSON objects: processed, then delivered or bounce, then spamreport and unsubscribe. Ids are
/// made from the message, so that an event posted again after a restart is recognisably the same.
/// </summary>
internal sealed class EventComposer(RequestFiles files)
{
    /// <summary>All events of a request, each so often; the first of all of them come before the repetitions.</summary>
    public List<ReadOnlyMemory<byte>> Compose(KeptRequest request, int copies)
    {
        var events = new List<ReadOnlyMemory<byte>>();
        using var json = JsonDocument.Parse(files.Body(request.File));
        var root = json.RootElement;
        var personalizations = root.GetProperty("personalizations").EnumerateArray().ToArray();
        var categories = MessageReader.Categories(root);
        for (var copy = 0; copy < copies; copy++)
        {
            foreach (var message in request.Messages)
            {
                var args = MessageReader.CustomArgs(root, personalizations[message.Personalization]);
                foreach (var name in Names(message.Outcomes))
                {
                    var output = new ArrayBufferWriter<byte>(512);
                    using (var writer = new Utf8JsonWriter(output, IndexLine.Plain))
                    {
                        Write(writer, message, name, copy, args, categories, nested: false);
                    }

                    events.Add(output.WrittenMemory);
                }
            }
        }

        return events;
    }

    /// <summary>The events of one message that are due by now, for the logs: there, custom arguments stay together.</summary>
    public static void WriteLog(Utf8JsonWriter writer, KeptMessage message, IReadOnlyDictionary<string, string> args, IReadOnlyList<string> categories)
    {
        foreach (var name in Names(message.Outcomes))
        {
            Write(writer, message, name, 0, args, categories, nested: true);
        }
    }

    private static IEnumerable<string> Names(Outcomes outcomes)
    {
        yield return "processed";
        if (outcomes.HasFlag(Outcomes.Bounced))
        {
            yield return "bounce";
            yield break;
        }

        yield return "delivered";
        if (outcomes.HasFlag(Outcomes.Complained))
        {
            yield return "spamreport";
        }

        if (outcomes.HasFlag(Outcomes.Unsubscribed))
        {
            yield return "unsubscribe";
        }
    }

    private static void Write(
        Utf8JsonWriter writer,
        KeptMessage message,
        string name,
        int copy,
        IReadOnlyDictionary<string, string> args,
        IReadOnlyList<string> categories,
        bool nested)
    {
        var fields = new EventFields(message, name, message.Request.DueAt.ToUnixTimeSeconds(), EventId(message, name, copy), categories);
        writer.WriteStartObject();
        fields.Write(writer);
        if (nested)
        {
            writer.WriteStartObject("custom_args");
        }

        foreach (var (key, value) in args)
        {
            // SendGrid's own values overwrite arguments of their names (event.md); in the logs the names cannot collide.
            if (nested || !EventFields.Reserved.Contains(key))
            {
                writer.WriteString(key, value);
            }
        }

        if (nested)
        {
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Repetitions keep the id and change it in turn, since ids of repeated events have been seen to differ.</summary>
    private static string EventId(KeptMessage message, string name, int copy)
    {
        var keeps = copy == 0 || (message.Number + copy) % 2 == 0;
        var seed = $"{message.Id}|{name}|{(keeps ? "0" : copy.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16));
    }
}
