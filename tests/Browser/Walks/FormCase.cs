using System.Globalization;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>How a form is filled in so that it is taken.</summary>
/// <param name="Second">What becomes of it when it is sent from a second tab.</param>
/// <param name="Fields">What is typed, beside what the page fills in already.</param>
internal sealed record FormCase(SecondTab Second, params (string Name, string Value)[] Fields)
{
    /// <summary>What somebody else types, who sends it from a second tab.</summary>
    public IEnumerable<(string Name, string Value)> Others => Fields.Select(static (one, i) => i > 0 || DateOnly.TryParse(one.Value, CultureInfo.InvariantCulture, out _) ? one : (one.Name, one.Value + ", too"));

    /// <summary>The page that it is taken from; null for the first that has it.</summary>
    public string? At { get; init; }

    /// <summary>The file that goes along, or null.</summary>
    public SampleFile? File { get; init; }

    /// <summary>Whether it only asks.</summary>
    public bool Asks => Second == SecondTab.Asks;

    /// <summary>What a person is told who sends it with a version that the record has no longer.</summary>
    public string Stale { get; init; } = "Somebody else changed this since you opened it.";

    /// <summary>Why what was typed cannot be shown again; null where it must be.</summary>
    public string? Forgets { get; init; }
}
