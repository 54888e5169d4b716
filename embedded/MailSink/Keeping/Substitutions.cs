using System.Buffers;
using System.Text;
using System.Text.Json;
using ImpactTracker.MailSink.Sending;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>
/// Puts a personalization's values in place of their tags, in one pass from the left and the longest tag first, so that text
/// put in (a name, say) is never taken for a tag. A value that is a section's tag is replaced by that section.
/// </summary>
internal sealed class Substitutions
{
    public static readonly Substitutions None = new([]);

    private readonly List<KeyValuePair<string, string>> pairs;
    private readonly SearchValues<string>? tags;

    private Substitutions(List<KeyValuePair<string, string>> pairs)
    {
        this.pairs = pairs;
        tags = pairs.Count == 0 ? null : SearchValues.Create([.. pairs.Select(pair => pair.Key)], StringComparison.Ordinal);
    }

    public static Substitutions Of(JsonElement request, JsonElement personalization)
    {
        if (!personalization.Has("substitutions", out var given))
        {
            return None;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in given.EnumerateObject().Where(pair => pair.Name.Length > 0))
        {
            var value = pair.Value.GetString() ?? string.Empty;
            pairs.Add(new(pair.Name, request.Has("sections", out var sections) ? sections.Text(value) ?? value : value));
        }

        pairs.Sort(static (one, other) => other.Key.Length.CompareTo(one.Key.Length));
        return pairs.Count == 0 ? None : new Substitutions(pairs);
    }

    public string Apply(string text)
    {
        if (tags is null || text.AsSpan().IndexOfAny(tags) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 64);
        var rest = text.AsSpan();
        int at;
        while ((at = rest.IndexOfAny(tags)) >= 0)
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            foreach (var (tag, value) in pairs)
            {
                if (rest.StartsWith(tag, StringComparison.Ordinal))
                {
                    result.Append(value);
                    rest = rest[tag.Length..];
                    break;
                }
            }
        }

        return result.Append(rest).ToString();
    }
}
