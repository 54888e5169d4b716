using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.RecordImport;

/// <summary>An app of its own, so that what is counted is what was imported.</summary>
public sealed class OwnAppFixture : AppFixture;
