namespace Azure.Data.Tables;

/// <summary>A transaction was refused, and nothing of it was stored.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(Checked(requestFailedException).Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        throw new NotImplementedException();
    }

    /// <summary>The index of the action that was refused; null when the answer does not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Checked(RequestFailedException? failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure;
    }
}
