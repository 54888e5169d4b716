using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused, and nothing of it was stored.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal const string IndexKey = "FailedEntity";

    /// <param name="requestFailedException">What was refused; its data tells the action's index.</param>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(Checked(requestFailedException).Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        if (requestFailedException.Data[IndexKey] is string text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The index of the action that was refused; null when the answer does not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static RequestFailedException Checked(RequestFailedException? failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure;
    }
}
