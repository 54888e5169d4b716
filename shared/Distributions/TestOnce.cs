using ImpactTracker.Mail;
using ImpactTracker.Storage;

namespace ImpactTracker.Distributions;

/// <summary>
/// Posts a test mail once for each Idempotency-Key: a double click, or the back button and the same form again, posts nothing more. The key is claimed before the
/// post; what was taken, or went without an answer, is never posted again under it, and what was refused may be.
/// </summary>
public sealed class TestOnce(IdempotencyKeys keys, TimeProvider time)
{
    private const string Open = "open-";
    private const string Accepted = "accepted-";
    private const int Looks = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Posts it, or finds what came of it before; while another request posts it, that is waited for, five seconds at most.</summary>
    /// <param name="operation">What is being done, such as the brief that is tested.</param>
    /// <param name="key">The caller's key; null to post it in any case.</param>
    /// <param name="post">Posts it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What the provider answered; null when the key came with another body before.</returns>
    public async Task<PostResult?> PostAsync(string operation, IdempotencyKey? key, Func<Task<PostResult>> post, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return await post();
        }

        var attempt = Open + Guid.NewGuid().ToString("N");
        for (var look = 0; await keys.ClaimAsync(operation, key, attempt, cancellationToken) is var claimed && claimed != attempt; look++)
        {
            if (claimed is null)
            {
                return null;
            }

            if (claimed.StartsWith(Accepted, StringComparison.Ordinal))
            {
                return new PostResult.Accepted(claimed[Accepted.Length..]);
            }

            if (look == Looks || !claimed.StartsWith(Open, StringComparison.Ordinal))
            {
                return new PostResult.Unknown("It was posted before, and no answer came.");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        var result = await post();
        switch (result)
        {
            case PostResult.Accepted accepted:
                await keys.SettleAsync(operation, key, Accepted + accepted.MessageId, CancellationToken.None);
                break;
            case PostResult.Unknown:
                await keys.SettleAsync(operation, key, nameof(PostResult.Unknown), CancellationToken.None);
                break;
            default:
                await keys.ReleaseAsync(operation, key, CancellationToken.None);
                break;
        }

        return result;
    }
}
