using SendGrid.Helpers.Mail;

namespace ImpactTracker.Tests.Unit.Embedded.Mail;

public sealed class MailHelperTests
{
    private static readonly EmailAddress From = new("f@example.org");
    private static readonly List<EmailAddress> Two = [new("a@example.org"), new("b@example.org")];

    [Fact]
    public void One_text_to_many_gives_each_a_personalization_unless_all_shall_see_all()
    {
        var apart = MailHelper.CreateSingleEmailToMultipleRecipients(From, Two, "s", "t", "");
        var together = MailHelper.CreateSingleEmailToMultipleRecipients(From, Two, "s", "t", "", showAllRecipients: true);

        Assert.Equal(
            """{"from":{"email":"f@example.org"},"subject":"s","personalizations":[{"to":[{"email":"a@example.org"}]},{"to":[{"email":"b@example.org"}]}],"content":[{"type":"text/plain","value":"t"}]}""",
            apart.Serialize());
        Assert.Equal(2, together.Personalizations.Single().Tos.Count);
    }

    [Fact]
    public void Many_texts_to_many_give_each_their_subject_and_substitutions()
    {
        var message = MailHelper.CreateMultipleEmailsToMultipleRecipients(From, Two, ["1", "2"], "t", "h", [new() { ["-n-"] = "A" }, new() { ["-n-"] = "B" }]);

        Assert.Equal(["1", "2"], message.Personalizations.Select(one => one.Subject));
        Assert.Equal(["A", "B"], message.Personalizations.Select(one => one.Substitutions["-n-"]));
    }

    [Fact]
    public void A_template_goes_with_the_data_of_each()
    {
        var same = MailHelper.CreateSingleTemplateEmailToMultipleRecipients(From, Two, "d-1", new { n = 1 });
        var each = MailHelper.CreateMultipleTemplateEmailsToMultipleRecipients(From, Two, "d-1", ["x", "y"]);
        var one = MailHelper.CreateSingleTemplateEmail(From, Two[0], "d-1", null!);

        Assert.Same(same.Personalizations[0].TemplateData, same.Personalizations[1].TemplateData);
        Assert.Equal(["x", "y"], each.Personalizations.Select(personalization => personalization.TemplateData));
        Assert.Null(one.Personalizations.Single().TemplateData);
        Assert.Throws<ArgumentException>(() => MailHelper.CreateSingleTemplateEmail(From, Two[0], " ", null!));
    }

    [Theory]
    [InlineData("ann@example.org", "ann@example.org", "")]
    [InlineData("Ann Lee <ann@example.org>", "ann@example.org", "Ann Lee")]
    [InlineData("<ann@example.org>", "ann@example.org", "")]
    [InlineData("nobody", "nobody", null)]
    public void An_address_with_a_name_is_taken_apart(string text, string email, string? name)
    {
        var address = MailHelper.StringToEmailAddress(text);

        Assert.Equal((email, name), (address.Email, address.Name));
    }
}
