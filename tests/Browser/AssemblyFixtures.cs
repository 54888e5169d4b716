using ImpactTracker.Tests.Browser;
using ImpactTracker.Tests.Support;

[assembly: AssemblyFixture(typeof(AppFixture))]
[assembly: AssemblyFixture(typeof(Chromium))]
