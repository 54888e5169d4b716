using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>The body of <c>POST /v3/mail/send</c>. Properties are declared in the order in which they go on the wire.</summary>
[JsonObject(IsReference = false)]
public partial class SendGridMessage
{
    private static readonly JsonSerializerSettings WireSettings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DefaultValueHandling = DefaultValueHandling.Include,
        StringEscapeHandling = StringEscapeHandling.EscapeHtml,
    };

    [JsonProperty(PropertyName = "from")]
    public EmailAddress From { get; set; }

    [JsonProperty(PropertyName = "subject")]
    public string Subject { get; set; }

    [JsonProperty(PropertyName = "personalizations", IsReference = false)]
    public List<Personalization> Personalizations { get; set; }

    [JsonProperty(PropertyName = "content", IsReference = false)]
    public List<Content> Contents { get; set; }

    /// <summary>Taken into <see cref="Contents"/>, in place of what stands there, when the message is serialized.</summary>
    [JsonIgnore]
    public string PlainTextContent { get; set; }

    /// <summary>Taken into <see cref="Contents"/>, in place of what stands there, when the message is serialized.</summary>
    [JsonIgnore]
    public string HtmlContent { get; set; }

    [JsonProperty(PropertyName = "attachments", IsReference = false)]
    public List<Attachment> Attachments { get; set; }

    [JsonProperty(PropertyName = "template_id")]
    public string TemplateId { get; set; }

    [JsonProperty(PropertyName = "headers", IsReference = false)]
    public Dictionary<string, string> Headers { get; set; }

    [JsonProperty(PropertyName = "sections", IsReference = false)]
    public Dictionary<string, string> Sections { get; set; }

    [JsonProperty(PropertyName = "categories", IsReference = false)]
    [JsonConverter(typeof(RemoveDuplicatesConverter<string>))]
    public List<string> Categories { get; set; }

    [JsonProperty(PropertyName = "custom_args", IsReference = false)]
    public Dictionary<string, string> CustomArgs { get; set; }

    [JsonProperty(PropertyName = "send_at")]
    public long? SendAt { get; set; }

    [JsonProperty(PropertyName = "asm")]
    public ASM Asm { get; set; }

    [JsonProperty(PropertyName = "batch_id")]
    public string BatchId { get; set; }

    [JsonProperty(PropertyName = "ip_pool_name")]
    public string IpPoolName { get; set; }

    [JsonProperty(PropertyName = "mail_settings")]
    public MailSettings MailSettings { get; set; }

    [JsonProperty(PropertyName = "tracking_settings")]
    public TrackingSettings TrackingSettings { get; set; }

    [JsonProperty(PropertyName = "reply_to")]
    public EmailAddress ReplyTo { get; set; }

    [JsonProperty(PropertyName = "reply_to_list", IsReference = false)]
    [JsonConverter(typeof(RemoveDuplicatesConverter<EmailAddress>))]
    public List<EmailAddress> ReplyTos { get; set; }

    public static SendGridMessage Deserialize(string json) => JsonConvert.DeserializeObject<SendGridMessage>(json);

    /// <summary>The JSON on the wire: nulls left out, text before HTML before the rest, HTML characters escaped.</summary>
    /// <param name="useDefaultSerialization">True: <see cref="JsonConvert.DefaultSettings"/> of the program have a say; false: they have none.</param>
    public string Serialize(bool useDefaultSerialization = true)
    {
        ArrangeContents();
        if (useDefaultSerialization)
        {
            return JsonConvert.SerializeObject(this, Formatting.None, WireSettings);
        }

        var text = new StringBuilder(1024);
        using var writer = new JsonTextWriter(new StringWriter(text, CultureInfo.InvariantCulture)) { Formatting = Formatting.None };
        JsonSerializer.Create(WireSettings).Serialize(writer, this);
        return text.ToString();
    }

    private static int Place(Content content) => content.Type switch
    {
        MimeType.Text => 0,
        MimeType.Html => 1,
        _ => 2,
    };

    private void ArrangeContents()
    {
        if (PlainTextContent is not null || HtmlContent is not null)
        {
            Contents = [];
            if (PlainTextContent is not null)
            {
                Contents.Add(new PlainTextContent(PlainTextContent));
            }

            if (HtmlContent is not null)
            {
                Contents.Add(new HtmlContent(HtmlContent));
            }

            PlainTextContent = null;
            HtmlContent = null;
        }

        if (Contents is { Count: > 1 })
        {
            Contents = [.. Contents
                .Where(content => !string.IsNullOrEmpty(content.Type) && !string.IsNullOrEmpty(content.Value))
                .OrderBy(Place)];
        }
    }
}
