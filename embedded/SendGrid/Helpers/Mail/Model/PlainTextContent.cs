using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>The text/plain form of the body.</summary>
[JsonObject(IsReference = false)]
public class PlainTextContent(string value) : Content(MimeType.Text, value);
