using ImpactTracker.Activities;
using ImpactTracker.Awards;
using ImpactTracker.Mail;
using ImpactTracker.Storage;

namespace ImpactTracker.Reminders;

/// <summary>Sends each award's manager what is to be done, once a week and only when there is something. Safe to run as often as one likes.</summary>
public sealed class DigestSending(AwardTable awards, ActivityTable activities, DigestTable digests, MailPost post, TimeProvider time)
{
    /// <summary>The setting that says when (NCRONTAB, UTC): each day, because a day whose mail could not leave is made up for on the next.</summary>
    public const string Schedule = "%Reminders:DigestSchedule%";

    // Funders ask for outcomes for five years after an award ends.
    private const int YearsAfterAward = 5;

    /// <summary>Looks at every award once.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        string? continuation = null;
        do
        {
            var page = await awards.ListAsync(TablePaging.MaxRows, continuation, cancellationToken);
            foreach (var award in page.Items.Where(award => award.Manager is not null && award.EndDate.AddYears(YearsAfterAward) >= DateOnly.FromDateTime(now.UtcDateTime)))
            {
                await SendAsync(award, now, cancellationToken);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }

    private async Task SendAsync(Award award, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var counting = new List<Activity>();
        await foreach (var activity in activities.ScanAsync(award.Id, ActivityFilter.Counting(), null, TablePaging.MaxRows, cancellationToken))
        {
            counting.Add(activity);
        }

        var digest = Digest.Of(award, counting, DateOnly.FromDateTime(now.UtcDateTime));
        var week = DigestTable.WeekOf(now);
        if (digest.IsEmpty || !await digests.TryClaimAsync(week, award.Id, cancellationToken))
        {
            return;
        }

        var recipient = new MailRecipient(award.Manager!, "colleague", UnsubscribeUrl: null, new Dictionary<string, string> { [MailArguments.Kind] = "digest" });
        switch (await post.PostAsync(DigestMail.Compose(digest), null, [recipient], CancellationToken.None))
        {
            case PostResult.Accepted:
                await digests.EndAsync(week, award.Id, "accepted", CancellationToken.None);
                break;
            case PostResult.Unknown:
                await digests.EndAsync(week, award.Id, "unknown", CancellationToken.None);
                break;
            case PostResult.RecipientRefused or PostResult.Refused:
                await digests.EndAsync(week, award.Id, "refused", CancellationToken.None);
                break;
            default:
                await digests.ReleaseAsync(week, award.Id, CancellationToken.None);
                break;
        }
    }
}
