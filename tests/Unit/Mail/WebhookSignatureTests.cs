using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Mail;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Tests.Unit.Mail;

public sealed class WebhookSignatureTests : IDisposable
{
    private static readonly byte[] Body = """[{"event":"delivered"}]"""u8.ToArray();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly WebhookSignature signature;

    public WebhookSignatureTests() =>
        signature = new WebhookSignature(Options.Create(new MailOptions { WebhookPublicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()) }), TimeProvider.System);

    public void Dispose()
    {
        key.Dispose();
        signature.Dispose();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(-9, true)]
    [InlineData(11, false)]
    [InlineData(-11, false)]
    [InlineData(1_000_000, false)]
    public void A_signature_counts_for_ten_minutes(int minutesAgo, bool valid)
    {
        var timestamp = Seconds(DateTimeOffset.UtcNow.AddMinutes(-minutesAgo));

        Assert.Equal(valid, signature.IsValid(Sign(timestamp, Body), timestamp, Body));
    }

    [Fact]
    public void A_changed_body_or_timestamp_is_not_signed()
    {
        var timestamp = Seconds(DateTimeOffset.UtcNow);
        var made = Sign(timestamp, Body);

        Assert.False(signature.IsValid(made, timestamp, [.. Body, (byte)' ']));
        Assert.False(signature.IsValid(made, Seconds(DateTimeOffset.UtcNow.AddSeconds(5)), Body));
        Assert.False(signature.IsValid(Sign("", Body), timestamp, Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("MAA=")]
    [InlineData("MAYCAQACAQA=")]
    [InlineData("MIGIAkIB")]
    public void What_is_no_signature_is_refused_and_throws_nothing(string? made) => Assert.False(signature.IsValid(made, Seconds(DateTimeOffset.UtcNow), Body));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775807")]
    public void What_is_no_timestamp_is_refused_and_throws_nothing(string? timestamp) => Assert.False(signature.IsValid(Sign(timestamp ?? "", Body), timestamp, Body));

    [Fact]
    public void Many_at_a_time_are_each_told_right()
    {
        var timestamp = Seconds(DateTimeOffset.UtcNow);
        var made = Enumerable.Range(0, 8).Select(i => (Body: Encoding.UTF8.GetBytes($"[{i}]"), Made: Sign(timestamp, Encoding.UTF8.GetBytes($"[{i}]")))).ToArray();

        Parallel.For(0, 2000, i => Assert.Equal(i % 3 == 0, signature.IsValid(made[i % 8].Made, timestamp, i % 3 == 0 ? made[i % 8].Body : Body)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void What_is_no_public_key_is_told_from_one(string text)
    {
        Assert.False(WebhookSignature.IsPublicKey(text));
        Assert.True(WebhookSignature.IsPublicKey(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())));
    }

    private static string Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private string Sign(string timestamp, byte[] body) =>
        Convert.ToBase64String(key.SignData([.. Encoding.ASCII.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
