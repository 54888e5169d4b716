namespace Azure.Data.Tables;

/// <summary>What becomes of stored properties that a write does not name: kept (Merge) or removed (Replace).</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
