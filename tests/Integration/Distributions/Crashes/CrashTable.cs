using System.Globalization;
using System.Text;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>The table of windows with their counts, as docs/reference/crash-matrix.md keeps it.</summary>
/// <param name="between">What happened to recipients between the kill and the end.</param>
internal sealed class CrashTable(string between)
{
    private readonly StringBuilder text = new(
        $"| Window | Killed when | Recipients | {between} | Messages | Accepted | Unknown | Lost | Doubled |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");

    private int all;

    /// <summary>The sum of what was added.</summary>
    public Recipients Sum { get; private set; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Adds a window.</summary>
    public void Add(CrashWindow window, int meanwhile, Recipients row)
    {
        (Sum, all) = (Sum + row, all + meanwhile);
        Line(window.Name, window.What, meanwhile, row);
    }

    /// <summary>Ends the table, prints it, and holds the page to it.</summary>
    public async Task EndAsync(ITestOutputHelper output)
    {
        Line("All", "", all, Sum);
        output.WriteLine(text.ToString());
        Assert.Equal((0, 0, 0, 0), (Sum.Lost, Sum.Doubled, Sum.Pending, Sum.Unknown));
        Assert.Equal(Sum.Asked, Sum.Accepted + Sum.Rejected + Sum.Suppressed);
        var kept = Path.Combine(Repository.Root, "docs", "reference", "crash-matrix.md");
        Assert.True((await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken)).Contains(text.ToString(), StringComparison.Ordinal), $"docs/reference/crash-matrix.md has another table than:\n{text}");
    }

    private void Line(string name, string what, int meanwhile, Recipients row) => text.Append(
        CultureInfo.InvariantCulture, $"| {name} | {what} | {row.Asked} | {meanwhile} | {row.Messages} | {row.Accepted} | {row.Unknown} | {row.Lost} | {row.Doubled} |\n");
}
