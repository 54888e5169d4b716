using ImpactTracker.Tests.Support;

namespace ImpactTracker.Tests.Integration.Distributions.Crashes;

/// <summary>Where the recipients of a mailing are, by the ledger and by the provider's own count of messages.</summary>
internal sealed record Recipients(int Asked, int Messages, int Accepted, int Rejected, int Suppressed, int Unknown, int Pending, int Lost, int Doubled)
{
    /// <summary>Nothing is under way, and what is accepted by the ledger is what the provider has.</summary>
    public bool Ended => Pending == 0 && Accepted == Messages;

    public static Recipients operator +(Recipients a, Recipients b) => new(
        a.Asked + b.Asked, a.Messages + b.Messages, a.Accepted + b.Accepted, a.Rejected + b.Rejected, a.Suppressed + b.Suppressed, a.Unknown + b.Unknown,
        a.Pending + b.Pending, a.Lost + b.Lost, a.Doubled + b.Doubled);

    /// <summary>Counts each recipient of a mailing: in which state, and how many messages they have.</summary>
    public static async Task<Recipients> OfAsync(ApiClient api, SinkClient sink, Mailing mailing, string distribution)
    {
        var messages = (await sink.ListAsync(mailing.Domain)).CountBy(static one => (string)one["to"]!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var states = (await Ledger.DeliveriesAsync(api, distribution)).ToLookup(static one => (string)one["email"]!, static one => (string)one["state"]!, StringComparer.Ordinal);
        var doubled = mailing.Addresses.Sum(address => Math.Max(0, messages.GetValueOrDefault(address) - 1));
        // Lost: in no state or in several, or said to be accepted and not there, or there and said not to be.
        var lost = mailing.Addresses.Count(address => states[address].Count() != 1 || (states[address].First() == "accepted") != messages.ContainsKey(address));
        return new Recipients(
            mailing.Addresses.Count, messages.Values.Sum(), In("accepted"), In("rejected"), In("suppressed"), In("unknown"), In("pending"), lost, doubled);

        int In(string state) => mailing.Addresses.Count(address => states[address].Contains(state, StringComparer.Ordinal));
    }
}
