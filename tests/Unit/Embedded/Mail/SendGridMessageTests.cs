using SendGrid.Helpers.Mail;

namespace ImpactTracker.Tests.Unit.Embedded.Mail;

/// <summary>A message as JSON: the published wire names, nulls left out, text before HTML.</summary>
public sealed class SendGridMessageTests
{
    [Fact]
    public void Every_property_has_its_wire_name_and_place()
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress("f@example.org"),
            Subject = "s",
            Personalizations =
            [
                new Personalization
                {
                    Tos = [new EmailAddress("t@example.org", "T")],
                    Ccs = [new EmailAddress("c@example.org")],
                    Bccs = [new EmailAddress("b@example.org")],
                    From = new EmailAddress("p@example.org"),
                    Subject = "ps",
                    Headers = new() { ["h"] = "1" },
                    Substitutions = new() { ["-s-"] = "2" },
                    CustomArgs = new() { ["a"] = "3" },
                    SendAt = 4,
                    TemplateData = new { name = "x" },
                },
            ],
            Contents = [new PlainTextContent("t")],
            Attachments = [new Attachment { Content = "aGk=", Type = "text/plain", Filename = "f", Disposition = "inline", ContentId = "i" }],
            TemplateId = "d-1",
            Headers = new() { ["h"] = "5" },
            Sections = new() { ["-x-"] = "6" },
            Categories = ["k"],
            CustomArgs = new() { ["a"] = "7" },
            SendAt = 8,
            BatchId = "b",
            IpPoolName = "pool",
            ReplyTo = new EmailAddress("r@example.org"),
            ReplyTos = [new EmailAddress("l@example.org")],
        };
        message.SetAsm(9, [9, 10]);
        message.SetSandBoxMode(true);
        message.SetFooterSetting(false);
        message.SetClickTracking(false, true);
        message.SetOpenTracking(false, "o");
        message.SetSubscriptionTracking(true, "h", "t", "s");
        message.SetGoogleAnalytics(true, "c", "n", "m", "s", "t");

        Assert.Equal(
            """{"from":{"email":"f@example.org"},"subject":"s","personalizations":[{"to":[{"name":"T","email":"t@example.org"}],"cc":[{"email":"c@example.org"}],"bcc":[{"email":"b@example.org"}],"from":{"email":"p@example.org"},"subject":"ps","headers":{"h":"1"},"substitutions":{"-s-":"2"},"custom_args":{"a":"3"},"send_at":4,"dynamic_template_data":{"name":"x"}}],"content":[{"type":"text/plain","value":"t"}],"attachments":[{"content":"aGk=","type":"text/plain","filename":"f","disposition":"inline","content_id":"i"}],"template_id":"d-1","headers":{"h":"5"},"sections":{"-x-":"6"},"categories":["k"],"custom_args":{"a":"7"},"send_at":8,"asm":{"group_id":9,"groups_to_display":[9,10]},"batch_id":"b","ip_pool_name":"pool","mail_settings":{"footer":{"enable":false},"sandbox_mode":{"enable":true}},"tracking_settings":{"click_tracking":{"enable":false,"enable_text":true},"open_tracking":{"enable":false,"substitution_tag":"o"},"subscription_tracking":{"enable":true,"text":"t","html":"h","substitution_tag":"s"},"ganalytics":{"enable":true,"utm_source":"s","utm_medium":"m","utm_term":"t","utm_content":"n","utm_campaign":"c"}},"reply_to":{"email":"r@example.org"},"reply_to_list":[{"email":"l@example.org"}]}""",
            message.Serialize());
    }

    [Fact]
    public void An_empty_message_has_no_properties()
    {
        Assert.Equal("{}", new SendGridMessage().Serialize());
    }

    [Fact]
    public void The_text_comes_before_the_HTML_in_whatever_order_they_were_added()
    {
        var message = new SendGridMessage();
        message.AddContent("text/calendar", "c");
        message.AddContent("text/html", "h");
        message.AddContent("text/plain", "t");
        message.AddContent("text/x-empty", "");

        message.Serialize();

        Assert.Equal(["text/plain", "text/html", "text/calendar"], message.Contents.Select(content => content.Type));
    }

    [Fact]
    public void The_content_properties_take_the_place_of_contents()
    {
        var message = new SendGridMessage { HtmlContent = "h", PlainTextContent = "t", Contents = [new Content("text/x", "x")] };

        Assert.Equal("""{"content":[{"type":"text/plain","value":"t"},{"type":"text/html","value":"h"}]}""", message.Serialize());
        Assert.Equal("""{"content":[{"type":"text/plain","value":"t"},{"type":"text/html","value":"h"}]}""", message.Serialize());
    }

    [Fact]
    public void Characters_of_HTML_are_escaped_and_others_are_not()
    {
        var message = new SendGridMessage { Subject = "<a href='x'>\"é\" & ☃</a>" };

        Assert.Equal("""{"subject":"\u003ca href=\u0027x\u0027\u003e\u0022é\u0022 \u0026 ☃\u003c/a\u003e"}""", message.Serialize());
        Assert.Equal(message.Serialize(), message.Serialize(useDefaultSerialization: false));
    }

    [Fact]
    public void The_same_address_is_written_once_in_a_list()
    {
        var message = new SendGridMessage();
        message.AddTos([new EmailAddress("a@example.org"), new EmailAddress("A@example.org", "A"), new EmailAddress("b@example.org")]);

        Assert.Equal("""{"personalizations":[{"to":[{"email":"a@example.org"},{"email":"b@example.org"}]}]}""", message.Serialize());
    }

    [Fact]
    public void What_was_serialized_can_be_read_again()
    {
        var message = MailHelper.CreateSingleEmail(new("f@example.org", "F"), new("t@example.org"), "s", "t", "<p>h</p>");
        message.AddAttachment("a.txt", "aGk=");
        var json = message.Serialize();

        Assert.Equal(json, SendGridMessage.Deserialize(json).Serialize());
    }

    [Fact]
    public void An_index_one_beyond_the_last_makes_a_personalization()
    {
        var message = new SendGridMessage();
        message.AddTo(new EmailAddress("a@example.org"));
        message.AddTo(new EmailAddress("b@example.org"), 1);
        message.AddCustomArg("d", "2", 1);
        message.AddHeader("h", "v", 1);
        message.SetSubject("s", 1);
        message.SetSendAt(5, 1);

        Assert.Equal(
            """{"personalizations":[{"to":[{"email":"a@example.org"}]},{"to":[{"email":"b@example.org"}],"subject":"s","headers":{"h":"v"},"custom_args":{"d":"2"},"send_at":5}]}""",
            message.Serialize());
        Assert.Throws<ArgumentOutOfRangeException>(() => message.AddTo(new EmailAddress("c@example.org"), 7));
    }

    [Fact]
    public void A_blank_address_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new SendGridMessage().AddTo(" "));
        Assert.Throws<ArgumentNullException>(() => new SendGridMessage().SetFrom(" "));
    }

    [Fact]
    public async Task A_stream_is_attached_whole()
    {
        var message = new SendGridMessage();
        using var stream = new MemoryStream([.. Enumerable.Range(0, 200_000).Select(number => (byte)number)]);

        await message.AddAttachmentAsync("a.bin", stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(stream.ToArray(), Convert.FromBase64String(message.Attachments.Single().Content));
    }

    [Fact]
    public void An_attachment_without_name_or_content_is_not_added()
    {
        var message = new SendGridMessage();
        message.AddAttachment("a.txt", " ");
        message.AddAttachment(" ", "aGk=");

        Assert.Null(message.Attachments);
    }
}
