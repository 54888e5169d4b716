namespace ImpactTracker.MailSink.Behaviours;

/// <summary>How one request is met.</summary>
/// <param name="Mode">The mode that holds for it.</param>
/// <param name="DelayMs">How long to wait before the answer.</param>
/// <param name="RefusedField">For refuse-recipient, the field to name; else null.</param>
internal sealed record BehaviourTurn(BehaviourMode Mode, int DelayMs, string? RefusedField)
{
    /// <summary>Waits before the answer; ends early when the caller goes away or MailSink stops.</summary>
    public async Task WaitAsync(HttpContext context)
    {
        if (DelayMs > 0)
        {
            var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(DelayMs, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
