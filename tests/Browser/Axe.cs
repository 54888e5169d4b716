using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Browser;

/// <summary>axe-core, the checker of accessibility rules; package.json pins it.</summary>
internal static class Axe
{
    // In a window without script it would never answer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Lazy<string> Script = new(static () => File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js")));

    private static readonly string[] All = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    // What is drawn in other colours can break the rules about colours anew, and no others.
    private static readonly (ColorScheme Scheme, object Rules)[] Looks = [(ColorScheme.Light, new { type = "tag", values = All }), (ColorScheme.Dark, new { type = "rule", values = OfColours })];

    private const string Run = """
        async rules => JSON.stringify((await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })).violations
            .map(one => ({ rule: one.id, help: one.help, nodes: one.nodes.map(node => node.html + ' ' + node.failureSummary) })))
        """;

    /// <summary>Fails with each rule that a page breaks and where, in the light and in the dark.</summary>
    public static async Task CheckAsync(IPage page, string name) => Assert.Empty(await FindAsync(page, name));

    /// <summary>Each rule that a page breaks and where, in the light and in the dark.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, string name)
    {
        var found = new List<string>();
        await page.EvaluateAsync(Script.Value);
        foreach (var (scheme, rules) in Looks)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            found.AddRange(JArray.Parse(await page.EvaluateAsync<string>(Run, rules).WaitAsync(Patience)).Select(one => $"{name} ({scheme}): {one}"));
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return found;
    }
}
