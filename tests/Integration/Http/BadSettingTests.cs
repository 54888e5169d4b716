using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Http;

public sealed class BadSettingTests(AppFixture app)
{
    [Theory]
    [InlineData("AzureWebJobsStorage", "", "is missing")]
    [InlineData("Mail__ApiKey", "", "is missing")]
    [InlineData("Mail__From", "", "is missing")]
    [InlineData("Mail__From", "nobody", "is not a mail address")]
    [InlineData("Mail__FromName", "", "is missing")]
    [InlineData("Mail__PostalAddress", "", "is missing")]
    [InlineData("Mail__WebhookPublicKey", "", "is missing")]
    [InlineData("Mail__WebhookPublicKey", "AAAA", "must be the public key")]
    [InlineData("Mail__TimeoutSeconds", "0", "between 1 and 300")]
    [InlineData("Mail__TimeoutSeconds", "soon", "cannot be read")]
    [InlineData("Links__BaseUrl", "", "is missing")]
    [InlineData("Links__BaseUrl", "somewhere", "must be an address")]
    [InlineData("Links__SigningKey", "", "is missing")]
    [InlineData("Links__SigningKey", "short", "must be the Base64")]
    [InlineData("Privacy__HashKey", "", "is missing")]
    [InlineData("Privacy__HashKey", "short", "must be the Base64")]
    [InlineData("Distributions__OutcomeWait", "8.00:00:00", "must be between")]
    [InlineData("Distributions__OutcomeWait", "long", "cannot be read")]
    [InlineData("Distributions__AttemptDeadline", "00:00:01", "must be between")]
    [InlineData("Distributions__FenceDelay", "3.00:00:00", "must be between")]
    [InlineData("Distributions__FenceDelay", "00:02:00", "must be 0, for no fence, or longer than")]
    [InlineData("Distributions__FenceMargin", "00:00:00", "must be between")]
    [InlineData("Distributions__HintPatience", "2.00:00:00", "must be between")]
    [InlineData("Backup__KeepDays", "0", "from 1 to 366")]
    [InlineData("Telemetry__OtlpEndpoint", "somewhere", "must be an address")]
    [InlineData("Telemetry__LogMeasures", "perhaps", "cannot be read")]
    [InlineData("Storage__CreateMissing", "perhaps", "cannot be read")]
    [InlineData("Access__Mode", "Nobody", "cannot be read")]
    [InlineData("Backup__Schedule", "at night", "schedule of six fields")]
    [InlineData("Privacy__SweepSchedule", "0 61 * * * *", "schedule of six fields")]
    [InlineData("Reports__SweepSchedule", "", "schedule of six fields")]
    public async Task A_bad_setting_stops_the_start_with_more_or_less_than_a_sentence_that_names_it(string name, string value, string words)
    {
        await using var started = OwnApp.Launch(app.Stack, "http://127.0.0.1:0", (name, value));

        await started.Exited.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var line = Assert.Single(started.LastWords.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(1, started.ExitCode);
        Assert.StartsWith($"The setting {name} ", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_is_not_there_ends_the_start_with_a_trace_as_its_last_words()
    {
        await using var started = OwnApp.Launch(app.Stack, "http://127.0.0.1:0", ("AzureWebJobsStorage", "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:9/a;BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a"));

        await started.Exited.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(1, started.ExitCode);
        Assert.StartsWith("The setting AzureWebJobsStorage names a storage that does not answer", started.LastWords.Split('\n')[^1], StringComparison.Ordinal);
    }
}
