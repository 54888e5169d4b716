using ImpactTracker.Records;

namespace ImpactTracker.Influences;

/// <summary>
/// An influence on policy or practice: somebody changed something because of the research. Field by field the funder's question set (Researchfish
/// "Influence on Policy, Practice, Patients and the Public"), with lists of its own.
/// </summary>
public sealed record Influence : AwardRecord
{
    /// <summary>What was influenced, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>A code of the list <c>influenceType</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The first calendar year of the influence; null when an old file does not say.</summary>
    public int? FirstYear { get; init; }

    /// <summary>A code of the list <c>influenceReach</c>.</summary>
    public required string GeographicReach { get; init; }

    /// <summary>Codes of the list <c>influenceArea</c>: sectors concerned.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Codes of the list <c>influenceImpactType</c>.</summary>
    public required IReadOnlyList<string> ImpactTypes { get; init; }

    /// <summary>What changed, in the words of the project.</summary>
    public string? Impact { get; init; }

    /// <summary>Where one can read about it.</summary>
    public string? Url { get; init; }

    /// <summary>Ids of the engagement activities that led to it.</summary>
    public required IReadOnlyList<string> Activities { get; init; }
}
