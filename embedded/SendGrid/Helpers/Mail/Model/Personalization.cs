using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>
/// One envelope of a request: who gets a message and what is different in theirs. At most 1,000 in a request;
/// substitutions at most 10,000 bytes each (SendGrid's API reference for mail/send).
/// </summary>
[JsonObject(IsReference = false)]
public class Personalization
{
    [JsonProperty(PropertyName = "to", IsReference = false)]
    [JsonConverter(typeof(RemoveDuplicatesConverter<EmailAddress>))]
    public List<EmailAddress> Tos { get; set; }

    [JsonProperty(PropertyName = "cc", IsReference = false)]
    [JsonConverter(typeof(RemoveDuplicatesConverter<EmailAddress>))]
    public List<EmailAddress> Ccs { get; set; }

    [JsonProperty(PropertyName = "bcc", IsReference = false)]
    [JsonConverter(typeof(RemoveDuplicatesConverter<EmailAddress>))]
    public List<EmailAddress> Bccs { get; set; }

    [JsonProperty(PropertyName = "from")]
    public EmailAddress From { get; set; }

    [JsonProperty(PropertyName = "subject")]
    public string Subject { get; set; }

    [JsonProperty(PropertyName = "headers", IsReference = false)]
    public Dictionary<string, string> Headers { get; set; }

    [JsonProperty(PropertyName = "substitutions", IsReference = false)]
    public Dictionary<string, string> Substitutions { get; set; }

    [JsonProperty(PropertyName = "custom_args", IsReference = false)]
    public Dictionary<string, string> CustomArgs { get; set; }

    [JsonProperty(PropertyName = "send_at")]
    public long? SendAt { get; set; }

    [JsonProperty(PropertyName = "dynamic_template_data", IsReference = false)]
    public object TemplateData { get; set; }
}
