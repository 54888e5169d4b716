namespace ImpactTracker.Tests.Support;

/// <summary>Where things lie in the checkout that these tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds ImpactTracker.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Debug or Release: the build that these tests belong to, and whose programs they start.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    /// <summary>A file of the shared material beside the checkout, or null where that is absent.</summary>
    public static string? SharedData(string name)
    {
        var file = Path.Combine(Root, "..", "shared", "data", name);
        return File.Exists(file) ? file : null;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ImpactTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ImpactTracker.sln was not found above the test assembly.");
    }
}
