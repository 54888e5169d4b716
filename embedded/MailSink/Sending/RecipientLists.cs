using System.Text.Json;

namespace ImpactTracker.MailSink.Sending;

/// <summary>The three lists of recipients, and the place of one address in them.</summary>
internal static class RecipientLists
{
    public static readonly string[] Kinds = ["to", "cc", "bcc"];

    /// <summary>The field that names an address, such as <c>personalizations.3.to.0.email</c>; null when it is not in the request.</summary>
    public static string? Find(JsonElement request, string address)
    {
        if (!request.Has("personalizations", out var all) || all.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var index = 0;
        foreach (var one in all.EnumerateArray())
        {
            var path = JsonShape.At("personalizations", index++);
            foreach (var kind in Kinds)
            {
                if (one.Has(kind, out var list) && list.ValueKind == JsonValueKind.Array)
                {
                    var place = 0;
                    foreach (var recipient in list.EnumerateArray())
                    {
                        if (string.Equals(recipient.Text("email"), address, StringComparison.OrdinalIgnoreCase))
                        {
                            return JsonShape.At($"{path}.{kind}", place, "email");
                        }

                        place++;
                    }
                }
            }
        }

        return null;
    }
}
