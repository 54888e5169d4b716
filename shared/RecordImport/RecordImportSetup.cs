using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.RecordImport;

/// <summary>Registers the RecordImport slice.</summary>
public static class RecordImportSetup
{
    /// <summary>Records from files. Its rows lie in the table of pointers, which storage itself keeps.</summary>
    public static IServiceCollection AddRecordImport(this IServiceCollection services) => services
        .AddSingleton<SourceTable>()
        .AddSingleton<FileImport>();
}
