using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.FunctionsHost.Timers;

/// <summary>The waits between the tries of a failing timer run.</summary>
internal sealed class TimerRetry
{
    private readonly TimeSpan shortest;
    private readonly TimeSpan longest;

    private TimerRetry(int most, TimeSpan shortest, TimeSpan longest)
    {
        Most = most;
        this.shortest = shortest;
        this.longest = longest;
    }

    /// <summary>Tries after the first; -1 is without end.</summary>
    public int Most { get; }

    /// <exception cref="FormatException">An interval is not "hh:mm:ss", or there are no such tries.</exception>
    public static TimerRetry? From(RetryAttribute? attribute)
    {
        if (attribute is { MaxRetryCount: < -1 or 0 })
        {
            throw new FormatException($"the retry count is {attribute.MaxRetryCount}, but must be above 0, or -1 for no end");
        }

        return attribute switch
        {
            FixedDelayRetryAttribute same => new(same.MaxRetryCount, Time(same.DelayInterval), Time(same.DelayInterval)),
            ExponentialBackoffRetryAttribute growing => new(growing.MaxRetryCount, Time(growing.MinimumInterval), Time(growing.MaximumInterval)),
            _ => null,
        };
    }

    public bool Allows(int retry) => Most < 0 || retry <= Most;

    /// <param name="retry">1 for the first try after the first.</param>
    public TimeSpan Before(int retry)
    {
        var wait = shortest * Math.Pow(2, Math.Min(retry - 1, 30));
        return wait < longest ? wait : longest;
    }

    private static TimeSpan Time(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero
        ? time
        : throw new FormatException($"the retry interval '{text}' is not a time as 'hh:mm:ss'");
}
