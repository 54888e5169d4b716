using ImpactTracker.Stakeholders;
using Microsoft.Azure.Functions.Worker;

namespace ImpactTracker.Functions.Stakeholders;

/// <summary>Ends changes of address that a crash left half done.</summary>
public sealed class CompleteAddressChanges(AddressChange addresses)
{
    /// <summary>Looks once; being late or run twice makes no difference.</summary>
    [Function(nameof(CompleteAddressChanges))]
    public Task Run([TimerTrigger(TimerSchedules.RepairStakeholders)] TimerInfo timer, CancellationToken cancellation) => addresses.SweepAsync(cancellation);
}
