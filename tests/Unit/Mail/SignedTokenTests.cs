using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Mail;

public sealed class SignedTokenTests
{
    private readonly SignedToken tokens = Tokens(1);

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("")]
    [InlineData("ä b\n")]
    public void What_was_signed_is_read_back(string text)
    {
        var token = tokens.Sign("unsubscribe", text);

        Assert.Equal(text.Length == 0 ? null : text, tokens.Read("unsubscribe", token));
        Assert.Matches("^[A-Za-z0-9_.-]+$", token);
    }

    [Fact]
    public void A_token_of_another_purpose_or_another_key_is_not_ours()
    {
        var token = tokens.Sign("share", "0123456789abcdef");

        Assert.Null(tokens.Read("unsubscribe", token));
        Assert.Null(Tokens(2).Read("share", token));
        Assert.Equal("0123456789abcdef", Tokens(1).Read("share", token));
    }

    [Fact]
    public void A_token_that_was_changed_or_cut_anywhere_is_not_ours()
    {
        var token = tokens.Sign("unsubscribe", "0123456789abcdef");
        for (var i = 0; i < token.Length; i++)
        {
            Assert.Null(tokens.Read("unsubscribe", token[..i]));
            Assert.NotEqual("0123456789abcdef", tokens.Read("unsubscribe", token.Remove(i, 1)));
        }

        var dot = token.IndexOf('.', StringComparison.Ordinal);
        Assert.Null(tokens.Read("unsubscribe", tokens.Sign("unsubscribe", "another")[..^22] + token[(dot + 1)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("ä.ö")]
    [InlineData("<script>.x")]
    public void What_is_no_token_is_not_ours(string token) => Assert.Null(tokens.Read("unsubscribe", token));

    private static SignedToken Tokens(byte seed) =>
        new(Options.Create(new LinkOptions { BaseUrl = "https://example.org", SigningKey = Convert.ToBase64String(Enumerable.Repeat(seed, 32).ToArray()) }));
}
