using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ImpactTracker.MailSink.Events;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>Every message that was accepted: an index in memory, bodies on disk. A message is on disk before its request is answered.</summary>
internal sealed class Outbox(
    RequestFiles files,
    AttachmentFiles attachments,
    PendingEvents pending,
    EventChoices choices,
    SinkOptions options,
    TimeProvider time,
    ILogger<Outbox> logger)
{
    private readonly Lock gate = new();
    private readonly MessageIndex index = new();

    /// <summary>Reads what an earlier run kept, and takes up the events it did not get rid of.</summary>
    public void Open()
    {
        var requests = 0;
        foreach (var (name, line) in files.Read())
        {
            try
            {
                var request = IndexLine.Read(name, line);
                index.Add(request);
                requests++;
                if (files.IsMarked(name))
                {
                    pending.Add(request);
                }
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
            {
                SinkLog.Unreadable(logger, name, fault);
            }
        }

        SinkLog.Opened(logger, index.Count(null, exact: true), requests);
    }

    /// <summary>Keeps a request that has passed the rules.</summary>
    public KeptRequest Keep(JsonElement root, IReadOnlyList<byte[]> contents)
    {
        var request = NewRequest(root);
        var named = contents.Select(content => (Name: AttachmentFiles.Name(content), Size: content.Length)).ToList();
        var file = new ArrayBufferWriter<byte>(16 * 1024);
        IndexLine.Write(request, file);
        RequestLine.Write(root, named, file);
        var tells = options.Webhook is not null && choices.Settings.Enabled;
        lock (gate)
        {
            foreach (var (content, (name, _)) in contents.Zip(named))
            {
                attachments.Keep(name, content);
            }

            if (tells)
            {
                files.Mark(request.File);
            }

            files.Write(request.File, file.WrittenSpan);
            index.Add(request);
        }

        if (tells)
        {
            pending.Add(request);
        }

        return request;
    }

    public int Count(string? to, bool exact)
    {
        lock (gate)
        {
            return index.Count(to, exact);
        }
    }

    /// <summary>Messages, newest first.</summary>
    public List<KeptMessage> Newest(string? to, bool exact, int skip, int top)
    {
        lock (gate)
        {
            return [.. index.Newest(to, exact).Skip(skip).Take(top)];
        }
    }

    public KeptMessage? Find(string id)
    {
        lock (gate)
        {
            return index.Find(id);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            var removed = index.Count(null, exact: true);
            foreach (var request in index.Requests)
            {
                request.Removed = true;
                files.Delete(request.File);
            }

            index.Clear();
            attachments.Clear();
            SinkLog.Removed(logger, removed);
        }
    }

    /// <summary>Removes every message to these addresses, in the files as well.</summary>
    public void Erase(IReadOnlyCollection<string> addresses)
    {
        var wanted = addresses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        lock (gate)
        {
            var removed = 0;
            foreach (var request in index.Requests.Where(request => request.Messages.Any(message => wanted.Contains(message.To))).ToList())
            {
                removed += Erasure.Apply(request, wanted, files);
            }

            index.Rebuild();
            SinkLog.Removed(logger, removed);
        }
    }

    /// <summary>Removes requests that are not due yet, as if they had never come: nothing of them is sent or told.</summary>
    public void Discard(IReadOnlyList<string> requestIds)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var gone = index.Requests.Where(request => requestIds.Contains(request.RequestId) && request.DueAt > now).ToList();
            foreach (var request in gone)
            {
                request.Removed = true;
                files.Delete(request.File);
            }

            index.Rebuild();
            SinkLog.Removed(logger, gone.Sum(static request => request.Messages.Count));
        }
    }

    private KeptRequest NewRequest(JsonElement root)
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        var id = Base64Url.EncodeToString(random);
        var now = time.GetUtcNow();
        var sendAt = root.Has("send_at", out var at) ? DateTimeOffset.FromUnixTimeSeconds(Math.Max(0, at.GetInt64())) : now;
        var due = (sendAt > now ? sendAt : now).AddMilliseconds(choices.Settings.DelayMs);
        var file = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:D19}-{id}.json");
        var request = new KeptRequest(file, id, now, due, root.GetProperty("from").Text("email")!);
        request.Messages = Recipients.Of(request, root, choices.Settings);
        return request;
    }
}
