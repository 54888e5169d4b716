using System.Net;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Health;

public sealed class HealthTests(AppFixture app)
{
    [Fact]
    public async Task Health_says_that_storage_and_mail_answer()
    {
        var answer = await app.Api.GetAsync("/api/health");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"status":"ok","storage":"ok","mail":"ok"}""", answer.Text);
    }
}
