using System.Globalization;

namespace ImpactTracker.Bench;

/// <summary>Measurements of two sides that took turns, so that what else the machine does falls on both.</summary>
internal sealed class Rounds
{
    private readonly List<double> ours = [];
    private readonly List<double> theirs = [];

    public int Count => ours.Count;

    public double Ours => Median(ours);

    public double Theirs => Median(theirs);

    /// <summary>Ours divided by theirs.</summary>
    public string Ratio => string.Create(CultureInfo.InvariantCulture, $"{Ours / Theirs:F2}x");

    /// <summary>Measures each side in turn; the first turn of each warms up and does not count.</summary>
    public static async Task<Rounds> TakeAsync(int count, Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        var rounds = new Rounds();
        await ours();
        await theirs();
        for (var round = 0; round < count; round++)
        {
            rounds.ours.Add(await ours());
            rounds.theirs.Add(await theirs());
        }

        return rounds;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
