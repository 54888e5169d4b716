using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>A footer that the service adds to both forms of the body.</summary>
[JsonObject(IsReference = false)]
public class FooterSettings
{
    [JsonProperty(PropertyName = "enable")]
    public bool Enable { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "html")]
    public string Html { get; set; }
}
