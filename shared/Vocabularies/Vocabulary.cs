using System.Collections.Frozen;
using ImpactTracker.Json;

namespace ImpactTracker.Vocabularies;

/// <summary>
/// A list of the question set: codes and their labels, from <c>vocabulary.json</c>. On input a code or a label is accepted,
/// whatever its case and blanks; what is stored and answered is the code.
/// Source of the labels: values in real Researchfish exports and on Gateway to Research pages.
/// </summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Dictionary<string, Vocabulary>> Lists = new(Load);

    private readonly FrozenDictionary<string, Term> byText;
    private readonly FrozenDictionary<string, Term> byCode;
    private readonly FrozenDictionary<string, int> places;

    private Vocabulary(string name, IReadOnlyList<Term> terms)
    {
        Name = name;
        Terms = terms;
        byText = terms.SelectMany(static term => Spellings(term).Select(text => (Text: Key(text), term)))
            .DistinctBy(static pair => pair.Text, StringComparer.Ordinal)
            .ToFrozenDictionary(static pair => pair.Text, static pair => pair.term, StringComparer.Ordinal);
        byCode = terms.ToFrozenDictionary(static term => term.Code, StringComparer.Ordinal);
        places = terms.Index().ToFrozenDictionary(static one => one.Item.Code, static one => one.Index, StringComparer.Ordinal);
        Order = Comparer<string>.Create(Compare);
    }

    /// <summary>Forms of engagement activity.</summary>
    public static Vocabulary Form => Lists.Value["form"];

    /// <summary>How far an activity reached, geographically.</summary>
    public static Vocabulary GeographicReach => Lists.Value["geographicReach"];

    /// <summary>Who was addressed, primarily or otherwise.</summary>
    public static Vocabulary Audience => Lists.Value["audience"];

    /// <summary>How many people were reached, in the question set's five bands.</summary>
    public static Vocabulary AudienceSizeBand => Lists.Value["audienceSizeBand"];

    /// <summary>The most significant outcome of an activity.</summary>
    public static Vocabulary MostSignificantOutcome => Lists.Value["mostSignificantOutcome"];

    /// <summary>Ways in which research influenced policy.</summary>
    public static Vocabulary InfluenceType => Lists.Value["influenceType"];

    /// <summary>How far an influence on policy reached; a list of its own, not that of activities.</summary>
    public static Vocabulary InfluenceReach => Lists.Value["influenceReach"];

    /// <summary>Sectors that an influence on policy concerned.</summary>
    public static Vocabulary InfluenceArea => Lists.Value["influenceArea"];

    /// <summary>Kinds of impact that an influence on policy had.</summary>
    public static Vocabulary InfluenceImpactType => Lists.Value["influenceImpactType"];

    /// <summary>Kinds of organisation that we hold as stakeholders.</summary>
    public static Vocabulary OrganisationType => Lists.Value["organisationType"];

    /// <summary>Kinds of subscriber in the sense of the UK rules on electronic mail (PECR).</summary>
    public static Vocabulary SubscriberType => Lists.Value["subscriberType"];

    /// <summary>Lawful bases of UK GDPR article 6 that can apply here.</summary>
    public static Vocabulary LawfulBasis => Lists.Value["lawfulBasis"];

    /// <summary>Its name, as in <c>GET /api/vocabularies/{name}</c>.</summary>
    public string Name { get; }

    /// <summary>Its values in the order of the form.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Codes in the order of the form; what is no code of the list follows them, by its letters.</summary>
    public IComparer<string> Order { get; }

    /// <summary>The codes that a new record may use, for a message that says what would be right.</summary>
    public string Offered => string.Join(", ", Terms.Where(static term => !term.Legacy).Select(static term => term.Code));

    /// <summary>The list of that name, or null.</summary>
    public static Vocabulary? Find(string name) => Lists.Value.GetValueOrDefault(name);

    /// <summary>The code that a code or label stands for, or null.</summary>
    public string? CodeOf(string? text) => text is not null && byText.TryGetValue(Key(text), out var term) ? term.Code : null;

    /// <summary>Whether it is a code that the form does not offer any more.</summary>
    public bool IsLegacy(string code) => byCode.TryGetValue(code, out var term) && term.Legacy;

    /// <summary>The label of a code.</summary>
    /// <exception cref="KeyNotFoundException">It is not a code of this list.</exception>
    public string LabelOf(string code) => byCode[code].Label;

    /// <summary>The label that a target prints for a code.</summary>
    /// <exception cref="KeyNotFoundException">It is not a code of this list.</exception>
    public string LabelOf(string code, string target) => byCode[code].LabelFor(target);

    /// <summary>
    /// Every text that stands for a value of the list, longest first: what a reader of joined cells matches against, because some
    /// labels hold the comma that joins them.
    /// </summary>
    internal IReadOnlyList<string> SpellingsLongestFirst => [.. Terms.SelectMany(Spellings).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static text => text.Length)];

    private int Compare(string one, string other)
    {
        var byPlace = places.GetValueOrDefault(one, int.MaxValue).CompareTo(places.GetValueOrDefault(other, int.MaxValue));
        return byPlace == 0 ? string.CompareOrdinal(one, other) : byPlace;
    }

    private static IEnumerable<string> Spellings(Term term) => [term.Code, term.Label, .. term.Labels?.Values ?? [], .. term.Also ?? []];

    // Case, runs of blanks and the full stops that some labels end with make no difference.
    private static string Key(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').ToLowerInvariant();

    private static Dictionary<string, Vocabulary> Load()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("ImpactTracker.Vocabularies.vocabulary.json")!;
        using var reader = new StreamReader(stream);
        return TrackerJson.Read<Dictionary<string, Term[]>>(reader.ReadToEnd())
            .ToDictionary(static list => list.Key, static list => new Vocabulary(list.Key, list.Value), StringComparer.Ordinal);
    }
}
