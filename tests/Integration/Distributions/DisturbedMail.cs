namespace ImpactTracker.Tests.Integration.Distributions;

/// <summary>Tests that make the mail provider misbehave or kill the app: one stack for all, one test at a time.</summary>
[CollectionDefinition(nameof(DisturbedMail))]
public sealed class DisturbedMail : ICollectionFixture<QuickAppFixture>;
