using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using ImpactTracker.MailSink;
using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

/// <summary>MailSink as a process of its own, ended without warning.</summary>
public sealed class KillTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mailsink-").FullName;
    private Process? process;

    public void Dispose()
    {
        // Also when the test failed before it came to this.
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Everything_answered_with_202_is_there_after_the_process_was_killed()
    {
        var accepted = 0;
        process = Start();
        using (var client = new HttpClient { BaseAddress = await AddressAsync(process) })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "k");
            for (; accepted < 25; accepted++)
            {
                using var content = new StringContent(Requests.Valid(Requests.Addresses(99)).ToJsonString(), Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri("/v3/mail/send", UriKind.Relative), content, TestContext.Current.CancellationToken);
                Assert.Equal(202, (int)answer.StatusCode);
            }

            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using var again = await RunningSink.StartAsync(folder: folder);

        Assert.Equal(accepted * 99, await again.CountAsync());
        Assert.Equal(accepted, await again.CountAsync("reader99@example.org"));
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Listening = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // The rest of what it says is taken in as well, lest it wait for a full pipe.
                _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                return new Uri(line[(at + Listening.Length)..]);
            }
        }

        throw new InvalidOperationException("MailSink ended before it listened.");
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet", [typeof(MailSinkApp).Assembly.Location, "--urls", "http://127.0.0.1:0", "--data", folder])
    {
        RedirectStandardOutput = true,
    })!;
}
