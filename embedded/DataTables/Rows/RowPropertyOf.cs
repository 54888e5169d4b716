using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Rows;

/// <summary>A property of one type in one type of row; its accessors are delegates made once.</summary>
internal sealed class RowPropertyOf<TRow, TValue> : RowProperty
    where TRow : class
{
    private readonly EdmType<TValue> type;
    private readonly Func<TRow, TValue>? get;
    private readonly Action<TRow, TValue?>? set;

    public RowPropertyOf(PropertyInfo property, string storedName, EdmType<TValue> type)
        : base(property.Name, storedName)
    {
        this.type = type;
        get = property.GetGetMethod()?.CreateDelegate<Func<TRow, TValue>>();
        set = property.GetSetMethod()?.CreateDelegate<Action<TRow, TValue?>>();
    }

    public override void Write(Utf8JsonWriter json, object row)
    {
        if (get is not null)
        {
            type.Write(json, Name, get((TRow)row));
        }
    }

    public override void Read(ref Utf8JsonReader json, object row)
    {
        if (set is not null)
        {
            set((TRow)row, json.TokenType == JsonTokenType.Null ? default : type.Read(ref json));
        }
        else
        {
            json.Skip();
        }
    }
}
