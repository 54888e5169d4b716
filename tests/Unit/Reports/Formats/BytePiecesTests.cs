using ImpactTracker.Reports.Formats;

namespace ImpactTracker.Tests.Unit.Reports.Formats;

public sealed class BytePiecesTests
{
    [Fact]
    public void A_piece_is_written_over_by_those_after_it()
    {
        using var pieces = new BytePieces();
        byte[][] given = [.. Enumerable.Range(1, 3_000).Select(static number => Enumerable.Repeat((byte)number, 400 + number).ToArray())];

        var kept = given.Select(piece => pieces.Add(piece)).ToArray();

        Assert.All(kept.Zip(given), static pair => Assert.Equal(pair.Second, pair.First.ToArray()));
        Assert.Equal(given.Sum(static piece => piece.Length), pieces.Length);
    }

    [Fact]
    public void A_piece_that_is_longer_than_a_chunk_is_cut()
    {
        using var pieces = new BytePieces();
        byte[] before = [1, 2, 3];
        var longest = Enumerable.Repeat((byte)7, 3 * 1024 * 1024).ToArray();

        var first = pieces.Add(before);
        var kept = pieces.Add(longest);

        Assert.Equal(before, first.ToArray());
        Assert.Equal(longest, kept.ToArray());
    }
}
