using Microsoft.Extensions.DependencyInjection;

namespace ImpactTracker.Storage;

/// <summary>Registers storage, and what a slice needs of it.</summary>
public static class StorageSetup
{
    /// <summary>The clients, documents, idempotency, and the preparation at start.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<StorageClients>()
        .AddSingleton<DocumentBlobs>()
        .AddSingleton<IdempotencyKeys>()
        .AddTable(IdempotencyRow.Table)
        .AddHostedService<StoragePreparation>();

    /// <summary>Says that a slice keeps rows in this table.</summary>
    public static IServiceCollection AddTable(this IServiceCollection services, string name) =>
        services.AddSingleton(new StorageName(StorageKind.Table, name));

    /// <summary>Says that a slice keeps documents in this container.</summary>
    public static IServiceCollection AddContainer(this IServiceCollection services, string name) =>
        services.AddSingleton(new StorageName(StorageKind.Container, name));

    /// <summary>Says that a slice sends and handles messages of this queue.</summary>
    public static IServiceCollection AddQueue<TMessage>(this IServiceCollection services, string name)
        where TMessage : class =>
        services.AddSingleton(new StorageName(StorageKind.Queue, name))
            .AddSingleton(provider => new Hints<TMessage>(provider.GetRequiredService<StorageClients>(), name));
}
