using Microsoft.AspNetCore.Components;

namespace ImpactTracker.Functions.Pages.Frame;

/// <summary>A page that shows a model.</summary>
/// <typeparam name="TModel">What it shows, read before rendering begins: a page reads nothing by itself.</typeparam>
public abstract class PageOf<TModel> : ComponentBase
{
    /// <summary>What it knows of its request.</summary>
    [Parameter]
    public required PageContext Context { get; set; }

    /// <summary>What it shows.</summary>
    [Parameter]
    public required TModel Model { get; set; }
}
