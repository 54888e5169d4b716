using System.Globalization;

namespace ImpactTracker.Functions.Pages.Forms;

/// <summary>The version of the record that a form was made from: whoever sends it later than somebody else is told so.</summary>
public static class FormVersion
{
    /// <summary>Its hidden field.</summary>
    public const string Field = "version";

    /// <summary>Notes it in a form before it is shown.</summary>
    public static PageForm SetVersion(this PageForm form, int version) => form.Set(Field, version.ToString(CultureInfo.InvariantCulture));

    /// <summary>As posted; 0, which no record has, where it is missing.</summary>
    public static int Version(this PageForm form) => int.TryParse(form.Text(Field), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
