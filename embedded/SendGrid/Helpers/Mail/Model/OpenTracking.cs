using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>Whether a pixel is added to see a message opened, and the tag it replaces.</summary>
[JsonObject(IsReference = false)]
public class OpenTracking
{
    [JsonProperty(PropertyName = "enable")]
    public bool? Enable { get; set; }

    [JsonProperty(PropertyName = "substitution_tag")]
    public string SubstitutionTag { get; set; }
}
