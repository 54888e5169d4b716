using ImpactTracker.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(AppFixture))]
