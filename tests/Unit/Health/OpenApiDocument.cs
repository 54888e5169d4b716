using System.Reflection;
using System.Text.RegularExpressions;
using ImpactTracker.Functions.Health;
using ImpactTracker.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Health;

/// <summary>The description of the API, and the functions that it describes.</summary>
internal static partial class OpenApiDocument
{
    public static JObject Root { get; } = Read();

    public static JObject Schemas => (JObject)Root["components"]!["schemas"]!;

    /// <summary>The HTTP functions by name; pages are for people, and not described.</summary>
    public static Dictionary<string, (Type Class, HttpTriggerAttribute Trigger)> Functions { get; } =
        (from type in typeof(GetHealth).Assembly.GetTypes()
         from method in type.GetMethods()
         let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
         let trigger = method.GetParameters().Select(static parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault()
         where name is not null && trigger is not null && !OpenApiTypes.IsPage(type)
         select (name, type, trigger)).ToDictionary(static one => one.name, static one => (one.type, one.trigger));

    /// <summary>The operations by operationId.</summary>
    public static Dictionary<string, OpenApiOperation> Operations { get; } =
        (from path in ((JObject)Root["paths"]!).Properties()
         from method in ((JObject)path.Value).Properties()
         select new OpenApiOperation(path.Name, method.Name, (JObject)method.Value)).ToDictionary(static one => one.Id);

    /// <summary>One row for each HTTP function.</summary>
    public static TheoryData<string> Names => [.. Functions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The source of a function, for what reflection cannot see.</summary>
    public static string SourceOf(string function) =>
        File.ReadAllText(Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), function + ".cs", SearchOption.AllDirectories).Single());

    /// <summary>What a <c>$ref</c> points to; anything else itself.</summary>
    public static JToken Resolve(JToken token) =>
        token is JObject { } one && (string?)one["$ref"] is { } target ? Root.SelectToken(target[2..].Replace('/', '.')) ?? throw new InvalidOperationException($"{target} is not there.") : token;

    public static string NameOf(string reference) => reference[(reference.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"\{(\w+)\}")]
    public static partial Regex RouteParameter();

    private static JObject Read()
    {
        var answer = new GetOpenApi().Run(new DefaultHttpContext().Request);
        var bytes = (ReadOnlyMemory<byte>)answer.GetType().GetProperty("FileContents")!.GetValue(answer)!;
        using var text = new JsonTextReader(new StreamReader(new MemoryStream(bytes.ToArray()))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(text, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
    }
}
