using System.IO.Compression;
using System.Text;
using ImpactTracker.Json;

namespace ImpactTracker.Distributions;

/// <summary>Makes the rows that hold the people of a batch, and the deliveries from them again.</summary>
internal static class LedgerPacking
{
    /// <summary>The rows of a batch's people.</summary>
    public static IEnumerable<AudiencePartRow> Pack(string partition, IEnumerable<DeliveryRow> deliveries)
    {
        using var packed = new MemoryStream();
        using (var text = new StreamWriter(new BrotliStream(packed, CompressionLevel.Fastest), new UTF8Encoding(false)))
        {
            TrackerJson.Write(text, deliveries.Select(static one => new Person(one.StakeholderId, one.Email, one.Greeting, one.Organisation, one.OrganisationName, one.Own)));
        }

        return packed.ToArray().Chunk(AudiencePartRow.MaxBytes)
            .Select((part, number) => new AudiencePartRow { PartitionKey = partition, RowKey = AudiencePartRow.Key(number), Part = part });
    }

    /// <summary>The deliveries of a batch.</summary>
    /// <param name="partition">The batch's.</param>
    /// <param name="parts">Its people, in the order of their rows.</param>
    /// <param name="own">The rows of those deliveries that have something of their own.</param>
    public static IReadOnlyList<DeliveryRow> Unpack(string partition, IEnumerable<byte[]> parts, IReadOnlyDictionary<string, DeliveryRow> own)
    {
        using var packed = new MemoryStream([.. parts.SelectMany(static part => part)]);
        using var text = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return [.. TrackerJson.Read<Person[]>(text.ReadToEnd()).Select(one => own.TryGetValue(DeliveryRow.Key(one.Id), out var row) ? row : Delivery(partition, one))];
    }

    private static DeliveryRow Delivery(string partition, Person person) => new()
    {
        PartitionKey = partition,
        RowKey = DeliveryRow.Key(person.Id),
        Email = person.Email,
        Greeting = person.Greeting,
        Organisation = person.Organisation,
        OrganisationName = person.OrganisationName,
        Own = person.Own,
    };

    private sealed record Person(string Id, string Email, string Greeting, string Organisation, string OrganisationName, string? Own);
}
