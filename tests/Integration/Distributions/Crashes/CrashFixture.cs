using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;
using ImpactTracker.Tests.Support.Passing;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>A stack whose app reaches storage and the mail provider only through a <see cref="CrashPassage"/>. Events come twice and in no order.</summary>
public class CrashFixture : IAsyncLifetime
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal)
    {
        ["Distributions__SweepSchedule"] = "*/1 * * * * *",
        ["Distributions__SettleSchedule"] = "*/1 * * * * *",
        ["Distributions__HintPatience"] = "00:00:01",
        ["Distributions__AttemptDeadline"] = "00:00:03",
        ["Distributions__OutcomeWait"] = "00:00:05",
        ["Mail__TimeoutSeconds"] = "2",
    };

    private LocalStack? stack;
    private PassThroughStorage? storage;
    private PassThrough? provider;

    internal LocalStack Stack => stack!;

    internal CrashPassage Passage { get; } = new();

    internal ApiClient Api { get; private set; } = null!;

    internal SinkClient Sink { get; private set; } = null!;

    internal StorageView Storage { get; private set; } = null!;

    /// <summary>Settings on top of those.</summary>
    protected virtual IReadOnlyDictionary<string, string> More => new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, value) in More)
        {
            settings[name] = value;
        }

        stack = await LocalStack.StartAsync(new LocalStackOptions { Root = Repository.Root, Configuration = Repository.Configuration, Settings = settings }, static _ => { });
        // Where they are is known once they run; the app is started again to go by the passage.
        storage = await PassThroughStorage.StartAsync(stack.Storage, Passage);
        provider = await PassThrough.StartAsync(stack.MailUrl, Passage);
        await stack.App.KillAsync();
        settings["AzureWebJobsStorage"] = storage.ConnectionString;
        settings["Mail__Host"] = provider.Url.GetLeftPart(UriPartial.Authority);
        await stack.StartAppAsync();
        Api = new ApiClient(stack.AppUrl);
        Sink = new SinkClient(stack.MailUrl);
        Storage = new StorageView(stack.Storage.ConnectionString);
        await Sink.EventsAsync(new { enabled = true, duplicate = 2, shuffle = true });
    }

    public async ValueTask DisposeAsync()
    {
        Passage.End();
        Api?.Dispose();
        Sink?.Dispose();
        if (stack is not null)
        {
            await stack.DisposeAsync();
        }

        foreach (var between in (IAsyncDisposable?[])[storage, provider])
        {
            if (between is not null)
            {
                await between.DisposeAsync();
            }
        }

        GC.SuppressFinalize(this);
    }
}
