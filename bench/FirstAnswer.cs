using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench;

/// <summary>How long a process takes from its start to its first 200.</summary>
internal static class FirstAnswer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Starts it, knocks at its port until it is open, and asks; in milliseconds.</summary>
    /// <exception cref="LocalRunException">It ended, or there was no 200 within a minute.</exception>
    public static async Task<double> TimeAsync(Func<ChildProcess> launch, Uri url)
    {
        var clock = Stopwatch.StartNew();
        var process = launch();
        using var http = new HttpClient { Timeout = Patience };
        while (!process.Exited.IsCompleted && clock.Elapsed < Patience)
        {
            // Knocking is cheap: a refused request of an HttpClient would take more of the processor that the app needs.
            if (Listens(url) && await AnswersAsync(http, url))
            {
                return clock.Elapsed.TotalMilliseconds;
            }

            await Task.Delay(Pause);
        }

        throw new LocalRunException($"{process.Name} gave no 200 at {url}: {process.LastWords}");
    }

    private static bool Listens(Uri url)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, url.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri url)
    {
        using var response = await http.GetAsync(url);
        return response.StatusCode == HttpStatusCode.OK;
    }
}
