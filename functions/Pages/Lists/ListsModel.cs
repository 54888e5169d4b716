using ImpactTracker.Stakeholders;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages.Lists;

/// <summary>A page of lists.</summary>
/// <param name="Page">The lists, in order of id.</param>
/// <param name="Sizes">How many are on those that are kept by hand, by id; counted up to <see cref="MostCounted"/>.</param>
/// <param name="Today">The day in UTC.</param>
/// <param name="Continued">Whether this is not the first page.</param>
public sealed record ListsModel(TablePage<StakeholderList> Page, IReadOnlyDictionary<string, int> Sizes, DateOnly Today, bool Continued)
{
    /// <summary>Members are counted up to this many.</summary>
    public const int MostCounted = TablePaging.MaxRows;
}
