using System.Collections.Concurrent;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.RecordImport.Reading;

/// <summary>
/// The members of a cell that joins labels by commas although some labels hold commas themselves: at each place the longest label that stands
/// there is taken. What is no label is kept as it is, so that the rules can refuse it by name.
/// </summary>
/// <param name="Codes">The code of each member, or its text when it has none.</param>
/// <param name="Texts">Each member as it stands.</param>
internal sealed record JoinedValues(IReadOnlyList<string> Codes, IReadOnlyList<string> Texts)
{
    private const int MostMembers = 100;
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Spellings = new(StringComparer.Ordinal);

    /// <summary>Reads a cell.</summary>
    public static JoinedValues Of(string text, Vocabulary list)
    {
        var spellings = Spellings.GetOrAdd(list.Name, static (_, asked) => asked.SpellingsLongestFirst, list);
        var codes = new List<string>();
        var texts = new List<string>();
        var rest = Next(text.AsSpan());
        while (rest.Length > 0 && codes.Count < MostMembers)
        {
            var length = Longest(rest, spellings) is > 0 and var found ? found : rest.IndexOfAny(',', ';') is >= 0 and var end ? end : rest.Length;
            var member = rest[..length].Trim().ToString();
            texts.Add(member);
            codes.Add(list.CodeOf(member) ?? member);
            rest = Next(rest[length..]);
        }

        return new JoinedValues(codes, texts);
    }

    private static int Longest(ReadOnlySpan<char> rest, IReadOnlyList<string> spellings)
    {
        foreach (var spelling in spellings)
        {
            if (rest.StartsWith(spelling, StringComparison.OrdinalIgnoreCase) && rest[spelling.Length..].TrimStart(" .") is [] or [',' or ';', ..])
            {
                return spelling.Length;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> rest) => rest.TrimStart(" ,;.");
}
