using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ImpactTracker.Functions.Http;
using ImpactTracker.Outcomes;
using ImpactTracker.Storage;
using Microsoft.AspNetCore.Http;

namespace ImpactTracker.Functions.Pages.Forms;

/// <summary>
/// A form as a page shows it: what stands in its fields, and what is wrong with them. What was typed is shown again with
/// each mistake beside its field, so nothing typed is lost.
/// </summary>
public sealed class PageForm
{
    /// <summary>The hidden field of <see cref="Token"/>.</summary>
    public const string TokenField = "token";

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);
    private readonly IFormFileCollection? files;
    private readonly Caller caller;
    private readonly string? mark;

    internal PageForm(Caller caller, string token, string? mark = null, IFormCollection? posted = null)
    {
        (this.caller, this.mark, Token, files) = (caller, mark, token, posted?.Files);
        foreach (var (name, posts) in posted ?? FormCollection.Empty)
        {
            values[name] = [.. posts.OfType<string>().Select(static text => text.ReplaceLineEndings("\n"))];
        }
    }

    /// <summary>What is wrong, by field; under the empty name what concerns the whole form.</summary>
    public FieldErrors Errors { get; } = new();

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool Sound => Errors.None;

    /// <summary>What a hidden field carries; see <see cref="FormTokens"/>.</summary>
    public string Token { get; }

    /// <summary>By this the same form posted twice makes one record; with other words in it, it is another record.</summary>
    public IdempotencyKey Key
    {
        get
        {
            var hash = ContentHash();
            return new IdempotencyKey(caller.Name, $"form-{mark}-{hash[..16]}", hash);
        }
    }

    /// <summary>The text of a field; null when it is absent or blank.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name) is [var text, ..] && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>What stands in a field, as it was typed.</summary>
    public string Typed(string name) => values.GetValueOrDefault(name) is [var text, ..] ? text : "";

    /// <summary>All values of a field that may have several.</summary>
    public IReadOnlyList<string> Texts(string name) => values.GetValueOrDefault(name) is { } texts ? [.. texts.Where(static text => !string.IsNullOrWhiteSpace(text))] : [];

    /// <summary>The lines of a field that takes one value a line.</summary>
    public IReadOnlyList<string> Lines(string name) => Typed(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a box was ticked.</summary>
    public bool Ticked(string name) => Text(name) is not null;

    /// <summary>A day; notes a mistake when it is none.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"], CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day))
        {
            return day;
        }

        Errors.Add(name, FrameWords.NotADay);
        return null;
    }

    /// <summary>A whole number; notes a mistake when it is none.</summary>
    public int? Number(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Errors.Add(name, FrameWords.NotANumber);
        return null;
    }

    /// <summary>The files of a field; browsers send an empty one for "none chosen".</summary>
    public IReadOnlyList<IFormFile> Files(string name) => [.. (files?.GetFiles(name) ?? []).Where(static file => file.Length > 0 || file.FileName.Length > 0)];

    /// <summary>Puts a value into a field before the form is shown.</summary>
    public PageForm Set(string name, params IEnumerable<string?> texts)
    {
        values[name] = [.. texts.OfType<string>()];
        return this;
    }

    /// <summary>Where a field could not be read, which stops a form: notes what else is wrong, so that all mistakes are shown at once.</summary>
    /// <param name="found">What the rules say of the draft, in which that field is missing.</param>
    public void Further(FieldErrors found)
    {
        var unread = Errors.ByField.Keys.Where(static field => field.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var (field, messages) in found.ByField.Where(one => unread.Count > 0 && !unread.Contains(one.Key)))
        {
            foreach (var message in messages)
            {
                Errors.Add(field, message);
            }
        }
    }

    /// <summary>Takes what came of a post: the record, or null after the mistakes were noted here.</summary>
    /// <exception cref="HttpFaultException">404: the thing that the form is about is gone.</exception>
    public T? Accept<T>(Outcome<T> outcome)
        where T : class
    {
        switch (outcome)
        {
            case Outcome<T>.Created made:
                return made.Value;
            case Outcome<T>.Done done:
                return done.Value;
            case Outcome<T>.Missing missing:
                throw new HttpFaultException(404, $"There is no {missing.What}.");
            case Outcome<T>.Conflict conflict:
                Errors.Add("", conflict.Why);
                return null;
            case Outcome<T>.Stale:
                Errors.Add("", FrameWords.Stale);
                return null;
            case Outcome<T>.Invalid invalid:
                foreach (var (field, message) in invalid.Errors.ByField.SelectMany(static field => field.Value.Select(message => (field.Key, message))))
                {
                    Errors.Add(field, message);
                }

                return null;
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} has no place in a form.");
        }
    }

    private string ContentHash()
    {
        var content = new StringBuilder();
        foreach (var (name, texts) in values.Where(static field => field.Key != TokenField).OrderBy(static field => field.Key, StringComparer.Ordinal))
        {
            content.Append(name).Append('\0').AppendJoin('\0', texts).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }
}
