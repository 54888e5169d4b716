using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.LocalRun;

/// <summary>Azurite, MailSink and the Function app on this machine, as processes of their own.</summary>
public sealed class LocalStack : IAsyncDisposable
{
    /// <summary>
    /// The environment variable that names the folder of a published Azure build: it is then run by Azure Functions Core Tools in place of the
    /// embedded build, so that the same stories try both.
    /// </summary>
    public const string AzureAppSetting = "AZURE_APP";

    private readonly LocalStackOptions options;
    private readonly string folder;
    private readonly LocalSecrets secrets;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private string webhookKey = "";

    private LocalStack(LocalStackOptions options, string folder, int appPort, int mailPort)
    {
        this.options = options;
        this.folder = folder;
        secrets = LocalSecrets.Of(folder);
        AppUrl = new Uri($"http://127.0.0.1:{appPort}");
        MailUrl = new Uri($"http://127.0.0.1:{mailPort}");
    }

    public Uri AppUrl { get; }

    public Uri MailUrl { get; }

    /// <summary>The key that MailSink takes.</summary>
    public string MailKey => secrets.MailKey;

    public AzuriteProcess Storage { get; private set; } = null!;

    public ChildProcess Mail { get; private set; } = null!;

    public ChildProcess App { get; private set; } = null!;

    /// <summary>The file that holds what the app has written, its log above all.</summary>
    public string AppLog => Path.Combine(folder, "ImpactTracker.Functions.log");

