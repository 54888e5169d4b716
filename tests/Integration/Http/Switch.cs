using System.Net;
using System.Net.Sockets;

namespace ImpactTracker.Tests.Integration.Http;

/// <summary>A line to a service that can be cut and mended.</summary>
internal sealed class Switch : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri service;
    private CancellationTokenSource line = new();
    private volatile bool isCut;

    public Switch(Uri service)
    {
        this.service = service;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The service's address by this line.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{service.AbsolutePath}";

    /// <summary>Ends what goes over it, and lets nothing over it any more.</summary>
    public void Cut()
    {
        isCut = true;
        line.Cancel();
    }

    public void Mend() => (line, isCut) = (new CancellationTokenSource(), false);

    public void Dispose()
    {
        end.Cancel();
        line.Cancel();
        listener.Dispose();
        end.Dispose();
        line.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync(end.Token));
            }
            catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient caller)
    {
        using var closing = caller;
        if (isCut)
        {
            return;
        }

        try
        {
            using var callee = new TcpClient();
            var until = line.Token;
            await callee.ConnectAsync(IPAddress.Loopback, service.Port, until);
            await Task.WhenAny(caller.GetStream().CopyToAsync(callee.GetStream(), until), callee.GetStream().CopyToAsync(caller.GetStream(), until));
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or SocketException)
        {
            // Cut off.
        }
    }
}
