using Azure.Data.Tables;

namespace ImpactTracker.Storage;

/// <summary>Rows that a caller wants to add, and waits for.</summary>
internal sealed class PendingAdd(IReadOnlyList<TableTransactionAction> actions)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<TableTransactionAction> Actions => actions;

    public Task Done => done.Task;

    public void Succeed() => done.SetResult();

    public void Fail(Exception failure) => done.SetException(failure);
}
