using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Pages;

/// <summary>One message: who, when, the HTML form in a frame without rights, the text form, files, headers.</summary>
internal static class MessagePage
{
    public static Task WriteAsync(HttpContext context, MessageView message) =>
        Page.WriteAsync(context, 200, $"{message.Subject} – MailSink", html =>
        {
            html.Add($"<p class=\"back\"><a href=\"/\">Outbox</a></p>\n<h1>{(message.Subject.Length > 0 ? message.Subject : "(subject of the template)")}</h1>\n");
            Facts(html, message);
            Files(html, message);
            Bodies(html, message);
            Pairs(html, "Headers", message.Headers);
            Pairs(html, "Custom arguments", message.CustomArgs);
        });

    private static void Facts(HtmlText html, MessageView message)
    {
        html.Add($"<dl class=\"facts\">\n");
        Fact(html, "To", Named(message.To, message.ToName));
        Fact(html, "From", Named(message.From, message.FromName));
        Fact(html, "Reply to", string.Join(", ", message.ReplyTo));
        Fact(html, "Accepted", Words.Time(message.ReceivedAt));
        Fact(html, "Send at", message.SendAt is { } sendAt ? Words.Time(sendAt) : null);
        Fact(html, "Categories", string.Join(", ", message.Categories));
        Fact(html, "Template", message.TemplateId);
        Fact(html, "Batch", message.BatchId);
        Fact(html, "Message id", message.Id);
        html.Add($"</dl>\n");
    }

    private static void Fact(HtmlText html, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
        }
    }

    private static string Named(string address, string? name) => string.IsNullOrEmpty(name) ? address : $"{name} <{address}>";

    private static void Files(HtmlText html, MessageView message)
    {
        if (message.Attachments.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>Attachments</h2>\n<ul class=\"attachments\">\n");
        foreach (var (index, file) in message.Attachments.Index())
        {
            html.Add($"<li><a href=\"/outbox/{message.Id}/attachments/{index}\" download=\"{file.Name}\">{file.Name}</a> <span>{Words.Size(file.Size)}</span>");
            html.Add($"<span class=\"hash\">SHA-256 {file.Sha256}</span></li>\n");
        }

        html.Add($"</ul></section>\n");
    }

    private static void Bodies(HtmlText html, MessageView message)
    {
        if (message.Html is not null)
        {
            html.Add($"<section><h2>HTML</h2>\n<iframe src=\"/outbox/{message.Id}/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" title=\"The HTML form of the message\"></iframe></section>\n");
        }

        if (message.Text is not null)
        {
            html.Add($"<section><h2>Text</h2>\n<pre class=\"text\" tabindex=\"0\">{message.Text}</pre></section>\n");
        }

        if (message.TemplateData is { } data)
        {
            html.Add($"<section><h2>Template data</h2>\n<pre class=\"text\" tabindex=\"0\">{data.ToString()}</pre></section>\n");
        }
    }

    private static void Pairs(HtmlText html, string title, IReadOnlyDictionary<string, string> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>{title}</h2>\n<dl class=\"facts\">\n");
        foreach (var (name, value) in pairs)
        {
            Fact(html, name, value);
        }

        html.Add($"</dl></section>\n");
    }
}
