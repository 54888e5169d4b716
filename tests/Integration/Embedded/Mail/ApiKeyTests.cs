using ImpactTracker.Tests.Integration.Embedded.Mail.Support;

namespace ImpactTracker.Tests.Integration.Embedded.Mail;

public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("Bearer right", 200)]
    [InlineData("Bearer wrong", 401)]
    [InlineData("Bearer ", 401)]
    [InlineData("Basic right", 401)]
    [InlineData(null, 401)]
    public async Task Only_the_expected_key_may_ask_for_scopes(string? authorization, int status)
    {
        await using var sink = await RunningSink.StartAsync(key: "right");

        Assert.Equal(status, await ScopesAsync(sink, authorization));
    }

    [Theory]
    [InlineData("Bearer anything", 200)]
    [InlineData("Bearer  ", 401)]
    [InlineData(null, 401)]
    public async Task Any_key_will_do_when_none_is_expected(string? authorization, int status)
    {
        await using var sink = await RunningSink.StartAsync();

        Assert.Equal(status, await ScopesAsync(sink, authorization));
    }

    [Fact]
    public async Task Mail_with_a_wrong_key_is_refused_and_not_kept()
    {
        await using var sink = await RunningSink.StartAsync(key: "right");

        using var answer = await sink.SendAsync(Requests.Valid());

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal(0, await sink.CountAsync());
    }

    [Fact]
    public async Task Health_needs_no_key()
    {
        await using var sink = await RunningSink.StartAsync(key: "right");

        Assert.Equal(200, (await sink.CallAsync(HttpMethod.Get, "/health")).Status);
    }

    private static async Task<int> ScopesAsync(RunningSink sink, string? authorization)
    {
        using var client = new HttpClient { BaseAddress = sink.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v3/scopes", UriKind.Relative));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
