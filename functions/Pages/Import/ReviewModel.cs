using ImpactTracker.Functions.Pages.Fields;
using ImpactTracker.Functions.Pages.Forms;

namespace ImpactTracker.Functions.Pages.Import;

/// <summary>A file before it is imported, or what came of it.</summary>
/// <param name="Hash">Under which the file is kept; empty once it was imported.</param>
/// <param name="Award">The award that its records belong to, where the file does not say.</param>
/// <param name="Balance">What would become, or became, of its rows; null where the award must be chosen first.</param>
/// <param name="Form">For the buttons.</param>
/// <param name="Awards">The awards to choose from.</param>
public sealed record ReviewModel(string Hash, string? Award, ImportBalance? Balance, PageForm Form, IReadOnlyList<Choice> Awards);
