using ImpactTracker.Mail;
using ImpactTracker.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Distributions;

/// <summary>What the provider's events that are kept say about an address: those not merged yet, and those set aside because they are nobody's.</summary>
public sealed class MailEventTraces(DocumentBlobs documents, EventMerge merge)
{
    /// <summary>The events about an address, as they came.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string address, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var (_, text) in await BodiesAsync(address, cancellationToken))
        {
            found.AddRange(Events(text) is { } events ? events.Select(static one => one.ToString(Formatting.None)).Where(one => EmailAddress.IsNamedIn(one, address)) : []);
        }

        return found;
    }

    /// <summary>Merges what waits and takes the events about an address out of what was set aside. Safe to run twice.</summary>
    public async Task EraseAsync(string address, CancellationToken cancellationToken)
    {
        foreach (var (path, _) in await BodiesAsync(address, cancellationToken))
        {
            if (!DocumentBlobs.IsAside(path))
            {
                await merge.MergeAsync(path, cancellationToken);
            }
        }

        foreach (var (path, text) in (await BodiesAsync(address, cancellationToken)).Where(static body => DocumentBlobs.IsAside(body.Path)))
        {
            // What is no list of events cannot be taken apart, and goes as a whole.
            var left = new JArray((Events(text) ?? []).Where(one => !one.ToString(Formatting.None).Contains(address, StringComparison.OrdinalIgnoreCase)));
            if (left.Count > 0)
            {
                var kept = await documents.PutAsync(EventIntake.Container, BinaryData.FromString(left.ToString(Formatting.None)), ".json", "application/json", cancellationToken);
                await documents.SetAsideAsync(kept.Path, "These events were left when a person in them was erased.", cancellationToken);
            }

            await documents.DeleteAsync(path, cancellationToken);
        }
    }

    private async Task<List<(string Path, string Text)>> BodiesAsync(string address, CancellationToken cancellationToken)
    {
        var found = new List<(string, string)>();
        foreach (var path in await documents.PathsAsync(EventIntake.Container, cancellationToken))
        {
            // One that was merged between the list and this look is gone.
            if (await documents.GetAsync(path, cancellationToken) is { } body && body.ToString() is var text && text.Contains(address, StringComparison.OrdinalIgnoreCase))
            {
                found.Add((path, text));
            }
        }

        return found;
    }

    private static JArray? Events(string text)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = 16 };
            return JArray.Load(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
