namespace ImpactTracker.RecordImport.Reading;

/// <summary>Who named a record.</summary>
public static class SourceSystems
{
    /// <summary>Researchfish; the Gateway to Research repeats its names.</summary>
    public const string Researchfish = "researchfish";

    /// <summary>The Gateway to Research, for what it names itself.</summary>
    public const string Gtr = "gtr";

    /// <summary>A project page of the Gateway to Research, where records have no names: what they are, hashed.</summary>
    public const string GtrPage = "gtr-page";

    /// <summary>This system, for what it exported.</summary>
    public const string Own = "impact-tracker";
}
