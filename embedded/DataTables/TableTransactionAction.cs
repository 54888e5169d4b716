namespace Azure.Data.Tables;

/// <summary>One write of a transaction. The entity's own ETag is not looked at: the version to match is given here.</summary>
public class TableTransactionAction
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    public TableTransactionActionType ActionType { get; }

    public ITableEntity Entity { get; }

    /// <summary>Default: a delete is unconditional, an update sends no condition at all and so acts as an upsert.</summary>
    public ETag ETag { get; }
}
