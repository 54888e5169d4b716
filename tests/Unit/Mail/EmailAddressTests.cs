using ImpactTracker.Mail;

namespace ImpactTracker.Tests.Unit.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Jo.Smith+x@Example.ORG\t", "jo.smith+x@example.org")]
    [InlineData("jo@bücher.example", "jo@xn--bcher-kva.example")]
    [InlineData("jo@BÜCHER.example", "jo@xn--bcher-kva.example")]
    [InlineData("jo@ｅxample.org", "jo@example.org")]
    [InlineData("jo@xn--80ak6aa92e.example", "jo@xn--80ak6aa92e.example")]
    [InlineData("jo@почта.рф", "jo@xn--80a1acny.xn--p1ai")]
    [InlineData("jo@почта.example", "jo@xn--80a1acny.example")]
    public void Spellings_of_an_address_are_one(string typed, string kept)
    {
        Assert.Null(EmailAddress.Problem(typed, out var address));
        Assert.Equal(kept, address);
        Assert.Equal(kept, EmailAddress.Kept(address));
    }

    [Fact]
    public void Scripts_that_belong_together_are_no_imitation() => Assert.Null(EmailAddress.Problem("jo@東京タワーabc.example", out _));

    [Theory]
    [InlineData("jo@раypal.example", "mixes Cyrillic and Latin")]
    [InlineData("jo@paypaΙ.example", "mixes Latin and Greek")]
    [InlineData("jo@аррӏе.example", "look like Latin ones")]
    [InlineData("jo@exa\u00ADmple.org", "U+00AD")]
    [InlineData("jo@exa\u200Dmple.org", "U+200D")]
    [InlineData("jo@\uFEFFexample.org", "U+FEFF")]
    [InlineData("jo@\uD800.org", "cannot be a host's name")]
    [InlineData("ｊo@example.org", "before the @")]
    [InlineData("jo\r\n@example.org", "before the @")]
    [InlineData("jo@example", "needs a domain with a dot")]
    [InlineData("jo@example.org.", "needs a domain with a dot")]
    public void Addresses_that_imitate_others_or_are_none_are_refused_with_the_reason(string typed, string reason) =>
        Assert.Contains(reason, EmailAddress.Problem(typed, out _), StringComparison.Ordinal);

    [Fact]
    public void An_address_of_254_characters_is_kept_and_one_more_is_refused()
    {
        var longest = $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', 61)}";

        Assert.Equal(254, longest.Length);
        Assert.Null(EmailAddress.Problem(longest, out _));
        Assert.Contains("at most 254", EmailAddress.Problem(longest + "d", out _), StringComparison.Ordinal);
        Assert.Contains("254", EmailAddress.Problem("a@" + string.Join('.', Enumerable.Repeat("b", 5_000)), out _), StringComparison.Ordinal);
    }
}
