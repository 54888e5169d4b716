using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Audit;

/// <summary>Registers the audit.</summary>
public static class AuditSetup
{
    /// <summary>The table of entries.</summary>
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddTable(AuditRow.Table).AddSingleton<AuditTable>();
}
