namespace ImpactTracker.Tests.Integration.Embedded.FunctionsHost;

/// <summary>A clock that stands still until a test moves it, and that can tell when somebody has begun to wait for it.</summary>
internal sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Sleeper> sleepers = [];
    private readonly List<(DateTimeOffset Until, TaskCompletionSource Seen)> watchers = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var sleeper = new Sleeper(this, callback, state);
        sleeper.Change(dueTime, period);
        return sleeper;
    }

    /// <summary>Returns when somebody waits for a time that is not later than <paramref name="until"/> from now.</summary>
    public Task SomebodyWaitsAsync(TimeSpan until)
    {
        lock (gate)
        {
            if (sleepers.Exists(sleeper => sleeper.Due <= now + until))
            {
                return Task.CompletedTask;
            }

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((now + until, seen));
            return seen.Task.WaitAsync(TestHost.Patience);
        }
    }

    /// <summary>Moves on, waking whoever's time has come.</summary>
    public void Advance(TimeSpan by)
    {
        List<Sleeper> woken;
        lock (gate)
        {
            now += by;
            woken = sleepers.FindAll(sleeper => sleeper.Due <= now);
            sleepers.RemoveAll(woken.Contains);
        }

        woken.ForEach(static sleeper => sleeper.Wake());
    }

    private sealed class Sleeper(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Wake() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.sleepers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = clock.now + dueTime;
                clock.sleepers.Add(this);
                foreach (var (_, seen) in clock.watchers.FindAll(watcher => watcher.Until >= Due))
                {
                    seen.TrySetResult();
                }

                clock.watchers.RemoveAll(watcher => watcher.Until >= Due);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.sleepers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
