namespace Azure.Data.Tables.Wire;

/// <summary>What a storage connection string says about tables: where they are, and by what right they are reached.</summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, string? Signature)
{
    // Published for every emulator: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="InvalidOperationException">The settings do not tell where the tables are, or by what right.</exception>
    public static TableConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var emulator) && emulator)
        {
            var proxy = settings.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1");
            return new(new Uri($"{proxy.TrimEnd('/')}:10002/{DevelopmentAccount}"), new(DevelopmentAccount, DevelopmentKey), null);
        }

        settings.TryGetValue("AccountName", out var account);
        var endpoint = settings.TryGetValue("TableEndpoint", out var explicitly) ? new Uri(explicitly) : Derived(settings, account);
        if (settings.TryGetValue("SharedAccessSignature", out var signature))
        {
            return new(endpoint, null, signature);
        }

        return account is not null && settings.TryGetValue("AccountKey", out var key)
            ? new(endpoint, new(account, key), null)
            : throw new InvalidOperationException("The connection string has neither AccountName with AccountKey nor SharedAccessSignature.");
    }

    private static Uri Derived(Dictionary<string, string> settings, string? account) => account is null
        ? throw new InvalidOperationException("The connection string has neither TableEndpoint nor AccountName.")
        : new($"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A key ends in '=' itself, so only the first one parts name from value.
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !settings.TryAdd(setting[..equals].Trim(), setting[(equals + 1)..].Trim()))
            {
                throw new InvalidOperationException("The connection string has a setting without a name and '=', or has one twice.");
            }
        }

        return settings;
    }
}
