using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.Storage;

/// <summary>Registers storage, and what a slice needs of it.</summary>
public static class StorageSetup
{
    /// <summary>The clients, documents and idempotency.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<StorageClients>()
        .AddSingleton<DocumentBlobs>()
        .AddSingleton<IdempotencyKeys>()
        .AddTable(IdempotencyRow.Table);

    /// <summary>Has the tables of all slices that are registered so far made; the app begins to listen when they are there.</summary>
    /// <exception cref="InvalidOperationException">The setting that names the storage is missing.</exception>
    public static IServiceCollection PrepareStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var names = services.Select(static service => service.ImplementationInstance).OfType<StorageName>();
        // In the place of those that would be made when they are first asked for.
        var clients = new StorageClients(configuration);
        var preparation = StoragePreparation.Begin(clients, [.. names.Where(static name => name.Kind == StorageKind.Table).Select(static name => name.Name)]);
        return services.AddSingleton(clients).AddSingleton<IHostedService>(preparation);
    }

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
