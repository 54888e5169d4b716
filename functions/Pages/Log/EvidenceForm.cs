using ImpactTracker.Activities;
using ImpactTracker.Functions.Pages.Forms;
using ImpactTracker.Outcomes;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Log;

/// <summary>The files and the link that a form carries as evidence.</summary>
internal static class EvidenceForm
{
    /// <summary>The field of the files.</summary>
    public const string Files = "evidence";

    /// <summary>Keeps the form's files with an activity; the same file twice is kept once.</summary>
    /// <returns>How many were refused; the mistakes are noted in the form.</returns>
    public static async Task<int> KeepAsync(PageForm form, EvidenceLocker locker, string activityId, string caller, CancellationToken cancellationToken)
    {
        var refused = 0;
        foreach (var file in form.Files(Files))
        {
            if (file.Length > EvidenceLocker.MaxBytes)
            {
                form.Errors.Add(Files, $"{file.FileName}: is larger than {EvidenceLocker.MaxBytes / (1024 * 1024)} MB");
                refused++;
                continue;
            }

            var outcome = await locker.AddFileAsync(activityId, Path.GetFileName(file.FileName), form.Text("note"), await ContentAsync(file, cancellationToken), caller, cancellationToken);
            if (outcome is Outcome<Evidence>.Created or Outcome<Evidence>.Done)
            {
                continue;
            }

            refused++;
            foreach (var message in outcome is Outcome<Evidence>.Invalid invalid ? invalid.Errors.ByField.SelectMany(static field => field.Value) : [outcome is Outcome<Evidence>.Conflict conflict ? conflict.Why : ""])
            {
                form.Errors.Add(Files, $"{file.FileName}: {message}");
            }
        }

        return refused;
    }

    private static async Task<BinaryData> ContentAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        return await BinaryData.FromStreamAsync(stream, cancellationToken);
    }
}
