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
        services.AddOptions<DistributionOptions>().Bind(configuration.GetSection(DistributionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddTable(DistributionRow.Table)
            .AddTable(BatchRow.Table)
            .AddContainer(AudienceFreeze.Container)
            .AddContainer(EventIntake.Container)
            .AddQueue<StartDistributionMessage>(StartDistributionMessage.Queue)
            .AddQueue<SendBatchMessage>(SendBatchMessage.Queue)
            .AddQueue<MailEventsMessage>(MailEventsMessage.Queue)
            .AddSingleton<DistributionTable>()
            .AddSingleton<LedgerTable>()
            .AddSingleton<DistributionDesk>()
            .AddSingleton<DistributionBalance>()
            .AddSingleton<AudienceFreeze>()
            .AddSingleton<LatestContent>()
            .AddTransient<BatchSending>()
            .AddSingleton<MailLinks>()
            .AddSingleton<EventIntake>()
            .AddSingleton<EventMerge>()
            .AddSingleton<DistributionSweep>()
            .AddSingleton<Settlement>();
    }
}
