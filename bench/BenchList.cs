using System.Globalization;
using System.Text;

namespace ImpactTracker.Bench;

/// <summary>A list of 38 contacts, each of an organisation of its own: <c>bench-firm-1</c> and so on.</summary>
internal static class BenchList
{
    /// <summary>So many organisations it has.</summary>
    public const int Organisations = 38;

    /// <summary>Makes the list by an import.</summary>
    public static async Task MakeAsync(HttpClient client, string list)
    {
        using var made = new StringContent("""{ "title": "Bench", "owner": "Bench", "reviewBy": "2099-12-31" }""", Encoding.UTF8, "application/json");
        (await client.PutAsync(new Uri($"/api/lists/{list}", UriKind.Relative), made)).EnsureSuccessStatusCode();
        var csv = new StringBuilder("organisation,organisation_type,role,email,subscriber_type,lawful_basis,source,review_by\n");
        for (var number = 1; number <= Organisations; number++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"Bench firm {number},Firm,Enquiries,info@firm{number}.example,corporate,legitimate-interests,published mailbox,2099-12-31\n");
        }

        using var file = new StringContent(csv.ToString(), Encoding.UTF8, "text/csv");
        (await client.PostAsync(new Uri($"/api/stakeholders/import?list={list}", UriKind.Relative), file)).EnsureSuccessStatusCode();
    }
}
