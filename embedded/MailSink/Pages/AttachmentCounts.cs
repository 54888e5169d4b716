using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Pages;

/// <summary>How many files messages have. All messages of a request have the same ones, so each request is read once.</summary>
internal sealed class AttachmentCounts(MessageReader reader)
{
    private readonly Dictionary<KeptRequest, int> counts = [];

    public int Of(KeptMessage message)
    {
        if (!counts.TryGetValue(message.Request, out var count))
        {
            counts[message.Request] = count = reader.Read(message)?.Attachments.Count ?? 0;
        }

        return count;
    }
}
