namespace ImpactTracker.Mail;

/// <summary>Mail that is no distribution's and whose slice wants to know what became of it.</summary>
public interface IOtherMail
{
    /// <summary>Takes what the provider tells of such mail, of whichever slice. The same events may come twice and in any order.</summary>
    Task TakeAsync(IReadOnlyList<MailEvent> events, CancellationToken cancellationToken);
}
