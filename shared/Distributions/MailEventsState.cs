using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>What became of the provider's events that are not merged.</summary>
/// <param name="Waiting">Bodies that wait to be merged; normally none for longer than seconds.</param>
/// <param name="SetAside">Bodies that a person should look at, at most a thousand, with the reason.</param>
public sealed record MailEventsState(int Waiting, IReadOnlyList<AsideDocument> SetAside);
