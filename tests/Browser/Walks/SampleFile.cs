namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>A file that goes along with a form.</summary>
/// <param name="Field">The field in which it is chosen.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record SampleFile(string Field, string Name, byte[] Bytes);
