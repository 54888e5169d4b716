using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

public sealed class LinkAddressTests
{
    private const string Site = "https://links.example/records/";

    [Theory]
    [InlineData("https://links.example/a-b_1", "https://links.example/a-b_1")]
    [InlineData("HTTPS://Links.Example:443/a", "https://links.example/a")]
    [InlineData("https://links.example", "https://links.example/")]
    [InlineData("https://links.example/ü", "https://links.example/%C3%BC")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("mailto:a@links.example", "mailto:a@links.example")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("ftp://links.example/a", null)]
    [InlineData("/activities/a", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_written_in_another_way_than_a_reader_takes_it_or_leads_where_no_document_may_lead(string? text, string? address) => Assert.Equal(address, LinkAddress.Of(text));

    [Fact]
    public void What_follows_a_beginning_that_is_known_is_not_looked_at()
    {
        Assert.Equal(Site + "one", LinkAddress.Of(Site + "one"));

        Assert.Equal(Site + "two", LinkAddress.Of(Site + "two"));
        Assert.Equal("https://links.example/", LinkAddress.Of(Site + ".."));
        Assert.Equal(Site + "a%20b", LinkAddress.Of(Site + "a b"));
        Assert.Equal(Site + "%C3%BC", LinkAddress.Of(Site + "ü"));
        Assert.Equal("https://links.example/", LinkAddress.Of("https://links.example"));
    }
}
