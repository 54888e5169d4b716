using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Pages;

public sealed class FormTokensTests
{
    private static readonly Caller Jo = new("jo@example.org", Role.Manager);
    private readonly Clock clock = new();

    [Fact]
    public void A_form_is_refused_that_was_given_out_here()
    {
        Assert.True(Tokens().Check(Jo, Tokens().New(Jo), out var mark));
        Assert.NotNull(mark);
    }

    [Fact]
    public void A_form_of_somebody_else_or_of_another_installation_is_taken()
    {
        Assert.False(Tokens().Check(Jo, Tokens().New(new Caller("al@example.org", Role.Manager)), out var mark));
        Assert.False(Tokens().Check(Jo, Tokens(key: 2).New(Jo), out _));
        Assert.False(Tokens().Check(Jo, null, out _));
        Assert.False(Tokens().Check(Jo, "x.y", out _));
        Assert.Null(mark);
    }

    [Fact]
    public void A_form_that_lay_open_too_long_is_taken_or_loses_its_mark()
    {
        var token = Tokens().New(Jo);
        clock.Now += FormTokens.Life + TimeSpan.FromSeconds(1);

        Assert.False(Tokens().Check(Jo, token, out var mark));
        Assert.True(Tokens().Check(Jo, Tokens().New(Jo, mark), out var kept));
        Assert.Equal(mark, kept);
    }

    [Fact]
    public void A_token_tells_who_its_owner_is() => Assert.DoesNotContain(Jo.Name, Tokens().New(Jo), StringComparison.Ordinal);

    private FormTokens Tokens(byte key = 1) => new(new SignedToken(Options.Create(new LinkOptions { SigningKey = Convert.ToBase64String([.. Enumerable.Repeat(key, 32)]) })), clock);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
