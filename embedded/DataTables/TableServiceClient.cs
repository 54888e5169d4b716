using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>An account's tables: makes them, removes them, lists them, and hands out a client for one. Safe for use by many threads.</summary>
public class TableServiceClient
{
    // Null only in a mock, which overrides what would use it.
    private readonly TableAccount account = null!;

    protected TableServiceClient()
    {
    }

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null) => account = TableAccount.Open(connectionString, options);

    /// <summary>For an address that carries a shared access signature.</summary>
    public TableServiceClient(Uri endpoint, TableClientOptions? options = null) => account = TableAccount.Open(endpoint, options);

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null) =>
        account = TableAccount.Open(endpoint, credential, options);

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options) =>
        account = TableAccount.Open(endpoint, credential, options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        account = TableAccount.Open(endpoint, tokenCredential, options);

    public virtual string AccountName => account.Name;

    /// <summary>The account's address, without a signature.</summary>
    public virtual Uri Uri => account.Endpoint;

    public static string CreateQueryFilter(FormattableString filter) => FilterText.Format(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => FilterExpression.Translate(filter);

    public virtual TableClient GetTableClient(string tableName) => new(account, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableList.CreateAsync(account, tableName, cancellationToken);

    /// <summary>Where the table is there already, its <see cref="TableItem"/> is returned with a raw response of status 409.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableList.CreateIfNotExistsAsync(account, tableName, cancellationToken);

    /// <summary>Where there is no such table, a response of status 404 is returned.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableList.DeleteAsync(account, tableName, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        TableList.Pages(account, filter, maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        TableList.Pages(account, FilterText.Format(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        TableList.Pages(account, FilterExpression.Translate(filter), maxPerPage, cancellationToken);
}
