using System.Reflection;
using Azure.Data.Tables;

namespace ImpactTracker.Tests.Unit.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class ArrowTests
{
    [Fact]
    public void Shared_knows_no_function_no_host_and_no_HTTP_request()
    {
        Assert.DoesNotContain(Product.Shared.GetReferencedAssemblies(), static name =>
            name.Name is "ImpactTracker.Functions" or "FunctionsHost" || name.Name!.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal));
        AssertNobody(Product.Shared, static used =>
            used.Namespace is { } name && (name.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal)));
    }

    [Fact]
    public void Product_code_does_not_know_what_stands_in_for_Azure()
    {
        string[] standIns = ["ImpactTracker.FunctionsHost", "ImpactTracker.LocalRun", "ImpactTracker.MailSink"];
        foreach (var assembly in (Assembly[])[Product.Shared, Product.Functions])
        {
            AssertNobody(assembly, used => standIns.Any(name => used.Namespace?.StartsWith(name, StringComparison.Ordinal) == true));
        }

        Assert.DoesNotContain(Product.Sources("functions", "shared"), file => standIns.Any(name => file.Text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void Slices_know_each_other_only_along_the_arrows_and_mechanics_know_no_slice()
    {
        var wrong =
            from type in Product.TypesOf(Product.Shared)
            let room = Product.RoomOf(type)
            where room is not null && type != typeof(TrackerSetup)
            from used in TypeUse.Of(type)
            where used.Assembly == Product.Shared && Product.RoomOf(used) is { } other && other != room && Product.Slices.ContainsKey(other)
                && !(Product.Slices.GetValueOrDefault(room) ?? []).Contains(other)
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Only_tables_and_storage_itself_see_a_table_client()
    {
        // Records is what two tables of records with history have in common.
        string[] mechanics = ["Records", "Storage"];
        var wrong =
            from assembly in (Assembly[])[Product.Shared, Product.Functions]
            from type in Product.TypesOf(assembly)
            let owner = Outermost(type)
            where !mechanics.Contains(Product.RoomOf(owner)) && !owner.Name.EndsWith("Table", StringComparison.Ordinal) && TypeUse.Of(type).Contains(typeof(TableClient))
            select type.FullName;

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_is_a_slice_or_a_mechanism_and_slices_have_one_name_everywhere()
    {
        Assert.Empty(Product.Folders("shared").Except([.. Product.Slices.Keys, .. Product.Mechanics]));
        Assert.Empty(Product.Folders("functions").Except([.. Product.Slices.Keys, "Http", "Pages"]));
        foreach (var tests in (string[])["tests/Unit", "tests/Integration"])
        {
            Assert.Empty(Product.Folders(tests).Except([.. Product.Slices.Keys, .. Product.Mechanics, "Http", "Pages", "Embedded", "Samples", "Architecture", "Azure", "Docs"]));
        }
    }

    [Fact]
    public void The_reader_of_code_sees_what_a_method_only_calls()
    {
        var used = TypeUse.Of(typeof(ArrowTests)).Concat(typeof(ArrowTests).GetNestedTypes(BindingFlags.NonPublic).SelectMany(TypeUse.Of)).ToHashSet();

        Assert.Contains(typeof(Product), used);
        Assert.Contains(typeof(TableClient), used);
    }

    private static void AssertNobody(Assembly assembly, Func<Type, bool> uses) =>
        Assert.Empty(Product.TypesOf(assembly).SelectMany(type => TypeUse.Of(type).Where(uses).Select(used => $"{type.FullName} uses {used.FullName}")));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
