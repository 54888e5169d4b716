using System.Diagnostics;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>Does the same thing again and again, sixteen at a time, until it was done so often or so long.</summary>
internal sealed class Load(int most, TimeSpan longest)
{
    public const int Connections = 16;

    /// <summary>How often it was done in a second.</summary>
    public async Task<double> RateAsync(Func<int, Task> doOne)
    {
        var begun = 0;
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            int number;
            while (clock.Elapsed < longest && (number = Interlocked.Increment(ref begun)) <= most)
            {
                await doOne(number);
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    /// <summary>A client that keeps sixteen connections open.</summary>
    public static HttpMessageInvoker Client() => new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseProxy = false, UseCookies = false });

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <exception cref="LocalRunException">It was refused.</exception>
    public static async Task SendAsync(HttpMessageInvoker client, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, CancellationToken.None);
            if (!response.IsSuccessStatusCode)
            {
                throw new LocalRunException($"{request.RequestUri} was answered with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            }

            await response.Content.CopyToAsync(Stream.Null);
        }
    }
}
