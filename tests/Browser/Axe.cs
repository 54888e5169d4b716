using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser;

/// <summary>axe-core, the checker of accessibility rules; package.json pins it.</summary>
internal static class Axe
{
    // In a window without script it would never answer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Lazy<string> Script = new(static () => File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js")));

    private const string Run = """
        async () => JSON.stringify((await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
            .map(one => ({ rule: one.id, help: one.help, nodes: one.nodes.map(node => node.html + ' ' + node.failureSummary) })))
        """;

    /// <summary>Fails with each rule that a page breaks and where, in the light and in the dark.</summary>
    public static async Task CheckAsync(IPage page, string name)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync(Script.Value);
            var violations = JArray.Parse(await page.EvaluateAsync<string>(Run).WaitAsync(Patience));
            Assert.True(violations.Count == 0, $"{name} ({scheme}): {violations}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
