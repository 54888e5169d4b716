using ImpactTracker.Tests.Browser.Distributions;
using ImpactTracker.Tests.Integration.Http;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>The app in which all pages and all forms are walked through, one walk after the other.</summary>
public sealed class WalkApp : SendingApp, IAsyncLifetime
{
    private Task<WalkRecords>? records;

    private const string Never = "0 0 0 29 2 *";

    // What the provider tells later is known at once, and nothing but forms makes or mails anything.
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(base.Settings)
    {
        ["Distributions__OutcomeWait"] = "00:00:01",
        ["Reports__DueSchedule"] = Never,
        ["Reports__SweepSchedule"] = Never,
        ["Reminders__DigestSchedule"] = Never,
        ["Backup__Schedule"] = Never,
    };

    /// <summary>Records to look at; who changes them prepares some of its own.</summary>
    internal Task<WalkRecords> Records => records ??= WalkRecords.PrepareAsync(this);

    /// <summary>Posts forms as a manager and goes nowhere by itself.</summary>
    public HttpClient Forms { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await StartAsync();
        Forms = Client("Manager");
    }

    /// <summary>What somebody with this role sends and gets, redirections among it.</summary>
    public HttpClient Client(string role)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Stack.AppUrl };
        client.DefaultRequestHeaders.Add(Header, PrincipalApp.Principal(role));
        return client;
    }
}
