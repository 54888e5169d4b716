using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Functions.Pages.Frame;
using ImpactTracker.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ImpactTracker.Functions.Pages;

/// <summary>What every page function needs: showing a page, giving out a form, and reading one that was posted.</summary>
public sealed class PageDesk(FormTokens tokens, IOptions<MailOptions> mail)
{
    /// <summary>The largest form with its files, in bytes: several pieces of evidence, or one import.</summary>
    public const int MaxFormBytes = 60 * 1024 * 1024;

    private static readonly FormOptions Limits = new() { MultipartBodyLengthLimit = MaxFormBytes, ValueLengthLimit = 2 * 1024 * 1024, ValueCountLimit = 4096, MemoryBufferThreshold = 64 * 1024 };

    /// <summary>A page.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    public IResult Show<TPage, TModel>(HttpRequest request, TModel model, int status = 200)
        where TPage : PageOf<TModel> =>
        new PageAnswer<TPage, TModel>(Context(request), model, status);

    /// <summary>A page with a form: 400 when something in it is wrong.</summary>
    public IResult ShowForm<TPage, TModel>(HttpRequest request, TModel model, PageForm form)
        where TPage : PageOf<TModel> => Show<TPage, TModel>(request, model, form.Sound ? 200 : 400);

    /// <summary>An empty form for the caller.</summary>
    public PageForm NewForm(HttpRequest request) => new(request.Caller(), tokens.New(request.Caller()));

    /// <summary>The form that was posted; an expired one has a mistake that says so, keeps what was typed, and may be sent again.</summary>
    /// <exception cref="HttpFaultException">415 or 413: it is not a form, or it is too large.</exception>
    public async Task<PageForm> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw new HttpFaultException(415, "This address takes a form that was filled in on its page.");
        }

        if (request.ContentLength > MaxFormBytes)
        {
            throw new HttpFaultException(413, $"The files are larger than {MaxFormBytes / (1024 * 1024)} MB together.");
        }

        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, Limits));
        var posted = await ReadAsync(request, cancellationToken);
        var fresh = tokens.Check(request.Caller(), posted[PageForm.TokenField], out var mark);
        var form = new PageForm(request.Caller(), tokens.New(request.Caller(), mark), mark, posted);
        if (!fresh)
        {
            form.Errors.Add("", mark is null ? FrameWords.ForeignForm : FrameWords.ExpiredForm);
        }

        return form;
    }

    /// <summary>After a post: go and look there. The back button then does nothing twice.</summary>
    /// <param name="path">A path of ours.</param>
    public static IResult See(string path) => new SeeOther(path);

    internal PageContext Context(HttpRequest request) => new(
        Callers.KeptOrNull(request.HttpContext), request.Path, request.Text("done"), Uri.TryCreate(mail.Value.Host, UriKind.Absolute, out var host) && host.IsLoopback ? host : null);

    private static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException unreadable)
        {
            throw new HttpFaultException(unreadable.Message.Contains("limit", StringComparison.OrdinalIgnoreCase) ? 413 : 400, "The form could not be read: it was cut off, or it is too large.");
        }
    }
}
