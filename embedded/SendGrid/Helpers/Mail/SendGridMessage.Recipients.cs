namespace SendGrid.Helpers.Mail;

/// <content>Who sends, who gets it, who is answered to.</content>
public partial class SendGridMessage
{
    public void AddTo(string email, string name = null) => AddTo(Address(email, name));

    public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        AddTos([email], personalizationIndex, personalization);

    public void AddTos(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        var envelope = Envelope(personalizationIndex, personalization);
        (envelope.Tos ??= []).AddRange(emails);
    }

    public void AddCc(string email, string name = null) => AddCc(Address(email, name));

    public void AddCc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        AddCcs([email], personalizationIndex, personalization);

    public void AddCcs(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        var envelope = Envelope(personalizationIndex, personalization);
        (envelope.Ccs ??= []).AddRange(emails);
    }

    public void AddBcc(string email, string name = null) => AddBcc(Address(email, name));

    public void AddBcc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        AddBccs([email], personalizationIndex, personalization);

    public void AddBccs(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        var envelope = Envelope(personalizationIndex, personalization);
        (envelope.Bccs ??= []).AddRange(emails);
    }

    public void SetFrom(string email, string name = null) => SetFrom(Address(email, name));

    public void SetFrom(EmailAddress email) => From = email;

    public void SetReplyTo(EmailAddress email) => ReplyTo = email;

    public void AddReplyTo(string email, string name = null) => AddReplyTo(Address(email, name));

    public void AddReplyTo(EmailAddress email) => (ReplyTos ??= []).Add(email);

    public void AddReplyTos(List<EmailAddress> emails) => (ReplyTos ??= []).AddRange(emails);

    private static EmailAddress Address(string email, string name)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            throw new ArgumentNullException(nameof(email));
        }

        return new EmailAddress(email, name);
    }

    /// <summary>
    /// The personalization a call works on: the one given, which is appended at each call, as in the package;
    /// else the one at the index, made when the index is the next free one.
    /// </summary>
    private Personalization Envelope(int index, Personalization given)
    {
        if (given is not null)
        {
            (Personalizations ??= []).Add(given);
            return given;
        }

        if (Personalizations is null)
        {
            Personalizations = [new Personalization()];
            return Personalizations[0];
        }

        if (index != 0 && index >= Personalizations.Count)
        {
            Personalizations.Insert(index, new Personalization());
        }

        return Personalizations[index];
    }
}
