using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Privacy;

/// <summary>Registers the Privacy slice.</summary>
public static class PrivacySetup
{
    /// <summary>What a person may ask for: everything held about them, and to be erased.</summary>
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddTable(ErasureRow.Table)
        .AddSingleton<ErasureTable>()
        .AddSingleton<IAfterRestore, ErasedStayErased>()
        .AddTransient<PersonErasure>()
        .AddTransient<ErasureSweep>()
        .AddSingleton<PersonExport>();
}
