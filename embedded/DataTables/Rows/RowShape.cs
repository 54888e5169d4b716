using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Rows;

/// <summary>What of a row's type is stored, and how. Made once for each type, so that no row is reflected on.</summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<Type, RowShape> Known = new();
    private readonly RowProperty[] properties;

    private RowShape(Type type)
    {
        if (type.IsValueType)
        {
            throw new NotSupportedException($"{type} is a struct; a row is a class.");
        }

        properties = [.. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                         where Stored(property)
                         select Bind(type, property)];
    }

    public static RowShape Of(Type type) => Known.GetOrAdd(type, static type => new RowShape(type));

    /// <summary>Writes all but the keys.</summary>
    public void Write(Utf8JsonWriter json, object row)
    {
        foreach (var property in properties)
        {
            property.Write(json, row);
        }
    }

    /// <summary>Reads the value that follows a property's name, if the type has that property.</summary>
    /// <param name="json">Stands on the name.</param>
    /// <param name="row">Is given the value.</param>
    /// <param name="expected">Where to look first: the service gives properties in the order they were written in.</param>
    /// <returns>False: the type has none of that name, and the reader stands where it stood.</returns>
    public bool TryRead(ref Utf8JsonReader json, object row, ref int expected)
    {
        for (var tried = 0; tried < properties.Length; tried++)
        {
            var index = (expected + tried) % properties.Length;
            if (json.ValueTextEquals(properties[index].Name.Name.EncodedUtf8Bytes))
            {
                expected = index + 1;
                json.Read();
                properties[index].Read(ref json, row);
                return true;
            }
        }

        return false;
    }

    /// <summary>The name under which a member is stored; a table's own is TableName.</summary>
    public static string StoredName(MemberInfo member) => member.DeclaringType == typeof(TableItem)
        ? "TableName"
        : member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    // The keys are written through the interface, and the service alone gives the other two.
    private static bool Stored(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.Name is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag))
        && !property.IsDefined(typeof(IgnoreDataMemberAttribute));

    private static RowProperty Bind(Type row, PropertyInfo property)
    {
        var type = EdmTypes.For(property.PropertyType)
            ?? throw new NotSupportedException($"{row}.{property.Name}: {property.PropertyType} is not a type that a table stores. [IgnoreDataMember] leaves it out.");
        return (RowProperty)Activator.CreateInstance(
            typeof(RowPropertyOf<,>).MakeGenericType(row, property.PropertyType), property, StoredName(property), type)!;
    }
}
