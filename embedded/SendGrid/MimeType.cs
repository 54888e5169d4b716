namespace SendGrid;

/// <summary>The two content types of a message body.</summary>
public class MimeType
{
    public const string Html = "text/html";

    public const string Text = "text/plain";
}
