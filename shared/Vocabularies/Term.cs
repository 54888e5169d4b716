namespace ImpactTracker.Vocabularies;

/// <summary>One value of a list of the question set.</summary>
/// <param name="Code">What we store and answer.</param>
/// <param name="Label">What a funder's form and the Gateway to Research print, where a target has no label of its own.</param>
/// <param name="Legacy">It occurs in old records and is not offered for new ones.</param>
/// <param name="Labels">Labels of targets that print another one: <c>researchfish-2018</c> and the like, <c>gtr</c>.</param>
/// <param name="Also">Further spellings that occur in real files and are understood on input.</param>
public sealed record Term(
    string Code,
    string Label,
    bool Legacy = false,
    IReadOnlyDictionary<string, string>? Labels = null,
    IReadOnlyList<string>? Also = null)
{
    /// <summary>The label that a target prints.</summary>
    public string LabelFor(string target) => Labels is not null && Labels.TryGetValue(target, out var label) ? label : Label;
}
