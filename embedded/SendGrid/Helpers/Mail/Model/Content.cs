using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>One form of the body. The service takes text/plain first, then text/html, then anything else.</summary>
[JsonObject(IsReference = false)]
public class Content
{
    public Content()
    {
    }

    public Content(string type, string value)
    {
        Type = type;
        Value = value;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
