using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;

namespace ImpactTracker.Bench.Distribution;

/// <summary>What is sent: a text of about 3 KB, and a PDF of 2 MB or a link.</summary>
internal static class Mailings
{
    public const string Award = "bench-mail";

    public static string[] Authors { get; } = ["A. Author"];

    public static string Summary { get; } = string.Concat(Enumerable.Repeat("What the project found about productivity in firms of the region, and what follows from it for those who decide. ", 12));

    /// <summary>Two MB that are recognised as a PDF and cannot be compressed.</summary>
    public static byte[] Document()
    {
        var bytes = new byte[2 * 1024 * 1024];
        new Random(1).NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        "\n%%EOF\n"u8.CopyTo(bytes.AsSpan(bytes.Length - 7));
        return bytes;
    }

    public static async Task PrepareAsync(LocalStack stack)
    {
        using var api = new ApiClient(stack.AppUrl);
        await api.PutAsync($"/api/awards/{Award}", new { title = "Award", funder = "ESRC", leadOrganisation = "University", startDate = "2017-01-01", endDate = "2019-12-31" });
    }

    public static async Task ListAsync(LocalStack stack, string list)
    {
        using var api = new ApiClient(stack.AppUrl);
        await api.PutAsync($"/api/lists/{list}", new { title = $"List {list}", owner = "bench", reviewBy = "2099-12-31" });
    }
}
