namespace SendGrid.Helpers.Mail;

/// <content>What is different for one personalization, and the global form of each.</content>
public partial class SendGridMessage
{
    public void SetSubject(string subject, int personalizationIndex = 0, Personalization personalization = null) =>
        Envelope(personalizationIndex, personalization).Subject = subject;

    public void SetGlobalSubject(string subject) => Subject = subject;

    public void SetTemplateId(string templateID) => TemplateId = templateID;

    public void SetTemplateData(object dynamicTemplateData, int personalizationIndex = 0, Personalization personalization = null) =>
        Envelope(personalizationIndex, personalization).TemplateData = dynamicTemplateData;

    public void AddHeader(string headerKey, string headerValue, int personalizationIndex = 0, Personalization personalization = null) =>
        (Envelope(personalizationIndex, personalization).Headers ??= []).Add(headerKey, headerValue);

    public void AddHeaders(Dictionary<string, string> headers, int personalizationIndex = 0, Personalization personalization = null)
    {
        var envelope = Envelope(personalizationIndex, personalization);
        envelope.Headers = United(envelope.Headers, headers);
    }

    public void AddGlobalHeader(string key, string value) => (Headers ??= []).Add(key, value);

    public void AddGlobalHeaders(Dictionary<string, string> headers) => Headers = United(Headers, headers);

    public void AddSubstitution(string substitutionKey, string substitutionValue, int personalizationIndex = 0, Personalization personalization = null) =>
        (Envelope(personalizationIndex, personalization).Substitutions ??= []).Add(substitutionKey, substitutionValue);

    public void AddSubstitutions(Dictionary<string, string> substitutions, int personalizationIndex = 0, Personalization personalization = null)
    {
        var envelope = Envelope(personalizationIndex, personalization);
        envelope.Substitutions = United(envelope.Substitutions, substitutions);
    }

    public void AddCustomArg(string customArgKey, string customArgValue, int personalizationIndex = 0, Personalization personalization = null) =>
        (Envelope(personalizationIndex, personalization).CustomArgs ??= []).Add(customArgKey, customArgValue);

    public void AddCustomArgs(Dictionary<string, string> customArgs, int personalizationIndex = 0, Personalization personalization = null)
    {
        var envelope = Envelope(personalizationIndex, personalization);
        envelope.CustomArgs = United(envelope.CustomArgs, customArgs);
    }

    public void AddGlobalCustomArg(string key, string value) => (CustomArgs ??= []).Add(key, value);

    public void AddGlobalCustomArgs(Dictionary<string, string> customArgs) => CustomArgs = United(CustomArgs, customArgs);

    public void AddSection(string key, string value) => (Sections ??= []).Add(key, value);

    public void AddSections(Dictionary<string, string> sections) => Sections = United(Sections, sections);

    public void SetSendAt(long sendAt, int personalizationIndex = 0, Personalization personalization = null) =>
        Envelope(personalizationIndex, personalization).SendAt = sendAt;

    public void SetGlobalSendAt(int sendAt) => SendAt = sendAt;

    /// <summary>A key with one value on both sides stands once; a key with two values throws, as in the package.</summary>
    private static Dictionary<string, string> United(Dictionary<string, string> first, Dictionary<string, string> second) =>
        first is null ? second : first.Union(second).ToDictionary(pair => pair.Key, pair => pair.Value);
}