    /// <summary>Starts all three and returns when the app says that it is well.</summary>
    /// <param name="options">What to run and where.</param>
    /// <param name="report">Told in a line what is being done.</param>
    /// <param name="cancellationToken">Gives up and ends what was started.</param>
    /// <exception cref="LocalRunException">A part could not be started.</exception>
    public static async Task<LocalStack> StartAsync(LocalStackOptions options, Action<string> report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(report);
        var ports = options.Port is { } port ? [port, port + 1] : FreePorts();
        foreach (var wanted in ports)
        {
            CheckFree(wanted);
        }

        var folder = options.DataFolder ?? Directory.CreateTempSubdirectory("impact-tracker-").FullName;
        Directory.CreateDirectory(folder);
        var stack = new LocalStack(options, folder, ports[0], ports[1]);
        try
        {
            var script = await AzuriteInstall.EnsureAsync(options.Root, report, cancellationToken);
            report("starting storage (Azurite)");
            var data = options.DataFolder is null ? null : Directory.CreateDirectory(Path.Combine(folder, "azurite")).FullName;
            stack.Storage = await AzuriteProcess.StartAsync(script, data, cancellationToken);
            report("starting the mail provider's stand-in (MailSink)");
            await stack.StartMailAsync(cancellationToken);
            report("starting the Function app");
            await stack.StartAppAsync(cancellationToken);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the app, again after it was killed or stopped.</summary>
    public async Task StartAppAsync(CancellationToken cancellationToken = default)
    {
        LaunchApp();
        await WaitAsync(App, new Uri(AppUrl, "/api/health"), cancellationToken);
    }

    /// <summary>Starts the app as <see cref="StartAppAsync"/> does, and leaves the waiting to the caller.</summary>
    public ChildProcess LaunchApp() => App = LaunchApp(AppUrl);

    /// <summary>Starts one more app on the same storage, as a plan with several instances does, and returns when it is well. The caller ends it.</summary>
    /// <param name="url">Where it listens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ChildProcess> StartAnotherAppAsync(Uri url, CancellationToken cancellationToken = default)
    {
        var another = LaunchApp(url);
        await WaitAsync(another, new Uri(url, "/api/health"), cancellationToken);
        return another;
    }

    /// <summary>Starts MailSink, again after it was killed or stopped.</summary>
    public async Task StartMailAsync(CancellationToken cancellationToken = default)
    {
        Mail = Start("MailSink", "MailSink",
        [
            "--urls", MailUrl.GetLeftPart(UriPartial.Authority), "--data", Path.Combine(folder, "mail"),
            "--webhook", new Uri(AppUrl, "/api/mail-events").AbsoluteUri, "--key", secrets.MailKey,
        ]);
        await WaitAsync(Mail, new Uri(MailUrl, "/health"), cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(MailUrl, "/v3/user/webhooks/event/settings/signed"));
        request.Headers.Authorization = new("Bearer", secrets.MailKey);
        using var response = await http.SendAsync(request, cancellationToken);
        webhookKey = (string?)JObject.Parse(await response.Content.ReadAsStringAsync(cancellationToken))["public_key"] ?? throw new LocalRunException("MailSink did not tell its public key.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var process in (IAsyncDisposable?[])[App, Mail, Storage])
        {
            if (process is not null)
            {
                await process.DisposeAsync();
            }
        }

        http.Dispose();
        if (options.DataFolder is null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ChildProcess LaunchApp(Uri url) => Environment.GetEnvironmentVariable(AzureAppSetting) is { Length: > 0 } published
        ? ChildProcess.Start("the Azure build", "func", ["start", "--no-build", "--port", url.Port.ToString(CultureInfo.InvariantCulture)], published, WithOptions(AppSettings()))
        : Start("the Function app", "ImpactTracker.Functions", ["--urls", url.GetLeftPart(UriPartial.Authority)]);

    /// <summary>The settings that make the app use this storage and this MailSink, by their names in the environment.</summary>
    public IReadOnlyDictionary<string, string> Settings() => AppSettings();

    private Dictionary<string, string> AppSettings() => new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = Storage.ConnectionString,
        ["Mail__Host"] = MailUrl.GetLeftPart(UriPartial.Authority),
        ["Mail__ApiKey"] = secrets.MailKey,
        ["Mail__From"] = "briefs@impact-tracker.example",
        ["Mail__FromName"] = "Manufacturing renaissance project",
        ["Mail__PostalAddress"] = "University of Southampton, University Road, Southampton SO17 1BJ",
        ["Mail__WebhookPublicKey"] = webhookKey,
        ["Links__BaseUrl"] = AppUrl.GetLeftPart(UriPartial.Authority),
        ["Links__SigningKey"] = secrets.LinkKey,
        ["Privacy__HashKey"] = secrets.HashKey,
    };

    private Dictionary<string, string> WithOptions(Dictionary<string, string> settings)
    {
        foreach (var (key, value) in options.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }

    private ChildProcess Start(string name, string assembly, string[] arguments)
    {
        var output = Path.Combine(options.Root, "artifacts", "bin", assembly, options.Configuration.ToLowerInvariant());
        var program = Path.Combine(output, assembly + ".dll");
        if (!File.Exists(program))
        {
            throw new LocalRunException($"{name} is not built ({Path.GetRelativePath(options.Root, program)} is missing); run again without --no-build.");
        }

        var settings = WithOptions(assembly == "MailSink" ? [] : AppSettings());
        var log = new StreamWriter(Path.Combine(folder, assembly + ".log"), append: true) { AutoFlush = true };
        return ChildProcess.Start(name, "dotnet", [program, .. arguments], output, settings, line =>
        {
            lock (log)
            {
                log.WriteLine(line);
            }
        });
    }

    private async Task WaitAsync(ChildProcess process, Uri health, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                using var response = await http.GetAsync(health, patience.Token);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new LocalRunException($"{process.Name} did not answer at {health} within a minute: {process.LastWords}");
            }

            if (process.Exited.IsCompleted)
            {
                throw new LocalRunException($"{process.Name} ended with exit code {process.ExitCode}: {process.LastWords}");
            }

            await Task.WhenAny(process.Exited, Task.Delay(50, cancellationToken));
        }
    }

    private static void CheckFree(int port)
    {
        if (port is < 1 or > 65535)
        {
            throw new LocalRunException(string.Create(CultureInfo.InvariantCulture, $"{port} cannot be a port: choose one from 1 to 65534 with --port."));
        }

        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw new LocalRunException(string.Create(CultureInfo.InvariantCulture, $"Port {port} on 127.0.0.1 is in use: end the program that listens there, or choose another with --port."));
        }
    }

    private static int[] FreePorts()
    {
        using var app = new TcpListener(IPAddress.Loopback, 0);
        using var mail = new TcpListener(IPAddress.Loopback, 0);
        app.Start();
        mail.Start();
        return [((IPEndPoint)app.LocalEndpoint).Port, ((IPEndPoint)mail.LocalEndpoint).Port];
    }
}
