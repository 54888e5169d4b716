using System.Globalization;
using ImpactTracker.Distributions;
using ImpactTracker.Functions.Http;
using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Distributions;

/// <summary>Reads what the page of a batch shows.</summary>
public sealed class BatchReading(PageDesk pages, DistributionReading reading, UnknownBatches batches)
{
    /// <summary>The number in an address; -1, which no batch has, where it is none.</summary>
    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The page; 404 when there is no such batch, 400 when its form was refused.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string distributionId, string number, PageForm? form, CancellationToken cancellationToken)
    {
        if (await reading.PartAsync(distributionId, cancellationToken) is not { } part
            || (await batches.ListAsync(distributionId, null, cancellationToken))?.FirstOrDefault(batch => batch.Number == Number(number)) is not { } batch)
        {
            return Problems.Missing($"batch '{number}' of distribution '{distributionId}'");
        }

        form ??= pages.NewForm(request);
        return pages.ShowForm<BatchPage, BatchModel>(request, new BatchModel(part, batch, form), form);
    }
}
