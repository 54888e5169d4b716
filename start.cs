#:property PublishAot=false
#:project embedded/LocalRun/LocalRun.csproj

// Runs everything on this machine: Azurite, MailSink and the Function app; loads samples/, does the main job and keeps serving.
// dotnet run start.cs -- [--once] [--empty] [--port 7071] [--data DIR] [--no-build]

using System.Globalization;
using System.Runtime.InteropServices;
using ImpactTracker.LocalRun;
using Newtonsoft.Json;

const string Usage = "Usage: dotnet run start.cs -- [--once] [--empty] [--port 7071] [--data DIR] [--no-build]";
var root = Root();
var (once, empty, build, port, data) = (false, false, true, 7071, Path.Combine(root, ".data"));
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--once": once = true; break;
        case "--empty": empty = true; break;
        case "--no-build": build = false; break;
        case "--port" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out port): i++; break;
        case "--data" when i + 1 < args.Length: data = Path.GetFullPath(args[++i]); break;
        default: return Fail($"'{args[i]}' is not understood. {Usage}", 2);
    }
}

using var stop = new CancellationTokenSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => { signal.Cancel = true; stop.Cancel(); });
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => { signal.Cancel = true; stop.Cancel(); });
try
{
    if (build)
    {
        await BuildAsync("functions");
        await BuildAsync(Path.Combine("embedded", "MailSink"));
    }

    await using var stack = await LocalStack.StartAsync(new LocalStackOptions { Root = root, DataFolder = data, Port = port, Configuration = "Release" }, Say, stop.Token);
    Say($"storage: {stack.Storage.TableEndpoint} {stack.Storage.BlobEndpoint} {stack.Storage.QueueEndpoint}");
    SampleResult? result = null;
    if (!empty)
    {
        using var story = new SampleStory(stack.AppUrl, Path.Combine(root, "samples"), Say);
        result = await story.RunAsync(stop.Token);
        Say($"report:  {result.ReportUrl}");
    }

    Say($"pages:   {stack.AppUrl}");
    Say($"outbox:  {stack.MailUrl}");
    Say($"API:     {stack.AppUrl}api/openapi.json");
    if (once)
    {
        Console.WriteLine(result is null ? "{}" : JsonConvert.SerializeObject(result));
        return 0;
    }

    Console.WriteLine($"ready {Address(stack.AppUrl)} mail {Address(stack.MailUrl)}");
    var ended = await Task.WhenAny(stack.App.Exited, stack.Mail.Exited, stack.Storage.Process.Exited, Task.Delay(Timeout.Infinite, stop.Token));
    if (!stop.IsCancellationRequested)
    {
        var dead = new[] { stack.App, stack.Mail, stack.Storage.Process }.First(process => process.Exited == ended);
        return Fail($"{dead.Name} ended by itself with exit code {dead.ExitCode}: {dead.LastWords}", 1);
    }

    Say("stopping");
    return 0;
}
catch (LocalRunException problem)
{
    return Fail(problem.Message, 1);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}

async Task BuildAsync(string project)
{
    Say($"building {project}");
    var output = new List<string>();
    await using var process = ChildProcess.Start("the build", "dotnet", ["build", project, "-c", "Release", "--nologo", "-v", "quiet"], root, onLine: line => { lock (output) { output.Add(line); } });
    await process.Exited.WaitAsync(stop.Token);
    if (process.ExitCode != 0)
    {
        throw new LocalRunException($"Building {project} failed:\n{string.Join('\n', output)}");
    }
}

static string Address(Uri uri) => uri.GetLeftPart(UriPartial.Authority);

static void Say(string line) => Console.WriteLine($"[{DateTime.Now:HH:mm:ss}] {line}");

static int Fail(string sentence, int code)
{
    Console.Error.WriteLine(sentence);
    return code;
}

// Not the caller's path of the compiler: a build for CI replaces it.
static string Root() => (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
