using System.Text;
using ImpactTracker.Json;

namespace ImpactTracker.Activities.Export;

/// <summary>Activities as a JSON array of the records that the API answers with, written record by record.</summary>
internal static class ActivityJson
{
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<Activity> activities, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteAsync("[");
        var first = true;
        await foreach (var activity in activities.WithCancellation(cancellationToken))
        {
            await text.WriteLineAsync(first ? "" : ",");
            await text.WriteAsync(TrackerJson.Write(activity));
            first = false;
        }

        await text.WriteLineAsync("\n]");
    }
}
