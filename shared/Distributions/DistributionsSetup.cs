using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Distributions;

/// <summary>Registers the Distributions slice.</summary>
public static class DistributionsSetup
{
    /// <summary>The ledger: who was sent what, and what became of it.</summary>
    public static IServiceCollection AddDistributions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DistributionOptions>().Bind(configuration.GetSection(DistributionOptions.Section)).ValidateDataAnnotations()
            .Validate(static options => options.FenceHolds, "The setting Distributions__FenceDelay must be 0, for no fence, or longer than Distributions__AttemptDeadline and Distributions__FenceMargin together.")
            .ValidateOnStart();
        return services
            .AddTable(DistributionRow.Table)
            .AddTable(BatchRow.Table)
            .AddContainer(AudienceSnapshots.Container)
            .AddContainer(EventIntake.Container)
            .AddQueue<StartDistributionMessage>(StartDistributionMessage.Queue)
            .AddQueue<SendBatchMessage>(SendBatchMessage.Queue)
            .AddQueue<MailEventsMessage>(MailEventsMessage.Queue)
            .AddSingleton<DistributionTable>()
            .AddSingleton<LedgerTable>()
            .AddSingleton<DistributionDesk>()
            .AddSingleton<DistributionBalance>()
            .AddSingleton<AudienceSnapshots>()
            .AddSingleton<AudienceMembers>()
            .AddSingleton<SentLedger>()
            .AddSingleton<DeliveryPages>()
            .AddSingleton<AudienceDecision>()
            .AddSingleton<AudienceFreeze>()
            .AddSingleton<AudienceOutlook>()
            .AddSingleton<DistributionControl>()
            .AddSingleton<DistributionResend>()
            .AddTransient<UnknownBatches>()
            .AddTransient<BatchFence>()
            .AddSingleton<LatestContent>()
            .AddTransient<BatchSending>()
            .AddSingleton<MailLinks>()
            .AddSingleton<UnsubscribeDesk>()
            .AddSingleton<DeliveryTraces>()
            .AddSingleton<MailEventTraces>()
            .AddSingleton<FrozenContent>()
            .AddTransient<TestOnce>()
            .AddTransient<BriefPreview>()
            .AddSingleton<OnwardClaims>()
            .AddSingleton<EventIntake>()
            .AddSingleton<UnaddressedEvents>()
            .AddSingleton<EventMerge>()
            .AddTransient<DistributionSweep>()
            .AddSingleton<Settlement>();
    }
}
