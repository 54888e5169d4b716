namespace ImpactTracker.Tests.Unit.Documents;

/// <summary>Text drawn in one go, between these points from the left edge, so many points up.</summary>
internal sealed record PdfReadingRun(string Text, double Left, double Right, double Up, bool IsFurniture)
{
    public static readonly PdfReadingRun None = new("", 0, 0, 0, false);

    /// <summary>The text, set off by a space unless it goes on where the run before it ended.</summary>
    public string After(PdfReadingRun before) => Up == before.Up && Math.Abs(Left - before.Right) < 0.1 ? Text : " " + Text;
}
