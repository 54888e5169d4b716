namespace SendGrid.Helpers.Reliability;

/// <summary>
/// How often the client itself repeats a request. Off by default, and best left off for sending mail: what it repeats on
/// (timeout, broken connection, 5xx) is exactly where the service may have taken the message already.
/// Limits: the package's own, 5 retries and 30 seconds.
/// </summary>
public class ReliabilitySettings
{
    public ReliabilitySettings()
    {
    }

    public ReliabilitySettings(int maximumNumberOfRetries, TimeSpan minimumBackoff, TimeSpan maximumBackOff, TimeSpan deltaBackOff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumNumberOfRetries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumNumberOfRetries, 5);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumBackoff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumBackOff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumBackOff, TimeSpan.FromSeconds(30));
        ArgumentOutOfRangeException.ThrowIfLessThan(deltaBackOff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimumBackoff, maximumBackOff);

        MaximumNumberOfRetries = maximumNumberOfRetries;
        MinimumBackOff = minimumBackoff;
        MaximumBackOff = maximumBackOff;
        DeltaBackOff = deltaBackOff;
    }

    public int MaximumNumberOfRetries { get; }

    public TimeSpan MinimumBackOff { get; }

    public TimeSpan MaximumBackOff { get; }

    public TimeSpan DeltaBackOff { get; }
}
