// content_id is the package's own parameter name, which callers may write out.
#pragma warning disable CA1707

namespace SendGrid.Helpers.Mail;

/// <content>Bodies, files and categories.</content>
public partial class SendGridMessage
{
    public void AddContent(string mimeType, string text) => (Contents ??= []).Add(new Content(mimeType, text));

    public void AddContents(List<Content> contents)
    {
        if (Contents is null)
        {
            Contents = contents;
        }
        else
        {
            Contents.AddRange(contents);
        }
    }

    /// <summary>Adds nothing when the name or the content is blank, as in the package.</summary>
    public void AddAttachment(string filename, string base64Content, string type = null, string disposition = null, string content_id = null)
    {
        if (string.IsNullOrWhiteSpace(filename) || string.IsNullOrWhiteSpace(base64Content))
        {
            return;
        }

        AddAttachment(new Attachment
        {
            Filename = filename,
            Content = base64Content,
            Type = type,
            Disposition = disposition,
            ContentId = content_id,
        });
    }

    public void AddAttachment(Attachment attachment) => (Attachments ??= []).Add(attachment);

    public void AddAttachments(IEnumerable<Attachment> attachments) => (Attachments ??= []).AddRange(attachments);

    /// <summary>Reads the stream from where it stands to its end. Adds nothing when it cannot be read, as in the package.</summary>
    public async Task AddAttachmentAsync(
        string filename,
        Stream contentStream,
        string type = null,
        string disposition = null,
        string content_id = null,
        CancellationToken cancellationToken = default)
    {
        if (contentStream is not { CanRead: true })
        {
            return;
        }

        using var bytes = new MemoryStream();
        await contentStream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        AddAttachment(filename, Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length), type, disposition, content_id);
    }

    public void AddCategory(string category) => (Categories ??= []).Add(category);

    public void AddCategories(List<string> categories) => (Categories ??= []).AddRange(categories);
}
