using ImpactTracker.Reports.Sharing;

namespace ImpactTracker.Tests.Unit.Reports.Sharing;

public sealed class ShareMailContentTests
{
    private static readonly ReportShare Share = new() { Id = "share", Report = "report", Url = "https://tracker.example/shared/token", Expires = RecordSamples.Moment, To = [], Deliveries = [], CreatedAt = RecordSamples.Moment, CreatedBy = "a" };

    [Fact]
    public void A_reader_is_not_told_which_documents_there_are_or_who_writes_and_from_where()
    {
        var mail = ShareMail.Compose("Place & <industry>", Share, ["html", "pdf", "docx"], "Team & Co, 1 High Street");

        Assert.EndsWith("- PDF: https://tracker.example/shared/token?format=pdf\n- Word document: https://tracker.example/shared/token?format=docx\n\nThe link is meant for you. Whoever has it can read the report.\n\nTeam & Co, 1 High Street\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"https://tracker.example/shared/token?format=docx\">Word document</a></li>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Team &amp; Co, 1 High Street</p>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<industry>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_one_format_offers_others() => Assert.DoesNotContain("to keep", ShareMail.Compose("Title", Share, ["html"], "Sender").Text, StringComparison.Ordinal);
}
