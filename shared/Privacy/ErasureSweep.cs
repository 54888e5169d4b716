using Microsoft.Extensions.Logging;

namespace ImpactTracker.Privacy;

/// <summary>Goes on with erasures that are open: a crash, a post under way or the mail provider held them up. One that fails does not hold up the others.</summary>
public sealed partial class ErasureSweep(ErasureTable erasures, PersonErasure erasure, ILogger<ErasureSweep> logger)
{
    /// <summary>The setting that says when open erasures are looked for (NCRONTAB, UTC).</summary>
    public const string Schedule = "%Privacy:SweepSchedule%";

    /// <summary>Looks once.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var open in await erasures.OpenAsync(cancellationToken))
        {
            try
            {
                var now = await erasure.GoOnAsync(open, cancellationToken);
                if (now.WaitsFor is { } reason)
                {
                    Log.Waits(logger, now.Stakeholder, reason);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.Failed(logger, failure, open.Stakeholder);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The erasure of {Stakeholder} is not complete: {Reason}")]
        public static partial void Waits(ILogger logger, string stakeholder, string reason);

        [LoggerMessage(2, LogLevel.Error, "The erasure of {Stakeholder} failed; the next look tries again")]
        public static partial void Failed(ILogger logger, Exception exception, string stakeholder);
    }
}
