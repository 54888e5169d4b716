using ImpactTracker.Tests.Support;
using ImpactTracker.Tests.Browser;

[assembly: AssemblyFixture(typeof(AppFixture))]
[assembly: AssemblyFixture(typeof(Chromium))]
