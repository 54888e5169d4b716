using System.Diagnostics;
using OpenTelemetry;

namespace ImpactTracker.Telemetry;

/// <summary>
/// Takes the addresses of requests out of spans before they leave: the links of mail (<c>/unsubscribe/{token}</c>, <c>/shared/{token}</c>) work
/// without login, so whoever reads traces must not learn them. The route stays.
/// </summary>
internal sealed class WithoutAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["url.path", "url.query", "url.full", "http.target", "http.url"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
        {
            data.SetTag(tag, null);
        }
    }
}
