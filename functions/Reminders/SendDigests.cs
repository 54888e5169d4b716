using ImpactTracker.Reminders;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Reminders;

/// <summary>Sends each award's manager the weekly digest.</summary>
public sealed class SendDigests(DigestSending sending)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(SendDigests))]
    public Task Run([TimerTrigger(DigestSending.Schedule)] TimerInfo timer, CancellationToken cancellation) => sending.SendAsync(cancellation);
}
