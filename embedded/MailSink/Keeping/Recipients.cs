using System.Text.Json;
using ImpactTracker.MailSink.Events;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>The messages of a request: one for each address in to, cc and bcc of each personalization.</summary>
internal static class Recipients
{
    public static List<KeptMessage> Of(KeptRequest request, JsonElement root, EventSettings choices)
    {
        var messages = new List<KeptMessage>();
        var common = root.Text("subject") ?? string.Empty;
        var outcomes = choices.Outcomes();
        foreach (var (index, personalization) in root.GetProperty("personalizations").EnumerateArray().Index())
        {
            var subject = Substitutions.Of(root, personalization).Apply(personalization.Text("subject") ?? common);
            foreach (var kind in RecipientLists.Kinds)
            {
                if (!personalization.Has(kind, out var list))
                {
                    continue;
                }

                foreach (var recipient in list.EnumerateArray())
                {
                    var to = recipient.Text("email")!;
                    messages.Add(new KeptMessage(request, messages.Count, index, to, subject, outcomes.GetValueOrDefault(to)));
                }
            }
        }

        return messages;
    }
}
