using System.Globalization;

namespace ImpactTracker.Distributions;

/// <summary>An id of the provider's whose request was cancelled there, until it is given back.</summary>
/// <param name="Id">The provider's batch id.</param>
/// <param name="Until">From then on nothing can come under it any more, UTC, in whole seconds.</param>
internal sealed record SpentHold(string Id, DateTimeOffset Until)
{
    private const char Between = '@';

    /// <summary>After so long it is left to the provider to forget it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<SpentHold> Read(string? text) => text is null ? [] :
    [
        .. text.Split(' ').Select(static one => one.Split(Between))
            .Select(static parts => new SpentHold(parts[0], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)))),
    ];

    /// <summary>Whether the sweep still has to give an id back.</summary>
    public static bool AnyToGiveBack(string? text, DateTimeOffset now) => Read(text).Any(one => one.Until + Patience > now);

    /// <summary>As one text; null for none.</summary>
    public static string? Write(IReadOnlyCollection<SpentHold> holds) =>
        holds.Count == 0 ? null : string.Join(' ', holds.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}{Between}{one.Until.ToUnixTimeSeconds()}")));
}
