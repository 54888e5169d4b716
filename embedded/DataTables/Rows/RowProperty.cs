using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>A property of a row's type, with what is needed to write and read it without looking at the type again.</summary>
internal abstract class RowProperty(string member, string storedName)
{
    /// <summary>The name in the type.</summary>
    public string Member { get; } = member;

    /// <summary>The name in the table.</summary>
    public string StoredName { get; } = storedName;

    public PropertyName Name { get; } = new(storedName);

    public abstract void Write(Utf8JsonWriter json, object row);

    public abstract void Read(ref Utf8JsonReader json, object row);
}
