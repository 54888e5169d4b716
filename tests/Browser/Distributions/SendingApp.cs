using System.Globalization;
using System.Security.Cryptography;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Mail;
using ImpactTracker.Tests.Integration.Http;
using ImpactTracker.Tests.Support;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Browser.Distributions;

/// <summary>A stack that asks who calls, whose sweeps come every second, and whose mail provider these stories may disturb.</summary>
public class SendingApp : AppFixture, IAsyncLifetime
{
    private readonly string signingKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Access__Mode"] = "Principal",
        ["Links__SigningKey"] = signingKey,
        ["Distributions__SweepSchedule"] = "*/1 * * * * *",
        ["Distributions__SettleSchedule"] = "*/1 * * * * *",
        ["Distributions__HintPatience"] = "00:00:02",
        ["Distributions__LogPatience"] = "00:00:02",
        ["Distributions__OutcomeWait"] = "00:00:05",
    };

    ValueTask IAsyncLifetime.InitializeAsync() => new(StartAsync());

    protected async Task StartAsync()
    {
        await InitializeAsync();
        Api.Http.DefaultRequestHeaders.Add(Header, PrincipalApp.Principal("Manager"));
    }

    /// <summary>What a browser of somebody with this role sends.</summary>
    public static BrowserNewContextOptions As(string role, bool script = true) => new() { ExtraHTTPHeaders = new Dictionary<string, string> { [Header] = PrincipalApp.Principal(role) }, JavaScriptEnabled = script };

    /// <summary>The token of a form that this manager, or somebody else, was given so long ago.</summary>
    public string TokenOf(TimeSpan age, string owner = "jo@example.org") =>
        new FormTokens(new SignedToken(Options.Create(new LinkOptions { SigningKey = signingKey })), new Earlier(age)).New(new Caller(owner, Role.Manager));

    /// <summary>Opens the last page before a brief is sent.</summary>
    public static string CheckPath(string brief, string list, DateTimeOffset? sendAt = null) => string.Create(
        CultureInfo.InvariantCulture, $"/briefs/{brief}/send/check?lists={list}&when={(sendAt is null ? "now" : "later")}&sendAt={sendAt:yyyy-MM-ddTHH:mm}&maxLatenessMinutes=120");

    protected const string Header = "X-MS-CLIENT-PRINCIPAL";

    private sealed class Earlier(TimeSpan age) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow - age;
    }
}
