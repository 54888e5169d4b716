using System.Reflection;
using ImpactTracker.Functions.Http;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Unit.AzureForm;

/// <summary>
/// The product uses of the official packages only what surface.txt lists, and that was compared member by member with what is published
/// (the file says where). The Azure build cannot be made everywhere that these tests run; so a use outside fails here and not there.
/// </summary>
public sealed class PublishedSurfaceTests
{
    private const string StandIns = "Embedded.";

    private static readonly Assembly[] Product = [typeof(TrackerSetup).Assembly, typeof(AccessAttribute).Assembly];

    private static readonly HashSet<string> Published = [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Unit", "Azure", "surface.txt")).Where(static line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void The_product_uses_a_member_that_the_official_packages_were_not_seen_to_have()
    {
        var outside = Product.SelectMany(static assembly => MemberUse.Of(assembly, static name => name.StartsWith(StandIns, StringComparison.Ordinal))).Where(static use => !Published.Contains(use.Member))
            .Select(static use => $"{use.Member}\n    used in {use.From}: find it in the package's published signatures, then add the line to tests/Unit/Azure/surface.txt").ToArray();

        Assert.True(outside.Length == 0, string.Join('\n', outside));
    }

    [Fact]
    public void The_reader_of_compiled_code_overlooks_what_is_used()
    {
        var seen = Product.SelectMany(static assembly => MemberUse.Of(assembly, static name => name.StartsWith(StandIns, StringComparison.Ordinal))).Select(static use => use.Member).ToHashSet();

        // A method, a generic one, a property that an attribute sets, a constructor of an attribute, an extension, an enum and a delegate.
        Assert.Superset(
            new HashSet<string>
            {
                "Azure.Data.Tables.TableServiceClient.GetTableClient(string) : TableClient",
                "Azure.Data.Tables.TableClient.AddEntityAsync<T>(T, CancellationToken) : Task<Response>",
                "Microsoft.Azure.Functions.Worker.HttpTriggerAttribute.set_Route(string) : void",
                "Microsoft.Azure.Functions.Worker.FunctionAttribute..ctor(string) : void",
                "Microsoft.Azure.Functions.Worker.FunctionContextExtensions.static GetHttpContext(FunctionContext) : HttpContext",
                "type Azure.Data.Tables.TableUpdateMode",
                "Microsoft.Azure.Functions.Worker.Middleware.FunctionExecutionDelegate.Invoke(FunctionContext) : Task",
            },
            seen);
        Assert.All(Product, static assembly => Assert.Contains(assembly.GetReferencedAssemblies(), static name => name.Name!.StartsWith(StandIns, StringComparison.Ordinal)));
    }
}
