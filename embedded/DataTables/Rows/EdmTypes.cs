namespace Azure.Data.Tables.Rows;

/// <summary>Finds how a property of a given type is stored.</summary>
internal static class EdmTypes
{
    /// <summary>An <see cref="EdmType{T}"/> for the type, or null: it cannot be stored.</summary>
    public static object? For(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return For(inner) is { } stored ? Make(nameof(Optional), inner, stored) : null;
        }

        return type.IsEnum ? Make(nameof(Enumeration), type) : Type.GetTypeCode(type) switch
        {
            TypeCode.String => Edm.String,
            TypeCode.Int32 => Edm.Int32,
            TypeCode.Int64 => Edm.Int64,
            TypeCode.Double => Edm.Double,
            TypeCode.Boolean => Edm.Boolean,
            TypeCode.DateTime => Edm.DateTime,
            _ => Other(type),
        };
    }

    private static object? Other(Type type) =>
        type == typeof(DateTimeOffset) ? Edm.DateTimeOffset
        : type == typeof(Guid) ? Edm.Guid
        : type == typeof(byte[]) ? Edm.Binary
        : type == typeof(BinaryData) ? Edm.BinaryData
        : null;

    // The row's type is known only at run time; this runs once for each property of it.
    private static object Make(string method, Type type, params object[] arguments) =>
        typeof(EdmTypes).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, arguments)!;

    private static EdmType<T?> Optional<T>(EdmType<T> stored)
        where T : struct => new(
            (json, name, value) =>
            {
                if (value is { } some)
                {
                    stored.Write(json, name, some);
                }
            },
            (ref json) => stored.Read(ref json));

    // Stored by name (package behaviour, reference): members can be moved, but not renamed.
    private static EdmType<T> Enumeration<T>()
        where T : struct, Enum => new(
            static (json, name, value) => json.WriteString(name.Name, value.ToString()),
            static (ref json) => Enum.Parse<T>(json.GetString()!));
}
