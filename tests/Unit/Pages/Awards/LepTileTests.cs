using ImpactTracker.Functions.Pages.Awards;
using ImpactTracker.Tests.Support;
using Newtonsoft.Json.Linq;

namespace ImpactTracker.Tests.Unit.Pages.Awards;

public class LepTileTests
{
    [Fact]
    public void A_partnership_of_the_samples_has_no_tile() =>
        Assert.Equal(
            JArray.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "organisations.json"))).Select(static one => (string?)one["id"]).Order(StringComparer.Ordinal),
            LepTile.All.Select(static tile => tile.Organisation).Order(StringComparer.Ordinal));

    [Fact]
    public void Two_partnerships_share_a_tile_or_one_lies_outside_the_grid()
    {
        Assert.Equal(LepTile.All.Count, LepTile.All.Select(static tile => (tile.Column, tile.Row)).Distinct().Count());
        Assert.Equal(LepTile.All.Count, LepTile.All.Select(static tile => tile.Label).Distinct(StringComparer.Ordinal).Count());
        Assert.All(LepTile.All, static tile => Assert.True(tile.Column is >= 0 and < LepTile.Columns && tile.Row is >= 0 and < LepTile.Rows));
    }
}
