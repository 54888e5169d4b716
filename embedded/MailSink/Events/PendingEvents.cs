using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Events;

/// <summary>Requests whose events are still to be posted, by the time they are next due.</summary>
internal sealed class PendingEvents : IDisposable
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<PendingRequest, DateTimeOffset> queue = new();
    private readonly SemaphoreSlim arrived = new(0, 1);
    private bool ended;

    public void Add(KeptRequest request) => Add(new PendingRequest(request, 0), request.DueAt);

    public void Add(PendingRequest pending, DateTimeOffset due)
    {
        lock (gate)
        {
            queue.Enqueue(pending, due);
            // A post that was cut off by the end of the program puts its requests back when nobody waits for them any more.
            if (!ended && arrived.CurrentCount == 0)
            {
                arrived.Release();
            }
        }
    }

    /// <summary>Takes out what is due, at most so many; waits until something is.</summary>
    public async Task<List<PendingRequest>> TakeAsync(int most, TimeProvider time, CancellationToken stop)
    {
        while (true)
        {
            var due = new List<PendingRequest>();
            TimeSpan? wait = null;
            lock (gate)
            {
                var now = time.GetUtcNow();
                while (due.Count < most && queue.TryPeek(out _, out var at))
                {
                    if (at > now)
                    {
                        wait = at - now;
                        break;
                    }

                    due.Add(queue.Dequeue());
                }
            }

            if (due.Count > 0)
            {
                return due;
            }

            // A day at most: a semaphore cannot wait for longer than 24 days, and send_at may be 72 hours ahead.
            var milliseconds = wait is { } length ? (int)Math.Min(length.TotalMilliseconds + 1, 86_400_000) : Timeout.Infinite;
            await arrived.WaitAsync(milliseconds, stop);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            arrived.Dispose();
        }
    }
}
