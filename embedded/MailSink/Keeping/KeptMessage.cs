using System.Globalization;

namespace ImpactTracker.MailSink.Keeping;

/// <summary>One message to one recipient, as the index knows it; its body stays in the file of its request.</summary>
/// <param name="Request">The request it came with.</param>
/// <param name="Number">Its place among the request's recipients.</param>
/// <param name="Personalization">The index of its personalization in the request.</param>
/// <param name="To">The recipient's address as it was given.</param>
/// <param name="Subject">The subject with substitutions applied.</param>
/// <param name="Outcomes">What becomes of it.</param>
internal sealed record KeptMessage(KeptRequest Request, int Number, int Personalization, string To, string Subject, Outcomes Outcomes)
{
    /// <summary>SendGrid's <c>sg_message_id</c>: the request's id, a dot, and more.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Request.RequestId}.recvd-{Number}.0");
}
