namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>A window at which the app was killed, with what was under way in it.</summary>
/// <param name="Window">Which.</param>
/// <param name="Mailings">One for each <see cref="ProviderFault"/>, in their order.</param>
internal sealed record CrashedWindow(CrashWindow Window, IReadOnlyList<CrashedMailing> Mailings);
