using System.Globalization;
using ImpactTracker.MailSink.Keeping;

namespace ImpactTracker.MailSink.Pages;

/// <summary>The outbox: messages, newest first, fifty a page, found by recipient.</summary>
internal static class ListPage
{
    private const int PageSize = 50;

    public static Task WriteAsync(HttpContext context, Outbox outbox, MessageReader reader)
    {
        var search = context.Request.Query["to"].ToString().Trim();
        var to = search.Length > 0 ? search : null;
        var count = outbox.Count(to, exact: false);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, pages) : 1;
        var messages = outbox.Newest(to, exact: false, (page - 1) * PageSize, PageSize);
        return Page.WriteAsync(context, 200, to is null ? "Outbox – MailSink" : "Search – MailSink", html =>
        {
            html.Add($"""
                <h1>Outbox</h1>
                <form action="/" method="get" role="search">
                <label for="to">Recipient</label>
                <div class="search"><input id="to" name="to" type="search" value="{search}" placeholder="name@example.org or example.org" autocomplete="off" spellcheck="false"><button>Search</button></div>
                </form>

                """);
            if (messages.Count == 0)
            {
                Nothing(html, to);
                return;
            }

            Summary(html, to, count, page);
            html.Add($"<ol class=\"messages\">\n");
            var files = new AttachmentCounts(reader);
            foreach (var message in messages)
            {
                Row(html, message, files.Of(message));
            }

            html.Add($"</ol>\n");
            Paging(html, search, page, pages);
        });
    }

    private static void Nothing(HtmlText html, string? to)
    {
        if (to is null)
        {
            html.Add($"<p class=\"empty\">No message has been accepted yet. As soon as the app sends one, it stands here.</p>\n");
        }
        else
        {
            html.Add($"<p class=\"empty\">No message to “{to}”. <a href=\"/\">Show all messages</a></p>\n");
        }
    }

    private static void Summary(HtmlText html, string? to, int count, int page)
    {
        var first = ((page - 1) * PageSize) + 1;
        var last = Math.Min(count, page * PageSize);
        html.Add($"<p class=\"summary\">{Words.Count(count, "message", "messages")}");
        if (to is not null)
        {
            html.Add($" to “{to}”");
        }

        html.Add($".");
        if (to is not null)
        {
            html.Add($" <a href=\"/\">Show all</a>");
        }

        if (count > PageSize)
        {
            html.Add($" <span>Showing {Words.Number(first)} to {Words.Number(last)}.</span>");
        }

        html.Add($"</p>\n");
    }

    private static void Row(HtmlText html, KeptMessage message, int files)
    {
        html.Add($"<li><a href=\"/outbox/{message.Id}\"><span class=\"subject\">{(message.Subject.Length > 0 ? message.Subject : "(subject of the template)")}</span>");
        html.Add($"<span class=\"to\">{message.To}</span>");
        html.Add($"<span class=\"files\">{(files > 0 ? Words.Count(files, "attachment", "attachments") : string.Empty)}</span>");
        html.Add($"<time datetime=\"{Words.Machine(message.Request.ReceivedAt)}\">{Words.Time(message.Request.ReceivedAt)}</time></a></li>\n");
    }

    private static void Paging(HtmlText html, string search, int page, int pages)
    {
        if (pages == 1)
        {
            return;
        }

        html.Add($"<nav class=\"paging\" aria-label=\"Pages\">");
        Link(html, search, page - 1, "Newer", page > 1);
        html.Add($"<span>Page {Words.Number(page)} of {Words.Number(pages)}</span>");
        Link(html, search, page + 1, "Older", page < pages);
        html.Add($"</nav>\n");
    }

    private static void Link(HtmlText html, string search, int page, string name, bool leads)
    {
        if (!leads)
        {
            html.Add($"<span class=\"off\">{name}</span>");
            return;
        }

        var query = search.Length > 0 ? $"to={Uri.EscapeDataString(search)}&page={Words.Machine(page)}" : $"page={Words.Machine(page)}";
        html.Add($"<a href=\"/?{query}\">{name}</a>");
    }
}
