using ImpactTracker.Functions.Pages.Forms;
using Microsoft.AspNetCore.Components;

namespace ImpactTracker.Functions.Pages.Fields;

/// <summary>What every field of a form has: a label, a hint, and the mistakes noted for it.</summary>
public abstract class FieldOf : ComponentBase
{
    /// <summary>The form around it.</summary>
    [CascadingParameter]
    public required PageForm Form { get; set; }

    /// <summary>Its name in the form: that of the record's field, so that mistakes find it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What people read.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>A sentence that helps to fill it, or null.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Whether it may stay empty; said beside the label.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The id of the input.</summary>
    protected string Id => IdOf(Name);

    /// <summary>The id of the input of a field, where the summary of mistakes leads.</summary>
    public static string IdOf(string name) => $"f-{name}";

    /// <summary>What is wrong with it, also with a part of it, such as one of several values: sentences without full stops.</summary>
    protected IReadOnlyList<string> Messages =>
        [.. Form.Errors.ByField.Where(one => one.Key == Name || one.Key.StartsWith(Name + "[", StringComparison.Ordinal) || one.Key.StartsWith(Name + ".", StringComparison.Ordinal))
            .SelectMany(one => one.Value.Select(message => Mistake.Of(Form, one.Key, message)))];

    /// <summary>The ids of what describes it.</summary>
    protected string? DescribedBy => (Hint is null ? "" : $"h-{Name} ") + (Messages.Count == 0 ? "" : $"e-{Name}") is { Length: > 0 } ids ? ids.Trim() : null;

    /// <summary>For <c>aria-invalid</c>.</summary>
    protected string? Invalid => Messages.Count == 0 ? null : "true";
}
