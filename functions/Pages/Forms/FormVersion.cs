using System.Globalization;

namespace ImpactTracker.Functions.Pages.Forms;

/// <summary>The version of the record that a form was made from, in a hidden field: somebody else's change is not undone unseen.</summary>
internal static class FormVersion
{
    /// <summary>The hidden field.</summary>
    public const string Name = "version";

    /// <summary>The version; 0, which no record has, where the form does not say one.</summary>
    public static int Version(this PageForm form) => int.TryParse(form.Text(Name), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
