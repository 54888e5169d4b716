using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Reminders;

/// <summary>Registers the Reminders slice.</summary>
public static class RemindersSetup
{
    /// <summary>The weekly digest to managers.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddTable(DigestRow.Table)
        .AddSingleton<DigestTable>()
        .AddTransient<DigestSending>();
}
