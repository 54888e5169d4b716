namespace ImpactTracker.Storage;

/// <summary>The form of the secrets that things are signed or hashed with.</summary>
public static class SecretKey
{
    private const int FewestBytes = 32;

    /// <summary>Whether a setting is the Base64 of at least 32 bytes.</summary>
    public static bool IsOne(string setting)
    {
        var bytes = new byte[setting.Length];
        return Convert.TryFromBase64String(setting, bytes, out var length) && length >= FewestBytes;
    }
}
