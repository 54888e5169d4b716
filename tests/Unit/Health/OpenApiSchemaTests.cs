using System.Globalization;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Health;
using ImpactTracker.Functions.Http;
using ImpactTracker.Json;
using ImpactTracker.Vocabularies;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ImpactTracker.Tests.Unit.Health;

// A schema has the name of the class that it describes, or of the list of the question set.
public sealed class OpenApiSchemaTests
{
    private static readonly string[] Texts = ["Id", "RecordId", "DistributionId", "StakeholderId"];
    private static readonly string[] Composed = ["Health", "VocabularyTerms", "DistributionAnswer", "ActivityVersion", "InfluenceVersion", "FieldChange", "Term"];
    private static readonly Type[] Types = [.. typeof(Vocabulary).Assembly.GetExportedTypes(), .. typeof(GetHealth).Assembly.GetExportedTypes().Where(static type => !OpenApiTypes.IsPage(type))];

    public static TheoryData<string> Lists => [.. Names.Where(static name => Vocabulary.Find(Camel(name)) is not null)];

    public static TheoryData<string> Records => [.. Names.Where(static name => TypeOf(name) is { IsEnum: false })];

    public static TheoryData<string> Enums => [.. Names.Where(static name => TypeOf(name) is { IsEnum: true })];

    public static TheoryData<string> Pages => [.. Names.Where(static name => name.EndsWith("Page", StringComparison.Ordinal))];

    private static IEnumerable<string> Names => OpenApiDocument.Schemas.Properties().Select(static one => one.Name);

    [Fact]
    public void Every_schema_is_held_to_something() =>
        Assert.Equal(Names.Order(StringComparer.Ordinal), Lists.Concat(Records).Concat(Enums).Concat(Pages).Select(static row => row.Data).Concat(Texts).Concat(Composed).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_draft_has_a_schema() =>
        Assert.Subset(Names.ToHashSet(), Types.Where(static type => type.Name.EndsWith("Draft", StringComparison.Ordinal)).Select(static type => type.Name).ToHashSet());

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_of_the_question_set_is_described_code_by_code(string name) =>
        Assert.Equal(Vocabulary.Find(Camel(name))!.Terms.Select(static term => term.Code), OpenApiDocument.Schemas[name]!["enum"]!.Values<string>());

    [Theory]
    [MemberData(nameof(Enums))]
    public void A_state_is_described_word_by_word(string name) =>
        Assert.Equal(Enum.GetValues(TypeOf(name)!).Cast<object>().Select(static one => TrackerJson.Write(one).Trim('"')), OpenApiDocument.Schemas[name]!["enum"]!.Values<string>());

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_described_property_by_property(string name)
    {
        var (schema, properties) = (OpenApiDocument.Schemas[name]!, Contract(TypeOf(name)!));

        Assert.Equal(properties.Select(static one => one.PropertyName!).Order(StringComparer.Ordinal), PropertiesOf(name));
        Assert.All(properties, one => OpenApiTypes.AssertDescribes(schema["properties"]![one.PropertyName!]!, one.PropertyType!));
        if (!name.EndsWith("Draft", StringComparison.Ordinal))
        {
            Assert.Equal(properties.Where(static one => one.NullValueHandling != NullValueHandling.Ignore).Select(static one => one.PropertyName!).Order(StringComparer.Ordinal), schema["required"]!.Values<string>().Order(StringComparer.Ordinal));
            Assert.All(properties.Where(static one => one.NullValueHandling != NullValueHandling.Ignore && one.PropertyName != "traceId"), one => OpenApiTypes.AssertNullable(schema["properties"]![one.PropertyName!]!, TypeOf(name)!.GetProperty(one.UnderlyingName!)!));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_described(string name) => Assert.Equal(["continuation", "items"], PropertiesOf(name));

    [Fact]
    public void Answers_that_are_composed_of_records_are_described()
    {
        var distribution = new Distribution { Id = "", Brief = "", Lists = [], State = DistributionState.Scheduled, SendAt = default, MaxLatenessMinutes = 1, CreatedAt = default, CreatedBy = "" };
        var answer = typeof(GetHealth).Assembly.GetType("ImpactTracker.Functions.Distributions.DistributionAnswer")!.GetMethod("Of")!.Invoke(null, [DistributionView.New(distribution)])!;
        var terms = Assert.IsType<JsonAnswer>(new Functions.Activities.GetVocabulary().Run(null!, "form")).Body;

        Assert.Equal(JObject.Parse(TrackerJson.Write(answer)).Properties().Select(static one => one.Name).Order(StringComparer.Ordinal), PropertiesOf("DistributionAnswer"));
        Assert.Equal(JObject.Parse(TrackerJson.Write(terms)).Properties().Select(static one => one.Name).Order(StringComparer.Ordinal), PropertiesOf("VocabularyTerms"));
    }

    private static Type? TypeOf(string name) => Texts.Contains(name) || Composed.Contains(name) || Vocabulary.Find(Camel(name)) is not null ? null : Types.SingleOrDefault(type => type.Name == name);

    private static IEnumerable<string> PropertiesOf(string name) => ((JObject)OpenApiDocument.Schemas[name]!["properties"]!).Properties().Select(static one => one.Name).Order(StringComparer.Ordinal);

    private static JsonProperty[] Contract(Type type) => [.. ((JsonObjectContract)TrackerJson.Settings().ContractResolver!.ResolveContract(type)).Properties.Where(static one => !one.Ignored)];

    private static string Camel(string name) => char.ToLower(name[0], CultureInfo.InvariantCulture) + name[1..];
}
