using System.Diagnostics;
using System.Globalization;
using ImpactTracker.LocalRun;

namespace ImpactTracker.Bench.Distribution;

/// <summary>Runs <see cref="BarePosts"/> in a process of its own, so that its memory is that of a script and of nothing else.</summary>
internal static class PostsOnce
{
    /// <summary>The word on the command line, followed by provider, key, recipients, recipients per request, and whether a document goes along.</summary>
    public const string Word = "posts-once";

    /// <summary>The other side: posts, and says what it took in a line.</summary>
    public static async Task<int> RunAsync(string provider, string key, int recipients, int perRequest, bool document)
    {
        var bytes = document ? Mailings.Document() : null;
        // A few first: what is measured is the posting, not the compiling of code that posts.
        await BarePosts.RunAsync(new Uri(provider), key, Math.Min(recipients, Load.Connections * 2), 1, bytes);
        var posts = await BarePosts.RunAsync(new Uri(provider), key, recipients, perRequest, bytes);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{posts.Rate} {posts.CpuPerThousand} {posts.BytesEach} {process.PeakWorkingSet64 / 1048576.0}"));
        return 0;
    }

    /// <summary>Has another process post.</summary>
    public static async Task<BarePosts> OfAsync(LocalStack stack, int recipients, int perRequest, bool document)
    {
        string[] words = [typeof(PostsOnce).Assembly.Location, Word, stack.MailUrl.AbsoluteUri, stack.MailKey, $"{recipients}", $"{perRequest}", $"{document}"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true }) ?? throw new LocalRunException("The process that posts did not start.");
        var line = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && line.Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray() is [var rate, var cpu, var each, var memory]
            ? new BarePosts(rate, cpu, each, memory)
            : throw new LocalRunException($"Posting to {recipients} recipients ended with {process.ExitCode}.");
    }
}
