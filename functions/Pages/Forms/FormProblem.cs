namespace ImpactTracker.Functions.Pages.Forms;

/// <summary>What is wrong with a form that is one button.</summary>
internal static class FormProblem
{
    /// <summary>All of it, in sentences.</summary>
    public static string Problem(this PageForm form) => string.Join(" ", form.Errors.ByField.SelectMany(static field => field.Value).Distinct().Select(Plain.Of));
}
