using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>How a message is handled. The settings that bypass unsubscribes are left out here: nothing of ours may use them.</summary>
[JsonObject(IsReference = false)]
public class MailSettings
{
    [JsonProperty(PropertyName = "footer")]
    public FooterSettings FooterSettings { get; set; }

    [JsonProperty(PropertyName = "sandbox_mode")]
    public SandboxMode SandboxMode { get; set; }
}
