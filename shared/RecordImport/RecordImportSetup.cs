using ImpactTracker.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.RecordImport;

/// <summary>Registers the RecordImport slice.</summary>
public static class RecordImportSetup
{
    /// <summary>Container of files that somebody looks through before they are imported.</summary>
    public const string Container = "imports";

    /// <summary>Records from files. Its rows lie in the table of pointers, which storage itself keeps.</summary>
    public static IServiceCollection AddRecordImport(this IServiceCollection services) => services
        .AddContainer(Container)
        .AddSingleton<ImportShelf>()
        .AddSingleton<SourceTable>()
        .AddSingleton<FileImport>();
}
