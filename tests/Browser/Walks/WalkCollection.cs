namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>One app for both walks.</summary>
[CollectionDefinition(nameof(WalkApp))]
public sealed class WalkCollection : ICollectionFixture<WalkApp>;
