using System.Net;
using System.Net.Sockets;
using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Bench;

/// <summary>The empty app of EmptyApp/, answering on one path with bytes that the product gave.</summary>
internal sealed class BareApp : IAsyncDisposable
{
    private readonly string path;
    private readonly string body;
    private readonly Uri root;

    public BareApp(string path, byte[] answer)
    {
        this.path = path;
        body = Path.GetTempFileName();
        File.WriteAllBytes(body, answer);
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        root = new Uri($"http://{free.LocalEndpoint}");
        Url = new Uri(root, path);
    }

    public Uri Url { get; }

    public ChildProcess Process { get; private set; } = null!;

    /// <summary>Starts it and does not wait.</summary>
    public ChildProcess Launch()
    {
        var output = Path.Combine(Repository.Root, "artifacts", "bin", "EmptyApp", Repository.Configuration);
        string[] arguments = [Path.Combine(output, "EmptyApp.dll"), "--urls", root.GetLeftPart(UriPartial.Authority), "--path", path, "--body", body];
        return Process = ChildProcess.Start("the empty app", "dotnet", arguments, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        File.Delete(body);
    }
}
