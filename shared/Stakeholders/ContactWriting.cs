namespace ImpactTracker.Stakeholders;

/// <summary>
/// Stores the contacts of a file with few requests: some thousand at a time are read together, decided, and written a hundred to a transaction.
/// Stakeholders lie in 256 partitions by the hash of their address, so a file of twenty thousand fills a transaction for each. Organisations
/// go first and memberships last, so a crash leaves nobody without an organisation; importing again completes the rest.
/// </summary>
public sealed class ContactWriting(OrganisationTable organisations, StakeholderTable stakeholders, ListMemberTable members, SuppressionTable suppressions, TimeProvider time)
{
    private const int Together = 10_000;

    /// <summary>Stores them, or finds what storing would give when the report is of a dry run.</summary>
    internal async Task WriteAsync(IReadOnlyDictionary<string, PendingContact> contacts, ContactImportReport report, CancellationToken cancellationToken)
    {
        await OrganisationsAsync(contacts.Values, report, cancellationToken);
        report.Suppressed = (await suppressions.ScopesAsync([.. contacts.Keys], cancellationToken)).Values
            .Count(scope => scope.Everything || (report.List is { } onto && scope.Lists.Contains(onto, StringComparer.Ordinal)));
        foreach (var some in contacts.Keys.Order(StringComparer.Ordinal).Chunk(Together))
        {
            var stored = await StakeholdersAsync([.. some.Select(id => contacts[id])], report, cancellationToken);
            if (report.List is { } list)
            {
                var there = await members.MembersOfAsync(list, stored.Select(static one => one.Stakeholder.Id), cancellationToken);
                PendingContact[] joining = [.. stored.Where(one => !there.Contains(one.Stakeholder.Id))];
                if (!report.DryRun)
                {
                    await members.AddManyAsync(list, joining.Select(static one => one.Stakeholder.Id), cancellationToken);
                }

                Array.ForEach(joining, static one => one.Updated = true);
            }
        }
    }

    private async Task OrganisationsAsync(IEnumerable<PendingContact> contacts, ContactImportReport report, CancellationToken cancellationToken)
    {
        // One that somebody has put already knows more than a row of contacts does.
        var named = contacts.Select(static one => one.Organisation).DistinctBy(static one => one.Id, StringComparer.Ordinal).ToArray();
        var known = await organisations.OfAsync(named.Select(static one => one.Id), cancellationToken);
        Organisation[] missing = [.. named.Where(one => !known.ContainsKey(one.Id))];
        if (!report.DryRun)
        {
            await organisations.AddMissingAsync(missing, cancellationToken);
        }

        report.OrganisationsCreated = missing.Length;
    }

    /// <returns>Those that are stored under the address that the file has.</returns>
    private async Task<IReadOnlyList<PendingContact>> StakeholdersAsync(IReadOnlyList<PendingContact> contacts, ContactImportReport report, CancellationToken cancellationToken)
    {
        var stored = new List<PendingContact>(contacts.Count);
        for (var left = contacts; left.Count > 0;)
        {
            var rows = await stakeholders.RowsAsync(left.Select(static one => one.Stakeholder.Id), cancellationToken);
            var writes = new Dictionary<StakeholderRow, PendingContact>();
            foreach (var contact in left)
            {
                if (Decide(contact, rows.GetValueOrDefault(contact.Stakeholder.Id), report) is { } row)
                {
                    writes[row] = contact;
                }
                else if (rows.GetValueOrDefault(contact.Stakeholder.Id)?.IsLive != false)
                {
                    stored.Add(contact);
                }
            }

            // Somebody else made or changed one of a transaction meanwhile: those of it are looked at again.
            var raced = report.DryRun ? [] : (await stakeholders.WriteAsync(writes.Keys, cancellationToken)).ToHashSet();
            stored.AddRange(writes.Where(write => !raced.Contains(write.Key)).Select(static write => write.Value));
            left = [.. raced.Select(row => writes[row])];
        }

        return stored;
    }

    /// <returns>The row to write, or null when nothing is to be written.</returns>
    private StakeholderRow? Decide(PendingContact contact, StakeholderRow? there, ContactImportReport report)
    {
        (contact.Created, contact.Updated) = (false, false);
        if (there is null)
        {
            contact.Created = true;
            return StakeholderRow.From(contact.Stakeholder with { CreatedAt = time.GetUtcNow(), ChangedAt = time.GetUtcNow() });
        }

        if (!there.IsLive)
        {
            report.Add(new KeptContact(contact.Row, there.MovedTo ?? there.RowKey, there.MovedTo is null ? "the address is being given to somebody at this moment; import again" : "the address was changed here since; the stakeholder keeps the new one"));
            return null;
        }

        var now = there.ToStakeholder();
        if (contact.LeavesNotesOut(now))
        {
            report.Add(new KeptContact(contact.Row, now.Id, $"its notes are full: with the further columns they would have more than {StakeholderDraftValidator.MaxNotes} characters"));
        }

        if (contact.Over(now, time.GetUtcNow()) is var next && next.Version == now.Version)
        {
            return null;
        }

        contact.Updated = true;
        var row = StakeholderRow.From(next);
        (row.ETag, row.Request) = (there.ETag, there.Request);
        return row;
    }
}
