using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Vocabularies;

/// <summary>The file of the lists, read apart from the code that uses it.</summary>
internal static class VocabularyFile
{
    public static JObject Lists { get; } = JObject.Parse(File.ReadAllText(Path.Combine(Repository.Root, "shared", "Vocabularies", "vocabulary.json")));

    public static IEnumerable<string> Names => Lists.Properties().Select(static list => list.Name);
}
