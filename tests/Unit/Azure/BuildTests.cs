using System.Xml.Linq;
using ImpactTracker.Tests.Support;
using Checkout = ImpactTracker.Tests.Unit.Docs.Documents;

namespace ImpactTracker.Tests.Unit.AzureForm;

/// <summary>The two builds, as the project files say them.</summary>
public sealed class BuildTests
{
    private const string Azure = "'$(Hosting)' == 'Azure'";
    private const string Embedded = "'$(Hosting)' != 'Azure'";

    private static readonly string[] Official =
    [
        "Azure.Data.Tables", "Microsoft.Azure.Functions.Worker", "Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore", "Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues",
        "Microsoft.Azure.Functions.Worker.Extensions.Timer", "Microsoft.Azure.Functions.Worker.Sdk", "SendGrid",
    ];

    public static TheoryData<string> Projects => ["functions/ImpactTracker.Functions.csproj", "shared/ImpactTracker.Shared.csproj"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_Azure_build_would_ship_a_stand_in(string project) =>
        Assert.All(Items(project, "ProjectReference").Where(static item => item.Include.Contains("embedded", StringComparison.Ordinal)), static item => Assert.Equal(Embedded, item.Condition));

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_embedded_build_would_ask_for_an_official_package(string project) =>
        Assert.All(Items(project, "PackageReference").Where(static item => Official.Contains(item.Include)), static item => Assert.Equal(Azure, item.Condition));

    [Fact]
    public void An_official_package_is_not_referenced_or_its_version_not_pinned()
    {
        var referenced = Projects.Select(static row => row.Data).SelectMany(static project => Items(project, "PackageReference")).Select(static item => item.Include);
        var pinned = Items("Directory.Packages.props", "PackageVersion").ToDictionary(static item => item.Include, static item => item.Version);

        Assert.Equal(Official, referenced.Where(static name => Official.Contains(name)).Order(StringComparer.Ordinal));
        Assert.All(Official, name => Assert.Matches(@"^\d+\.\d+\.\d+$", pinned[name]));
    }

    [Fact]
    public void A_project_of_the_product_refers_to_a_third_place() =>
        Assert.Equal(["functions/ImpactTracker.Functions.csproj", "shared/ImpactTracker.Shared.csproj"], Checkout.Files("*.csproj").Where(static path => path.StartsWith("functions/", StringComparison.Ordinal) || path.StartsWith("shared/", StringComparison.Ordinal)));

    private static IEnumerable<(string Include, string Condition, string Version)> Items(string project, string kind) => XDocument.Load(Path.Combine(Repository.Root, project)).Descendants(kind)
        .Select(static item => (item.Attribute("Include")!.Value, item.Parent!.Attribute("Condition")?.Value ?? "", item.Attribute("Version")?.Value ?? ""));
}
