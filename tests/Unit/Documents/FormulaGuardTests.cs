using ImpactTracker.Documents.Tabular;

namespace ImpactTracker.Tests.Unit.Documents;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+x")]
    [InlineData("-x")]
    [InlineData("@x")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void Text_that_a_spreadsheet_would_run_is_left_as_it_is(string text) => Assert.Equal("'" + text, FormulaGuard.Guarded(text));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1+1=2")]
    [InlineData("=1+1")]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("'quoted'")]
    [InlineData("'=1+1")]
    [InlineData("''=1+1")]
    [InlineData("-")]
    public void Guarded_text_does_not_come_back_as_it_was(string text) => Assert.Equal(text, FormulaGuard.Unguarded(FormulaGuard.Guarded(text)));
}
