using ImpactTracker.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
