namespace ImpactTracker.Vocabularies;

/// <summary>The forms and pages whose wording we know: Researchfish exports by year, and the Gateway to Research.</summary>
public static class Targets
{
    /// <summary>The Gateway to Research, page and API.</summary>
    public const string Gtr = "gtr";

    /// <summary>The newest Researchfish wording that we know.</summary>
    public const string Researchfish = "researchfish-2022";

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = ["researchfish-2018", "researchfish-2019", "researchfish-2020", "researchfish-2021", Researchfish, Gtr];
}
