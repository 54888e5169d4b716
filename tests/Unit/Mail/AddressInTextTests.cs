using ImpactTracker.Mail;

namespace ImpactTracker.Tests.Unit.Mail;

public class AddressInTextTests
{
    [Theory]
    [InlineData("<jo@x.org> no such user", true)]
    [InlineData("\"email\":\"JO@X.ORG\"", true)]
    [InlineData("mail to jo@x.org.", true)]
    [InlineData("jo@x.org", true)]
    [InlineData("mojo@x.org", false)]
    [InlineData("jo@x.org.uk", false)]
    [InlineData("jo@x.organisation", false)]
    [InlineData("a.jo@x.org and jo@x.org", true)]
    [InlineData("nobody", false)]
    public void An_address_is_found_and_a_longer_one_that_looks_like_it_is_somebody_elses(string text, bool isNamed) => Assert.Equal(isNamed, EmailAddress.IsNamedIn(text, "jo@x.org"));
}
