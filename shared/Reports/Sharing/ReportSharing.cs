using FluentValidation;
using ImpactTracker.Mail;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Reports.Sharing;

/// <summary>Makes and withdraws links to a report's documents.</summary>
public sealed class ReportSharing(ReportTable reports, ShareTable shares, ShareLinks links, ShareMailing mailing, IdempotencyKeys keys, TimeProvider time)
{
    private const int MostRecipients = 50;
    private const int MostYears = 2;

    /// <summary>Makes a link and mails it to whom it is for.</summary>
    public async Task<Outcome<ReportShare>> ShareAsync(string reportId, ShareDraft draft, string caller, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        var errors = Check(draft);
        if (!errors.None)
        {
            return new Outcome<ReportShare>.Invalid(errors);
        }

        if (await reports.GetAsync(reportId, cancellationToken) is not { } report)
        {
            return new Outcome<ReportShare>.Missing($"report '{reportId}'");
        }

        if (!report.IsCompiled)
        {
            return new Outcome<ReportShare>.Conflict("The report has no documents yet; share it when it is ready.");
        }

        var id = Guid.NewGuid().ToString("N");
        if (key is not null && await keys.ClaimAsync($"share-report/{reportId}", key, id, cancellationToken) is var claimed && claimed != id)
        {
            if (claimed is null)
            {
                return new Outcome<ReportShare>.Conflict("This Idempotency-Key was used before with another body.");
            }

            id = claimed;
        }

        return new Outcome<ReportShare>.Created(await MakeAsync(report, id, draft.Expires!.Value, draft.To ?? [], caller, cancellationToken));
    }

    /// <summary>All that is wrong with a link that is asked for.</summary>
    public FieldErrors Check(ShareDraft draft)
    {
        var (errors, now) = (Validator.Instance.Check(draft), time.GetUtcNow());
        if (draft.Expires is { } expires && (expires <= now || expires > now.AddYears(MostYears)))
        {
            errors.Add("expires", $"must lie in the future, at most {MostYears} years from now");
        }

        return errors;
    }

    /// <summary>Withdraws a link: from now on it does not work. Withdrawing it again changes nothing.</summary>
    public async Task<Outcome<ReportShare>> WithdrawAsync(string reportId, string shareId, string caller, CancellationToken cancellationToken)
    {
        while (await shares.GetAsync(reportId, shareId, cancellationToken) is { } share)
        {
            if (share.WithdrawnAt is not null)
            {
                return new Outcome<ReportShare>.Done(links.With(await shares.WithUsesAsync(share, cancellationToken)));
            }

            if (await shares.TryChangeAsync(reportId, shareId, static one => one.WithdrawnAt is null, one => one with { WithdrawnAt = time.GetUtcNow(), WithdrawnBy = caller }, cancellationToken) is { } withdrawn)
            {
                return new Outcome<ReportShare>.Done(links.With(await shares.WithUsesAsync(withdrawn, cancellationToken)));
            }
        }

        return new Outcome<ReportShare>.Missing($"link '{shareId}' of a report '{reportId}'");
    }

    /// <summary>The links of a report with their uses, or null when there is no such report.</summary>
    public async Task<IReadOnlyList<ReportShare>?> ListAsync(string reportId, CancellationToken cancellationToken) =>
        await reports.GetAsync(reportId, cancellationToken) is null ? null : [.. (await shares.ListAsync(reportId, cancellationToken)).Select(links.With)];

    /// <summary>Makes the link of that id, or finds it made.</summary>
    internal async Task<ReportShare> MakeAsync(Report report, string id, DateTimeOffset expires, IReadOnlyList<string> to, string caller, CancellationToken cancellationToken)
    {
        string[] addresses = [.. to.Select(EmailAddress.Kept).Distinct(StringComparer.Ordinal)];
        var share = new ReportShare
        {
            Id = id,
            Report = report.Id,
            Expires = expires,
            To = addresses,
            Deliveries = [.. addresses.Select(static address => new ShareDelivery(address, ShareMailState.Due))],
            Mail = to.Count == 0 ? ShareMailState.None : ShareMailState.Due,
            CreatedAt = time.GetUtcNow(),
            CreatedBy = caller,
        };
        var isNew = await shares.TryAddAsync(share, cancellationToken);
        share = isNew ? share : (await shares.GetAsync(report.Id, id, cancellationToken))!;
        if (share.Mail == ShareMailState.Due)
        {
            share = await mailing.MailAsync(report, share, cancellationToken);
        }

        return links.With(isNew ? share : await shares.WithUsesAsync(share, cancellationToken));
    }

    private sealed class Validator : AbstractValidator<ShareDraft>
    {
        public static Validator Instance { get; } = new();

        public Validator()
        {
            RuleFor(static draft => draft.Expires).NotNull().WithMessage("is required: until when the link works, such as 2027-01-31T00:00:00Z");
            RuleFor(static draft => draft.To).Must(static to => to is null or { Count: <= MostRecipients }).WithMessage($"at most {MostRecipients} addresses");
            RuleForEach(static draft => draft.To).Must(static address => EmailAddress.Problem(address, out _) is null).WithMessage(static (_, address) => EmailAddress.Problem(address, out string _) ?? "");
        }
    }
}
