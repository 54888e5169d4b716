using System.ComponentModel.DataAnnotations;

namespace ImpactTracker.Stakeholders;

/// <summary>Settings of the section <c>Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Privacy";

    /// <summary>
    /// Base64 of at least 32 random bytes; a secret. Addresses are hashed with it, so it must never change: with another key a
    /// suppression would no longer be found.
    /// </summary>
    [Required(ErrorMessage = "The setting Privacy__HashKey is missing: set it to the Base64 of 32 random bytes, and never change it afterwards.")]
    public string HashKey { get; set; } = "";
}
