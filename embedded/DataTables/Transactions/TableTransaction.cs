using System.Globalization;
using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Transactions;

/// <summary>Sends several writes of one partition, of which all happen or none.</summary>
internal static class TableTransaction
{
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused; nothing is stored.</exception>
    public static async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        TableAccount account, string table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actions);
        TableTransactionAction[] all = [.. actions];
        if (all.Length == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        CheckPartition(all);
        var changes = new ChangeSet(account.Endpoint, table);
        using var message = account.Message(RequestMethod.Post, "/$batch", TableAnswers.Accepted);
        message.Request.Headers.SetValue("Content-Type", changes.ContentType);
        message.Request.Content = RequestContent.Create(changes.Write(all));
        var response = await account.SendAsync(message, cancellationToken);
        var answers = ActionAnswers.Parse(response.Content.ToMemory(), response.ClientRequestId);
        if (answers.Find(static answer => answer.IsError) is { } refusal)
        {
            throw Failure(refusal);
        }

        return answers.Count == all.Length
            ? Response.FromValue<IReadOnlyList<Response>>(answers, response)
            : throw new RequestFailedException(response.Status, $"The transaction of {all.Length} actions was answered for {answers.Count} of them.");
    }

    // The emulator stores what Azure refuses here.
    private static void CheckPartition(TableTransactionAction[] actions)
    {
        var other = Array.FindIndex(actions, action => action.Entity.PartitionKey != actions[0].Entity.PartitionKey);
        if (other > 0)
        {
            throw Failure(400, $"{other}:All commands in a batch must operate on same entity group.", "CommandsInBatchActOnDifferentPartitions");
        }
    }

    // A refusal's message begins with the index of its action: "3:The specified entity already exists."
    private static TableTransactionFailedException Failure(ActionResponse refusal)
    {
        var error = TableFailureParser.Parse(refusal.Content.ToMemory());
        return Failure(refusal.Status, error?.Message ?? refusal.ReasonPhrase, error?.Code);
    }

    private static TableTransactionFailedException Failure(int status, string message, string? code)
    {
        var failure = new RequestFailedException(status, message, code, null);
        var prefix = failure.Message.Split(':', 2)[0];
        if (int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            failure.Data[TableTransactionFailedException.IndexKey] = prefix;
        }

        return new(failure);
    }
}
