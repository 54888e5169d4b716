using ImpactTracker.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Backup;

/// <summary>Registers the Backup slice.</summary>
public static class BackupSetup
{
    /// <summary>Container of the backups.</summary>
    public const string Container = "backups";

    /// <summary>Backups of tables, and the way back.</summary>
    public static IServiceCollection AddBackup(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BackupOptions>().Bind(configuration.GetSection(BackupOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddContainer(Container)
            .AddSingleton<BackupShelf>()
            .AddSingleton<TableBackup>()
            .AddSingleton<TableRestore>()
            .AddSingleton<IAfterRestore, HeldDistributions>();
    }
}
