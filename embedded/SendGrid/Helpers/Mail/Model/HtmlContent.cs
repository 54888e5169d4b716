using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>The text/html form of the body.</summary>
[JsonObject(IsReference = false)]
public class HtmlContent(string value) : Content(MimeType.Html, value);
