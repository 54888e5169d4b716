using ImpactTracker.Outcomes;
using ImpactTracker.Storage;

namespace ImpactTracker.Tests.Unit.Storage;

public sealed class NamedIdTests
{
    [Theory]
    [InlineData("Places that make things", "places-that-make-things")]
    [InlineData("ES/P003923/1", "es-p003923-1")]
    public void A_name_gives_another_id_than_its_words(string name, string id) => Assert.Equal(id, NamedId.Of(name, "award"));

    [Theory]
    [InlineData("New")]
    [InlineData("?")]
    public void A_name_gives_an_id_that_no_record_can_have(string name) => Assert.Null(Checks.NamedIdProblem(NamedId.Of(name, "award")));
}
