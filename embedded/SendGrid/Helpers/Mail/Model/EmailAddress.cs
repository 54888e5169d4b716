using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

/// <summary>An address with an optional name. Two are equal when their addresses are, whatever the case.</summary>
[JsonObject(IsReference = false)]
public class EmailAddress : IEquatable<EmailAddress>
{
    public EmailAddress()
    {
    }

    public EmailAddress(string email, string name = null)
    {
        Email = email;
        Name = name;
    }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "email")]
    public string Email { get; set; }

    public static bool operator ==(EmailAddress left, EmailAddress right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(EmailAddress left, EmailAddress right) => !(left == right);

    public bool Equals(EmailAddress other) =>
        other is not null && string.Equals(Email, other.Email, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => Equals(obj as EmailAddress);

    public override int GetHashCode() => Email is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Email);
}
