using System.Net;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>Through every form there is, taken from the pages that show it: what becomes of it when it is sent late, by others, twice, or from a second tab.</summary>
[Collection(nameof(WalkApp))]
public sealed class FormWalk(WalkApp app, Chromium chromium)
{
    private const string Words = """
        html => JSON.stringify({
            headings: new DOMParser().parseFromString(html, 'text/html').querySelectorAll('h1').length,
            alerts: [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[role=alert], .notice.warning')].map(one => one.textContent.replace(/\s+/g, ' ').trim()).join(' '),
        })
        """;

    // The pointer to a report that is not compiled yet.
    private const string OpenReport = "row Reports open ";

    // Forms that stand on no page but on what these answer.
    private static readonly string[] Answers = ["SubmitSuppressionCheck"];

    // What these ask for goes on for a while, so they come first.
    private static readonly string[] Sending = ["SubmitDecision", "SubmitDistribution", "SubmitResend", "SubmitShare", "SubmitTestMail"];

    private readonly List<string> wrong = [];
    private IPage reader = null!;

    [Fact]
    public async Task A_form_that_is_late_or_not_theirs_or_sent_twice_or_from_a_second_tab_does_something_or_says_nothing()
    {
        await using var visitor = await chromium.VisitAsync(app);
        reader = visitor.Page;
        var records = await WalkRecords.PrepareAsync(app);
        var cases = FormCases.Of(records);
        Assert.Empty(PageFunction.Posts.Select(static one => one.Name).Except(cases.Keys));
        var forms = await FindAsync(SampleAddresses.Of(records).Values.SelectMany(static paths => paths), cases);
        Assert.Empty(PageFunction.Posts.Select(static one => one.Name).Except(forms.Keys));

        var before = await QuietAsync();
        await Task.WhenAll(forms.Select(form => RefusedAsync(form.Key, form.Value.Form.With(cases[form.Key].Fields).Typed(), cases[form.Key])));
        Unchanged("forms that were refused", before, await StorageSnapshot.TakeAsync(app));

        await Task.WhenAll(forms.Where(form => form.Value.Form.Versioned && !cases[form.Key].Asks).Select(form => OutdatedAsync(form.Key, form.Value.Form.With(cases[form.Key].Fields).With(("version", "999999")), cases[form.Key])));
        Unchanged("forms made from another version", before, await StorageSnapshot.TakeAsync(app));

        var (taken, second) = (new List<(string Name, PostedForm Form)>(), new List<(string Name, PostedForm Form)>());
        foreach (var (name, (place, _)) in forms.OrderByDescending(static form => Sending.Contains(form.Key)))
        {
            var (fresh, other) = (await FormAsync(name, place), await FormAsync(name, place));
            var form = fresh.With(cases[name].Fields);
            var answer = await SendAsync(app.Forms, form, cases[name]);
            if (answer.Status is not (HttpStatusCode.SeeOther or HttpStatusCode.OK))
            {
                wrong.Add($"{name} is not taken: {(int)answer.Status} {await AlertsAsync(answer.Html)}");
            }

            taken.Add((name, form));
            second.Add((name, other.With(cases[name].Second == SecondTab.Told ? cases[name].Others : cases[name].Fields)));
            if (cases[name].Second == SecondTab.Told && !other.Versioned)
            {
                wrong.Add($"{name} carries no version");
            }
        }

        before = await QuietAsync();
        var mails = await app.Sink.CountAsync();
        foreach (var (name, form) in taken)
        {
            await AgainAsync(name, form, cases[name]);
        }

        Unchanged("forms that were sent twice", before, await StorageSnapshot.TakeAsync(app));
        foreach (var (name, form) in second.Where(one => cases[one.Name].Second is SecondTab.Told or SecondTab.Done))
        {
            await SecondAsync(name, form, cases[name]);
        }

        // Each form claims a key of its own, whatever comes of it.
        Unchanged("forms from a second tab", before, await StorageSnapshot.TakeAsync(app), "row Pointers ");
        Assert.Equal(mails, await app.Sink.CountAsync());
        foreach (var (name, form) in second.Where(one => cases[one.Name].Second == SecondTab.Another))
        {
            var answer = await SendAsync(app.Forms, form, cases[name]);
            if (answer.Status != HttpStatusCode.SeeOther)
            {
                wrong.Add($"{name} is not taken again from a second tab: {(int)answer.Status} {await AlertsAsync(answer.Html)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Order(StringComparer.Ordinal)));

        async Task<PostedForm> FormAsync(string name, string place) =>
            (await FormsAsync(place, forms, cases)).Where(form => PageFunction.OfAction(form.Action)!.Name == name).OrderBy(static form => form.Button.Length).First();
    }

    // Nothing happens; a sentence says why; what was typed is there to be sent again.
    private async Task RefusedAsync(string name, PostedForm form, FormCase one)
    {
        using var viewer = app.Client("Viewer");
        var other = await SendAsync(viewer, form, one);
        if (other.Status != HttpStatusCode.Forbidden || !other.Html.Contains("You may not see this", StringComparison.Ordinal))
        {
            Note($"{name} answered a viewer with {(int)other.Status}");
        }

        foreach (var (token, sentence) in ((string, string)[])[(app.TokenOf(TimeSpan.Zero, "somebody@example.org"), "was not given to you here"), (app.TokenOf(TimeSpan.FromHours(13)), "open for more than 12 hours")])
        {
            var answer = await SendAsync(app.Forms, form.With(("token", token)), one);
            if (one.Asks)
            {
                continue;
            }

            var alerts = await AlertsAsync(answer.Html);
            if (answer.Status != HttpStatusCode.BadRequest || !alerts.Contains(sentence, StringComparison.Ordinal))
            {
                Note($"{name} answered {(int)answer.Status} instead of '{sentence}': {alerts}");
            }
            else if (one.Forgets is null && Lost(form, (await PostedForm.AllOfAsync(reader, answer.Html)).FirstOrDefault(shown => shown.Action == form.Action && shown.Button == form.Button)) is { Length: > 0 } lost)
            {
                Note($"{name} lost what was typed: {lost}");
            }
        }
    }

    // A double click, or the back button and the same form sent again: it answers as before, or says why not.
    private async Task AgainAsync(string name, PostedForm form, FormCase one)
    {
        var answer = await SendAsync(app.Forms, form, one);
        if (answer.Status is not (HttpStatusCode.SeeOther or HttpStatusCode.OK) && (answer.Status != HttpStatusCode.BadRequest || (await AlertsAsync(answer.Html)).Length == 0))
        {
            wrong.Add($"{name}, sent twice, answered {(int)answer.Status} without a sentence");
        }
    }

    // The tab that was open while somebody else changed, did or made it.
    private async Task SecondAsync(string name, PostedForm form, FormCase one)
    {
        if (one.Second == SecondTab.Told)
        {
            await OutdatedAsync(name, form, one);
            return;
        }

        var answer = await SendAsync(app.Forms, form, one);
        if (answer.Status is not (HttpStatusCode.SeeOther or HttpStatusCode.OK or HttpStatusCode.NotFound) && (answer.Status != HttpStatusCode.BadRequest || (await AlertsAsync(answer.Html)).Length == 0))
        {
            wrong.Add($"{name} from a second tab answered {(int)answer.Status} without a sentence");
        }
    }

    // Made from a version that the record has no longer: a sentence says so, and what was typed is there to be sent again.
    private async Task OutdatedAsync(string name, PostedForm form, FormCase one)
    {
        var answer = await SendAsync(app.Forms, form, one);
        var alerts = await AlertsAsync(answer.Html);
        if (answer.Status != HttpStatusCode.BadRequest || !alerts.Contains(one.Stale, StringComparison.Ordinal))
        {
            Note($"{name}, made from another version, answered {(int)answer.Status} instead of '{one.Stale}': {alerts}");
        }
        else if (one.Forgets is null && Lost(form, (await PostedForm.AllOfAsync(reader, answer.Html)).FirstOrDefault(shown => shown.Action == form.Action && shown.Button == form.Button)) is { Length: > 0 } lost)
        {
            Note($"{name}, made from another version, lost what was typed: {lost}");
        }
    }

    private static string Lost(PostedForm form, PostedForm? shown) => string.Join(", ", form.Inputs.Where(static input => input[1] is not ("hidden" or "file" or "submit")).Select(static input => input[0]).Distinct()
        .Where(field => !Values(form, field).SequenceEqual(shown is null ? [] : Values(shown, field))));

    private static IEnumerable<string> Values(PostedForm form, string name) => form.Fields.Where(one => one[0] == name && one[1].Length > 0).Select(static one => one[1].ReplaceLineEndings("\n")).Order(StringComparer.Ordinal);

    // By the function that takes it, each form with where it was found: on a page, or on what another form answers, which is then named.
    private async Task<IReadOnlyDictionary<string, (string Place, PostedForm Form)>> FindAsync(IEnumerable<string> pages, IReadOnlyDictionary<string, FormCase> cases)
    {
        var found = new Dictionary<string, (string Place, PostedForm Form)>();
        foreach (var place in pages.Concat(Answers))
        {
            foreach (var form in await FormsAsync(place, found, cases))
            {
                var name = PageFunction.OfAction(form.Action)?.Name ?? throw new InvalidOperationException($"{place} has a form for {form.Action}, which nothing takes.");
                if (cases.GetValueOrDefault(name)?.At is { } at ? at == place : !found.TryGetValue(name, out var known) || (known.Form.Button.Length > 0 && form.Button.Length == 0))
                {
                    found[name] = (place, form);
                }
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<PostedForm>> FormsAsync(string place, IReadOnlyDictionary<string, (string Place, PostedForm Form)> found, IReadOnlyDictionary<string, FormCase> cases)
    {
        if (!place.StartsWith('/'))
        {
            return await PostedForm.AllOfAsync(reader, (await SendAsync(app.Forms, found[place].Form.With(cases[place].Fields), cases[place])).Html);
        }

        using var page = await app.Forms.GetAsync(new Uri(place, UriKind.Relative));
        return await PostedForm.AllOfAsync(reader, await page.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, string Html)> SendAsync(HttpClient client, PostedForm form, FormCase one)
    {
        using var content = form.Content(one.File);
        using var answer = await client.PostAsync(new Uri(form.Action, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> AlertsAsync(string html) => (string)Newtonsoft.Json.Linq.JObject.Parse(await reader.EvaluateAsync<string>(Words, html))["alerts"]!;

    // What was asked for goes on behind the pages for a while; on a busy machine a report may wait longer than it takes to look twice.
    private async Task<IReadOnlyDictionary<string, string>> QuietAsync()
    {
        var (last, patience) = (await StorageSnapshot.TakeAsync(app), DateTime.UtcNow.AddMinutes(2));
        while (true)
        {
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            var now = await StorageSnapshot.TakeAsync(app);
            if (StorageSnapshot.Differences(last, now).Count == 0 && !now.Keys.Any(static place => place.StartsWith(OpenReport, StringComparison.Ordinal)))
            {
                return now;
            }

            Assert.True(DateTime.UtcNow < patience, string.Join('\n', StorageSnapshot.Differences(last, now)));
            last = now;
        }
    }

    private void Unchanged(string what, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, string? but = null) =>
        wrong.AddRange(StorageSnapshot.Differences(before, after).Where(place => but is null || !place.StartsWith(but, StringComparison.Ordinal)).Select(place => $"{what} changed {place}"));

    private void Note(string sentence)
    {
        lock (wrong)
        {
            wrong.Add(sentence);
        }
    }
}
