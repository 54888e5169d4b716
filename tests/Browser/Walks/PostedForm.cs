using System.Net.Http.Headers;
using Newtonsoft.Json;

namespace ImpactTracker.Tests.Browser.Walks;

/// <summary>A form of a page as a browser would send it with one of its buttons.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Button">The name of the button, which goes along; empty for none.</param>
/// <param name="Multipart">Whether it carries files.</param>
/// <param name="Fields">What stands in its fields, without files.</param>
/// <param name="Inputs">All its fields with their types.</param>
internal sealed record PostedForm(string Action, string Button, bool Multipart, IReadOnlyList<string[]> Fields, IReadOnlyList<string[]> Inputs)
{
    private const string Read = """
        html => JSON.stringify([...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('button')]
            .filter(button => button.form && button.type === 'submit' && (button.getAttribute('formmethod') ?? button.form.getAttribute('method')) === 'post')
            .map(button => ({
                action: button.getAttribute('formaction') ?? button.form.getAttribute('action'),
                button: button.name,
                multipart: (button.getAttribute('formenctype') ?? button.form.getAttribute('enctype')) === 'multipart/form-data',
                fields: [...new FormData(button.form, button)].filter(([, value]) => typeof value === 'string'),
                inputs: [...button.form.querySelectorAll('input, textarea, select')].filter(field => field.name).map(field => [field.name, field.type]),
            })))
        """;

    /// <summary>The forms of a page, one for each of their buttons.</summary>
    public static async Task<IReadOnlyList<PostedForm>> AllOfAsync(IPage reader, string html) => JsonConvert.DeserializeObject<List<PostedForm>>(await reader.EvaluateAsync<string>(Read, html))!;

    public string? Value(string name) => Fields.FirstOrDefault(one => one[0] == name)?[1];

    /// <summary>Whether it is about one version of a record.</summary>
    public bool Versioned => Fields.Any(static one => one[0] == "version" && one[1].Length > 0);

    /// <summary>The same form with these fields filled in, and no others of their names.</summary>
    public PostedForm With(params IEnumerable<(string Name, string Value)> filled)
    {
        (string Name, string Value)[] some = [.. filled];
        return this with { Fields = [.. Fields.Where(old => some.All(one => one.Name != old[0])), .. some.Select(static one => new[] { one.Name, one.Value })] };
    }

    /// <summary>The same form with something typed into each of its fields that is empty.</summary>
    public PostedForm Typed() => With(Inputs.Where(input => string.IsNullOrEmpty(Value(input[0]))).Select(static input => (input[0], Text(input[1]))).Where(static one => one.Item2.Length > 0));

    /// <summary>What is posted.</summary>
    /// <param name="file">A file that goes along, or null.</param>
    public HttpContent Content(SampleFile? file)
    {
        if (!Multipart)
        {
            return new FormUrlEncodedContent(Fields.Select(static one => KeyValuePair.Create(one[0], one[1])));
        }

        var form = new MultipartFormDataContent();
        foreach (var one in Fields)
        {
            form.Add(new StringContent(one[1]), one[0]);
        }

        if (file is not null)
        {
            form.Add(new ByteArrayContent(file.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, file.Field, file.Name);
        }

        return form;
    }

    private static string Text(string type) => type switch
    {
        "text" or "search" or "textarea" => "typed by somebody",
        "email" => "somebody@example.org",
        "url" => "https://example.org/typed",
        "date" => "2031-05-06",
        "datetime-local" => "2031-05-06T07:30",
        _ => "",
    };
}
