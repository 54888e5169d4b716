namespace Azure.Data.Tables.Wire;

/// <summary>An account's address taken apart. Emulators have the account in the path, Azure has it in the host.</summary>
internal static class TableEndpoint
{
    /// <summary>The account's name as its address says it.</summary>
    public static string Account(Uri endpoint) => AccountIsInPath(endpoint)
        ? Segments(endpoint) is [var account, ..] ? account : string.Empty
        : endpoint.Host.Split('.')[0];

    /// <summary>Parts a table's address into its account's and its name; the query stays with the account.</summary>
    /// <exception cref="ArgumentException">No table is named.</exception>
    public static (Uri Endpoint, string Table) Part(Uri table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var segments = Segments(table);
        var before = AccountIsInPath(table) ? 1 : 0;
        if (segments.Length <= before)
        {
            throw new ArgumentException("The address names no table.", nameof(table));
        }

        var endpoint = new UriBuilder(table) { Path = string.Join('/', segments[..before]) }.Uri;
        return (endpoint, Uri.UnescapeDataString(segments[before]));
    }

    private static string[] Segments(Uri uri) => uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool AccountIsInPath(Uri uri) =>
        uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || !uri.Host.Contains('.', StringComparison.Ordinal);
}
