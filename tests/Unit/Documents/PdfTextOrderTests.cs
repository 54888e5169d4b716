using ImpactTracker.Documents;

namespace ImpactTracker.Tests.Unit.Documents;

public sealed class PdfTextOrderTests
{
    [Theory]
    [InlineData("plain (text) 2018", "plain (text) 2018")]
    [InlineData("in שלום עולם out", "in םלוע םולש out")]
    [InlineData("a ב 2018 ג b", "a ג 2018 ב b")]
    [InlineData("ב 1,234.5 b", "1,234.5 ב b")]
    [InlineData("ב (ג) ד", "ד (ג) ב")]
    [InlineData("a ב (ג 2018) b", "a (2018 ג) ב b")]
    [InlineData("a (ב) b", "a (ב) b")]
    [InlineData("2018 ב", "2018 ב")]
    public void A_line_with_right_to_left_words_is_seen_in_another_order(string line, string seen) => Assert.Equal(seen, PdfTextOrder.Visual(line, isFromRight: false));

    [Theory]
    [InlineData("שלום עולם.", ".םלוע םולש")]
    [InlineData("שלום (2018) and London.", ".and London (2018) םולש")]
    [InlineData("ב 1,234.5 ג", "ג 1,234.5 ב")]
    [InlineData("ב London 2018 ג", "ג London 2018 ב")]
    [InlineData("ב a (b) ג", "ג a (b) ב")]
    [InlineData("(ב) ג", "ג (ב)")]
    [InlineData("ב 2018 a", "a 2018 ב")]
    [InlineData("2018.", ".2018")]
    public void A_paragraph_that_is_read_from_the_right_has_its_full_stop_at_the_wrong_end(string line, string seen) => Assert.Equal(seen, PdfTextOrder.Visual(line, isFromRight: true));

    [Theory]
    [InlineData("باب", "\uFE91\uFE8E\uFE8F")] // beginning, end (alef joins no further), alone
    [InlineData("ب", "\uFE8F")]
    [InlineData("عربية", "\uFECB\uFEAE\uFE91\uFEF4\uFE94")] // reh joins no further: beh begins anew
    [InlineData("سلام", "\uFEB3\uFEFC\uFEE1")] // lam and alef are one
    [InlineData("پیچ", "\uFB58\uFBFF\uFB7B")] // letters of Persian
    [InlineData("بَب", "\uFE91\u064E\uFE90")] // a vowel comes between none
    [InlineData("ءب", "\uFE80\uFE8F")] // hamza joins nothing
    [InlineData("plain שלום", "plain שלום")]
    public void Arabic_letters_are_not_joined_or_joined_where_they_are_not(string text, string shaped) => Assert.Equal(shaped, PdfArabicForms.Shape(text));
}
