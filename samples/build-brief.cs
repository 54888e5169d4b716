#:property PublishAot=false
#:project ../shared/ImpactTracker.Shared.csproj

// Rewrites brief.pdf from brief.md and what brief.json says about it: dotnet run samples/build-brief.cs
using System.Globalization;
using ImpactTracker.Documents;
using Newtonsoft.Json.Linq;

var folder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var brief = JObject.Parse(File.ReadAllText(Path.Combine(folder, "brief.json")));
var published = DateOnly.ParseExact((string)brief["published"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
var metadata = new PdfMetadata(
    (string)brief["title"]!,
    string.Join("; ", brief["authors"]!.Values<string>()),
    "en-GB",
    new DateTimeOffset(published, TimeOnly.MinValue, TimeSpan.Zero));
var pdf = MarkdownPdf.Render(File.ReadAllText(Path.Combine(folder, "brief.md")), metadata);
File.WriteAllBytes(Path.Combine(folder, "brief.pdf"), pdf);
Console.WriteLine($"brief.pdf: {pdf.Length} bytes");
