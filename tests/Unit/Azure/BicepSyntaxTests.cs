using System.Diagnostics;
using ImpactTracker.LocalRun;
using ImpactTracker.Tests.Support;
using Checkout = ImpactTracker.Tests.Unit.Docs.Documents;

namespace ImpactTracker.Tests.Unit.AzureForm;

/// <summary>The Bicep files are Bicep, as far as its grammar can tell; bicep-syntax.mjs says what that leaves to the compiler.</summary>
public sealed class BicepSyntaxTests
{
    [Fact]
    public async Task A_file_of_infra_bicep_cannot_be_read()
    {
        string[] files = [.. Checkout.Files("*.bicep"), .. Checkout.Files("*.bicepparam")];

        Assert.True(files.Length >= 11, "The Bicep files were not found.");
        Assert.Equal("", await CheckAsync(Repository.Root, files));
    }

    [Theory]
    [InlineData("param name string = {\n")]
    [InlineData("resource a 'Microsoft.Storage/storageAccounts@2024-01-01' = {\n  name 'a'\n}\n")]
    [InlineData("var list = [\n  for a in b { name: a }\n]\n")]
    public async Task The_check_lets_broken_Bicep_pass(string text)
    {
        var file = Path.Combine("artifacts", $"broken-{Guid.NewGuid():N}.bicep");
        await File.WriteAllTextAsync(Path.Combine(Repository.Root, file), text, TestContext.Current.CancellationToken);

        var found = await CheckAsync(Repository.Root, file);
        File.Delete(Path.Combine(Repository.Root, file));

        Assert.NotEqual("", found);
    }

    private static async Task<string> CheckAsync(string root, params string[] files)
    {
        await AzuriteInstall.EnsureAsync(root, static _ => { }, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("node", [Path.Combine(root, "tests", "Unit", "Azure", "bicep-syntax.mjs"), root, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return found;
    }
}
