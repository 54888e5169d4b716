namespace ImpactTracker.Functions.Pages.History;

/// <summary>Two texts set beside each other, word by word.</summary>
public static class Difference
{
    // Each word is held against each: two long texts are shown whole instead.
    private const int MostCompared = 4_000_000;

    /// <summary>The pieces in reading order; blanks and line breaks stay with the word before them.</summary>
    public static IReadOnlyList<(PieceKind Kind, string Text)> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        return (long)old.Count * now.Count > MostCompared ? Whole(before, after) : Merge(Compare(old, now));
    }

    /// <summary>Two lists set beside each other, entry by entry: each piece ends with a line break for each of its entries.</summary>
    public static IReadOnlyList<(PieceKind Kind, string Text)> OfEntries(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        (long)before.Count * after.Count > MostCompared ? Whole(Lines(before), Lines(after)) : Merge(Compare([.. before.Select(static one => one + "\n")], [.. after.Select(static one => one + "\n")]));

    private static string Lines(IEnumerable<string> entries) => string.Concat(entries.Select(static one => one + "\n"));

    private static List<(PieceKind, string)> Whole(string before, string after) => [(PieceKind.Taken, before), (PieceKind.Added, after)];

    // The longest common subsequence, from the end, so that it is read from the beginning.
    private static IEnumerable<(PieceKind, string)> Compare(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = Same(old[i], now[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (at, to) = (0, 0);
        while (at < old.Count || to < now.Count)
        {
            if (at < old.Count && to < now.Count && Same(old[at], now[to]))
            {
                yield return (PieceKind.Same, now[to++]);
                at++;
            }
            else if (at < old.Count && (to == now.Count || common[at + 1, to] >= common[at, to + 1]))
            {
                yield return (PieceKind.Taken, old[at++]);
            }
            else
            {
                yield return (PieceKind.Added, now[to++]);
            }
        }
    }

    private static bool Same(string one, string other) => one.AsSpan().TrimEnd().SequenceEqual(other.AsSpan().TrimEnd());

    private static List<(PieceKind, string)> Merge(IEnumerable<(PieceKind Kind, string Text)> pieces)
    {
        var merged = new List<(PieceKind Kind, string Text)>();
        foreach (var piece in pieces)
        {
            if (merged.Count > 0 && merged[^1].Kind == piece.Kind)
            {
                merged[^1] = (piece.Kind, merged[^1].Text + piece.Text);
            }
            else
            {
                merged.Add(piece);
            }
        }

        return merged;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var from = 0; from < text.Length;)
        {
            var to = from;
            while (to < text.Length && !char.IsWhiteSpace(text[to]))
            {
                to++;
            }

            while (to < text.Length && char.IsWhiteSpace(text[to]))
            {
                to++;
            }

            words.Add(text[from..to]);
            from = to;
        }

        return words;
    }
}
