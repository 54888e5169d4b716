using ImpactTracker.LocalRun;
using Xunit;

namespace ImpactTracker.Tests.Support;

/// <summary>
/// The whole stack as processes: Azurite in memory, MailSink, the Function app, on free ports. One for a test assembly, or one for a class that
/// disturbs it (kills the app, makes the mail provider fail).
/// </summary>
public class AppFixture : IAsyncLifetime
{
    private LocalStack? stack;

    public LocalStack Stack => stack ?? throw new InvalidOperationException("The fixture is not started.");

    /// <summary>The API.</summary>
    public ApiClient Api { get; private set; } = null!;

    /// <summary>MailSink, as the provider's operator sees it.</summary>
    public SinkClient Sink { get; private set; } = null!;

    /// <summary>Storage, past the product.</summary>
    public StorageView Storage { get; private set; } = null!;

    /// <summary>Settings on top of those of local.settings.json.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        stack = await LocalStack.StartAsync(
            new LocalStackOptions { Root = Repository.Root, Configuration = Repository.Configuration, Settings = Settings }, static _ => { });
        Api = new ApiClient(stack.AppUrl);
        Sink = new SinkClient(stack.MailUrl);
        Storage = new StorageView(stack.Storage.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        Api?.Dispose();
        Sink?.Dispose();
        if (stack is not null)
        {
            await stack.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
