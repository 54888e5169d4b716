using System.ComponentModel.DataAnnotations;

namespace ImpactTracker.Mail;

/// <summary>Settings of the section <c>Links</c>: the links that go out in mail.</summary>
public sealed class LinkOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Links";

    /// <summary>Where recipients reach this app, such as https://impact.example.ac.uk.</summary>
    [Required(ErrorMessage = "The setting Links__BaseUrl is missing: set it to the address at which recipients reach this app.")]
    [Url(ErrorMessage = "The setting Links__BaseUrl must be an address that begins with https:// (or http:// on one machine).")]
    public string BaseUrl { get; set; } = "";

    /// <summary>For how many days a link to a document works, 1 to 3650.</summary>
    [Range(1, 3650, ErrorMessage = "The setting Links__DocumentDays must be a whole number from 1 to 3650.")]
    public int DocumentDays { get; set; } = 365;

    /// <summary>Base64 of at least 32 random bytes that links are signed with; a secret. A new one makes links in old mail useless.</summary>
    [Required(ErrorMessage = "The setting Links__SigningKey is missing: set it to the Base64 of 32 random bytes.")]
    public string SigningKey { get; set; } = "";
}
