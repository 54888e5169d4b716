using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ImpactTracker.FunctionsHost.Hosting;

/// <summary>Where a started host listens.</summary>
internal static class HostAddress
{
    /// <summary>The first address, with the port that was given where 0 was asked for.</summary>
    /// <exception cref="InvalidOperationException">The host does not listen yet.</exception>
    public static Uri BoundAddress(this IHost host)
        => host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address)
            : throw new InvalidOperationException("The host does not listen yet.");
}
