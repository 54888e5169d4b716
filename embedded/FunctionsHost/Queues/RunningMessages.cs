namespace ImpactTracker.FunctionsHost.Queues;

/// <summary>Counts the messages being handled, and lets others wait until there are few enough, or none.</summary>
internal sealed class RunningMessages
{
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Start(Func<Task> handle)
    {
        lock (gate)
        {
            count++;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                await handle();
            }
            finally
            {
                Ended();
            }
        });
    }

    /// <summary>Returns when at most this many are being handled.</summary>
    public async Task WaitForAtMostAsync(int most, CancellationToken cancellation)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (count <= most)
                {
                    return;
                }

                change = changed.Task;
            }

            await change.WaitAsync(cancellation);
        }
    }

    private void Ended()
    {
        TaskCompletionSource waiting;
        lock (gate)
        {
            count--;
            waiting = changed;
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        waiting.SetResult();
    }
}
