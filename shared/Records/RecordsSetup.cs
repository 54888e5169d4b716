using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Records;

/// <summary>Registers what records of all kinds have in common.</summary>
public static class RecordsSetup
{
    /// <summary>The table of touched awards.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services) => services.AddTable(AwardTouchRow.Table).AddSingleton<AwardTouches>();
}
