using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>Whether links are rewritten to see clicks, in the HTML and in the text.</summary>
[JsonObject(IsReference = false)]
public class ClickTracking
{
    [JsonProperty(PropertyName = "enable")]
    public bool? Enable { get; set; }

    [JsonProperty(PropertyName = "enable_text")]
    public bool? EnableText { get; set; }
}
