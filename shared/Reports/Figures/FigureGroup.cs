using System.Globalization;
using System.Text;
using ImpactTracker.Vocabularies;

namespace ImpactTracker.Reports.Figures;

/// <summary>One figure broken down: keys, each with the numbers of the records behind it in the order of the report.</summary>
/// <param name="name">Its name in JSON.</param>
/// <param name="title">What it says, for a heading.</param>
/// <param name="label">What a key is called to people.</param>
/// <param name="order">In which keys are shown; null for that of their letters.</param>
internal sealed class FigureGroup(string name, string title, Func<string, string> label, IComparer<string>? order = null)
{
    private const int MostRanges = 30;

    private readonly SortedDictionary<string, List<int>> records = new(order ?? StringComparer.Ordinal);

    /// <summary>A figure whose keys are codes of a list of the question set, in the order of the list.</summary>
    public FigureGroup(string name, string title, Vocabulary codes)
        : this(name, title, codes.LabelOf, codes.Order)
    {
    }

    public string Name => name;

    public string Title => title;

    /// <summary>Each key with its records, in the order of showing.</summary>
    public IReadOnlyDictionary<string, List<int>> Records => records;

    public IReadOnlyDictionary<string, int> Counts => records.ToDictionary(static pair => pair.Key, static pair => pair.Value.Count, StringComparer.Ordinal);

    public string LabelOf(string key) => label(key);

    /// <summary>Counts a record; the same twice in a row counts once.</summary>
    public void Add(string key, int record)
    {
        if (!records.TryGetValue(key, out var numbers))
        {
            records[key] = numbers = [];
        }

        if (numbers.Count == 0 || numbers[^1] != record)
        {
            numbers.Add(record);
        }
    }

    /// <summary>Numbers of records as people write them: 1–3, 7.</summary>
    public static string Ranges(IReadOnlyList<int> numbers)
    {
        var text = new StringBuilder();
        var ranges = 0;
        for (var i = 0; i < numbers.Count; ranges++)
        {
            if (ranges == MostRanges)
            {
                return text.Append(CultureInfo.InvariantCulture, $" and {numbers.Count - i} more").ToString();
            }

            var from = i;
            while (++i < numbers.Count && numbers[i] == numbers[i - 1] + 1)
            {
            }

            text.Append(from == 0 ? "" : ", ").Append(numbers[from]);
            if (i - 1 > from)
            {
                text.Append(i - 1 == from + 1 ? ", " : "–").Append(numbers[i - 1]);
            }
        }

        return text.ToString();
    }
}
