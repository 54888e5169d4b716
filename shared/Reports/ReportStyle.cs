using ImpactTracker.Documents;

namespace ImpactTracker.Reports;

/// <summary>The style of HTML reports: neutral, readable at any width, on paper and in the dark.</summary>
internal static class ReportStyle
{
    public static readonly Html Sheet = new("""

        :root { color-scheme: light dark; --ink: #1b1f23; --soft: #4a5560; --line: #d5dade; --paper: #fff; --accent: #1d4f66; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8eaec; --soft: #aab4bd; --line: #3a444d; --paper: #15191d; --accent: #8cc4de; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1.5rem; border-top: 4px solid var(--accent); padding-top: 1rem; }
        h2 { font-size: 1.3rem; margin: 2.5rem 0 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
        li { margin: 0 0 .6rem; }
        .groups span { color: var(--soft); }
        .period { color: var(--soft); margin: 0 0 1rem; }
        dl { margin: 0; }
        dl.activity { margin: 0 0 1.75rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 4px solid var(--accent); break-inside: avoid; }
        dl > div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1.25rem; padding: .25rem 0; }
        dt { color: var(--soft); font: .85rem/1.8 Arial, Helvetica, sans-serif; }
        dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        a { color: var(--accent); }
        @media (max-width: 38rem) { dl > div { grid-template-columns: 1fr; } }
        @media print { :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --accent: #000; } main { max-width: none; padding: 0; } article + article { break-before: page; } }

        """.ReplaceLineEndings("\n"));
}
