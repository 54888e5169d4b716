using ImpactTracker.FunctionsHost.Settings;
using Microsoft.Extensions.Configuration;

namespace ImpactTracker.Tests.Unit.Embedded.FunctionsHost;

// Rule: "Azure Functions binding expression patterns", app settings.
public sealed class SettingTextTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Briefs:Schedule"] = "0 0 6 * * *", ["Suffix"] = "x", ["Empty"] = "" })
        .Build();

    [Theory]
    [InlineData("send-batch", "send-batch")]
    [InlineData("%Briefs:Schedule%", "0 0 6 * * *")]
    [InlineData("%Briefs__Schedule%", "0 0 6 * * *")]
    [InlineData("%briefs:schedule%", "0 0 6 * * *")]
    [InlineData("a-%Suffix%-%Suffix%", "a-x-x")]
    public void Settings_stand_where_their_names_stood(string text, string resolved) => Assert.Equal(resolved, SettingText.Resolve(text, Settings, "F"));

    [Theory]
    [InlineData("%Missing%", "'Missing'")]
    [InlineData("%Empty%", "'Empty'")]
    [InlineData("50%", "'%'")]
    public void A_setting_that_is_missing_is_named_with_its_function(string text, string named)
    {
        var message = Assert.Throws<InvalidOperationException>(() => SettingText.Resolve(text, Settings, "F")).Message;

        Assert.Contains("'F'", message, StringComparison.Ordinal);
        Assert.Contains(named, message, StringComparison.Ordinal);
    }
}
