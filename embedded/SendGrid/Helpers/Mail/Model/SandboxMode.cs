using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>Has the service check a request and do nothing: it answers 200 instead of 202.</summary>
[JsonObject(IsReference = false)]
public class SandboxMode
{
    [JsonProperty(PropertyName = "enable")]
    public bool? Enable { get; set; }
}
