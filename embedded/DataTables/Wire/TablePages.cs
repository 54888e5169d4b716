using System.Runtime.CompilerServices;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>A query's answer, asked for page by page until the service gives no continuation. A page may be empty and go on.</summary>
/// <remarks><c>ask</c> makes a page's request from the token before it and the most rows it may have; <c>next</c> takes the token of
/// the page after out of an answer. Unlike the package's, the raw response of a page has no content any more: its bytes are used for the next (<see cref="PageBody"/>).</remarks>
internal sealed class TablePages<T>(
    TableAccount account,
    Func<string?, int?, HttpMessage> ask,
    Func<ReadOnlyMemory<byte>, IReadOnlyList<T>> read,
    Func<Response, string?> next,
    int? mostPerPage,
    CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        PagesAsync(continuationToken, pageSizeHint ?? mostPerPage, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(string? token, int? most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ServiceLimits.CheckPage(most);
        do
        {
            var page = await PageAsync(token, most, cancellation);
            token = page.ContinuationToken;
            yield return page;
        }
        while (token is not null);
    }

    private async Task<Page<T>> PageAsync(string? token, int? most, CancellationToken cancellation)
    {
        using var message = ask(token, most);
        message.BufferResponse = false;
        var response = await account.SendAsync(message, cancellation);
        using var body = (PageBody)(message.TryGetProperty(typeof(PageBody), out var found) ? found! : throw new InvalidOperationException("A page has no body."));
        return Page<T>.FromValues(read(body.Memory), next(response), response);
    }
}
