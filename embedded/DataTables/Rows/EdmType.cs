using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>How a value of one type is written to the service and read from it.</summary>
internal sealed record EdmType<T>(EdmType<T>.Writer Write, EdmType<T>.Reader Read)
{
    internal delegate void Writer(Utf8JsonWriter json, PropertyName name, T value);

    /// <summary>Called with the reader on the value's token, which is not null.</summary>
    internal delegate T Reader(ref Utf8JsonReader json);
}
