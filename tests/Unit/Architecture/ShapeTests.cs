using System.Reflection;
using System.Text.RegularExpressions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Unit.Architecture;

/// <summary>What things are called and how large they may be.</summary>
public sealed partial class ShapeTests
{
    private const int MostLines = 300;

    [Fact]
    public void A_function_is_a_class_of_its_name_with_a_method_Run()
    {
        var functions = Functions().ToArray();

        Assert.NotEmpty(functions);
        Assert.All(functions, static one =>
        {
            Assert.Equal(("Run", one.Method.DeclaringType!.Name), (one.Method.Name, one.Function.Name));
            Assert.Single(one.Method.DeclaringType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));
        });
        Assert.Equal(functions.Length, functions.Select(static one => one.Function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_function_that_HTTP_calls_says_who_may_call_it() =>
        Assert.All(
            Functions().Where(static one => one.Method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(HttpRequest))),
            static one => Assert.NotNull(one.Method.DeclaringType!.GetCustomAttribute<AccessAttribute>()));

    [Fact]
    public void A_queue_message_holds_ids_and_nothing_else()
    {
        var messages = Product.TypesOf(Product.Shared).Where(static type => type.Name.EndsWith("Message", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(messages);
        Assert.All(messages.SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)), static property => Assert.Equal(typeof(string), property.PropertyType));
        Assert.All(Queues().Select(static one => one.ParameterType), type => Assert.Contains(type, messages));
    }

    [Fact]
    public void No_type_is_called_by_a_word_that_says_nothing() =>
        Assert.DoesNotContain(
            Product.TypesOf(Product.Shared).Concat(Product.TypesOf(Product.Functions)).Select(static type => type.Name.Split('`')[0]),
            static name => name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal)
                || name.EndsWith("Helpers", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal) || name.EndsWith("Service", StringComparison.Ordinal));

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(
            Product.Sources("functions", "shared", "embedded", "tests").Select(static file => (file.Path, Lines: file.Text.Count(static c => c == '\n'))),
            static file => file.Lines > MostLines);

    [Fact]
    public void Product_code_is_the_same_in_both_builds() =>
        Assert.DoesNotContain(Product.Sources("functions", "shared"), static file => Condition().IsMatch(file.Text));

    [Fact]
    public void What_storage_must_have_is_registered_under_the_names_that_code_uses()
    {
        var registered = Registered();
        var written = Product.TypesOf(Product.Shared).SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(static field => (Kind: KindOf(field.Name), Name: (string)field.GetRawConstantValue()!)).Where(static one => one.Kind is not null)
            .Select(static one => new StorageName(one.Kind!.Value, one.Name));

        Assert.Equal(Sorted(written), Sorted(registered));
    }

    [Fact]
    public void Every_queue_has_one_function_that_takes_its_messages() =>
        Assert.Equal(
            Registered().Where(static one => one.Kind == StorageKind.Queue).Select(static one => one.Name).Order(StringComparer.Ordinal),
            Queues().Select(static one => one.GetCustomAttribute<QueueTriggerAttribute>()!.QueueName).Order(StringComparer.Ordinal));

    private static IEnumerable<(MethodInfo Method, FunctionAttribute Function)> Functions() =>
        from type in Product.TypesOf(Product.Functions)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select (method, function);

    private static IEnumerable<ParameterInfo> Queues() =>
        Functions().SelectMany(static one => one.Method.GetParameters()).Where(static parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>() is not null);

    private static IEnumerable<StorageName> Registered() =>
        new ServiceCollection().AddTracker(new ConfigurationBuilder().Build()).Select(static service => service.ImplementationInstance).OfType<StorageName>();

    private static StorageKind? KindOf(string constant) =>
        constant == "Table" ? StorageKind.Table
        : constant == "Queue" ? StorageKind.Queue
        : constant.EndsWith("Container", StringComparison.Ordinal) ? StorageKind.Container
        : null;

    private static IEnumerable<string> Sorted(IEnumerable<StorageName> names) => names.Distinct().Select(static one => $"{one.Kind} {one.Name}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*#(if|elif|else|endif|define|pragma)\b", RegexOptions.Multiline)]
    private static partial Regex Condition();
}
