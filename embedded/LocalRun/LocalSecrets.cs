using System.Security.Cryptography;
using Newtonsoft.Json;

namespace ImpactTracker.LocalRun;

/// <summary>The secrets of one machine, made on the first run and kept beside the data that depends on them.</summary>
public sealed record LocalSecrets(string MailKey, string LinkKey, string HashKey)
{
    /// <summary>Those of a data folder.</summary>
    public static LocalSecrets Of(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "secrets.json");
        if (!File.Exists(file))
        {
            var made = new LocalSecrets($"SG.{Random(16)}", Random(32), Random(32));
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(new FileStream(file, options));
            writer.Write(JsonConvert.SerializeObject(made, Formatting.Indented));
            return made;
        }

        try
        {
            return JsonConvert.DeserializeObject<LocalSecrets>(File.ReadAllText(file)) ?? throw new JsonException();
        }
        catch (JsonException damaged)
        {
            throw new LocalRunException($"{file} cannot be read; delete the folder that holds it to start anew.", damaged);
        }
    }

    private static string Random(int bytes) => Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes));
}
