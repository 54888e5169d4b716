#:property PublishAot=false
#:project embedded/LocalRun/LocalRun.csproj

// Sets up what the tests need, runs all of them, and ends with the line "N passed, N failed, N skipped".
// dotnet run test.cs -- [--filter TEXT]     (only tests whose class name holds TEXT)

using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using ImpactTracker.LocalRun;

string[] projects = ["Unit", "Integration", "Browser"];
// Not the caller's path of the compiler: a build for CI replaces it.
var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var results = Path.Combine(root, "artifacts", "test-results");
string[] filter = [];
switch (args)
{
    case []: break;
    case ["--filter", var text]: filter = ["-class", $"*{text}*"]; break;
    default:
        Console.Error.WriteLine($"'{args[0]}' is not understood. Usage: dotnet run test.cs -- [--filter TEXT]");
        return 2;
}

try
{
    await AzuriteInstall.EnsureAsync(root, Say);
    await ChromiumInstall.EnsureAsync(Say);
    Say("building the solution");
    if (await RunAsync("build", "dotnet", ["build", Path.Combine(root, "ImpactTracker.sln"), "-c", "Release", "--nologo", "-v", "quiet"]) != 0)
    {
        return 1;
    }

    Directory.CreateDirectory(results);
    Say($"running {string.Join(", ", projects)} tests");
    // The browser begins when the short ones have ended: the long ones leave it room.
    var integration = TestAsync("Integration");
    int[] codes = [await TestAsync("Unit"), await TestAsync("Browser"), await integration];
    var (passed, failed, skipped) = (0, 0, 0);
    var failures = new List<string>();
    foreach (var project in projects)
    {
        var file = Path.Combine(results, project + ".trx");
        if (!File.Exists(file))
        {
            Say($"{project} tests ended without a result");
            failed++;
            continue;
        }

        var run = XDocument.Load(file);
        failures.AddRange(Named(run, "UnitTestResult").Where(static test => test.Attribute("outcome")?.Value == "Failed").Select(static test => Failure(test)));
        var counters = Named(run, "Counters").First();
        passed += Count(counters, "passed");
        failed += Count(counters, "failed") + Count(counters, "error");
        skipped += Count(counters, "total") - Count(counters, "passed") - Count(counters, "failed") - Count(counters, "error");
    }

    // Said once more where the log ends: whoever sees only its last lines sees why.
    failures.ForEach(static failure => Console.WriteLine(failure));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped"));
    return failed == 0 && passed > 0 && codes.All(static code => code == 0) ? 0 : 1;
}
catch (LocalRunException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

async Task<int> TestAsync(string project)
{
    var file = Path.Combine(results, project + ".trx");
    File.Delete(file);
    var watch = Stopwatch.StartNew();
    var code = await RunAsync(project, "dotnet", [Path.Combine(root, "artifacts", "bin", project, "release", $"ImpactTracker.Tests.{project}.dll"), "-trx", file, "-noLogo", "-noColor", .. filter]);
    Say(string.Create(CultureInfo.InvariantCulture, $"{project} tests took {watch.Elapsed.TotalSeconds:F0} s"));
    return code;
}

async Task<int> RunAsync(string name, string program, string[] arguments)
{
    await using var process = ChildProcess.Start(name, program, arguments, root, onLine: static line => Console.WriteLine(line));
    await process.Exited;
    return process.ExitCode;
}

static IEnumerable<XElement> Named(XContainer within, string name) => within.Descendants().Where(element => element.Name.LocalName == name);

static string Failure(XElement test)
{
    const int longest = 2_000;
    var message = Named(test, "Message").FirstOrDefault()?.Value ?? "";
    var trace = Named(test, "StackTrace").FirstOrDefault()?.Value ?? "";
    return $"FAILED {test.Attribute("testName")?.Value}: {(message.Length > longest ? message[..longest] + "…" : message)}{Environment.NewLine}{(trace.Length > longest ? trace[..longest] : trace)}";
}

static int Count(XElement counters, string name) => int.Parse(counters.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);

static void Say(string line) => Console.WriteLine($"[{DateTime.Now:HH:mm:ss}] {line}");

