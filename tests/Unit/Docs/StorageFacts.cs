using System.Reflection;
using System.Runtime.Serialization;
using Azure.Data.Tables;
using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Tests.Unit.Docs;

/// <summary>What the slices registered and stored rows look like, read from the code itself.</summary>
internal static class StorageFacts
{
    private static readonly string[] Keys = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(ITableEntity.ETag)];

    /// <summary>Each class of stored row.</summary>
    public static IReadOnlyList<Type> Rows { get; } = [.. typeof(Row).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Row)) && !type.IsAbstract)];

    /// <summary>The names of a kind that slices registered, in order.</summary>
    public static IReadOnlyList<string> Names(StorageKind kind)
    {
        var services = new ServiceCollection();
        services.AddTracker(new ConfigurationBuilder().Build());
        return [.. services.Select(static service => service.ServiceType == typeof(StorageName) ? service.ImplementationInstance : null).OfType<StorageName>()
            .Where(name => name.Kind == kind).Select(static name => name.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The table that a row class names itself, or null for one that shares the table of another.</summary>
    public static string? TableOf(Type row) => (string?)row.GetField("Table", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue();

    /// <summary>The stored columns of a row class with their types, keys left out.</summary>
    public static IReadOnlyList<string> Columns(Type row)
    {
        var nullability = new NullabilityInfoContext();
        return [.. row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.CanWrite && !Keys.Contains(property.Name) && !property.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Select(property => $"{property.Name}: {TypeOf(property, nullability)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The fields of a queue's body as they stand in its JSON.</summary>
    public static IReadOnlyList<string> Body(string queue)
    {
        var message = typeof(Row).Assembly.GetTypes().Single(type => type.Name.EndsWith("Message", StringComparison.Ordinal) && (string?)type.GetField("Queue")?.GetRawConstantValue() == queue);
        return [.. message.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])];
    }

    private static string TypeOf(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var word = type == typeof(string) ? "text" : type == typeof(DateTimeOffset) ? "instant" : type == typeof(int) ? "int" : type == typeof(long) ? "long" : type == typeof(bool) ? "bool" : type == typeof(byte[]) ? "bytes" : type.Name;
        return nullability.Create(property).WriteState == NullabilityState.Nullable ? word + "?" : word;
    }
}
