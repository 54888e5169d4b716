using System.Text;

namespace ImpactTracker.Json;

/// <summary>A JSON array of what the API answers with, written item by item.</summary>
internal static class JsonListFile
{
    public static async Task WriteAsync<T>(Stream output, IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteAsync("[");
        var first = true;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            await text.WriteLineAsync(first ? "" : ",");
            await text.WriteAsync(TrackerJson.Write(item!));
            first = false;
        }

        await text.WriteLineAsync("\n]");
    }
}
