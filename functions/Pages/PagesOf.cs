using ImpactTracker.Functions.Http;
using ImpactTracker.Storage;

namespace ImpactTracker.Functions.Pages;

/// <summary>Reads a page of a list for people.</summary>
internal static class PagesOf
{
    /// <summary>The page.</summary>
    /// <exception cref="HttpFaultException">400: the continuation in the address is not one that was given out.</exception>
    public static async Task<TablePage<T>> ReadAsync<T>(Func<Task<TablePage<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (FormatException)
        {
            throw HttpFaultException.Field("continuation", "is not a continuation of this list; leave it out for the first page");
        }
    }
}
