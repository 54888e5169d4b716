using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Rows;
using Azure.Data.Tables.Transactions;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table: its rows, one at a time, by query, or several of a partition in a transaction. Safe for use by many threads.</summary>
public class TableClient
{
    // Null only in a mock, which overrides what would use them.
    private readonly TableAccount account = null!;
    private readonly RowRequests rows = null!;
    private readonly string name = null!;

    protected TableClient()
    {
    }

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.Open(connectionString, options), tableName)
    {
    }

    /// <summary>For a table's address that carries a shared access signature.</summary>
    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableAccount.Open(TableEndpoint.Part(endpoint).Endpoint, options), TableEndpoint.Part(endpoint).Table)
    {
    }

    /// <summary>For a table's address.</summary>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Open(TableEndpoint.Part(endpoint).Endpoint, credential, options), TableEndpoint.Part(endpoint).Table)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, tokenCredential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.account = account;
        name = tableName;
        rows = new(account, tableName);
    }

    public virtual string AccountName => account.Name;

    public virtual string Name => name;

    /// <summary>The table's address, without a signature.</summary>
    public virtual Uri Uri => new($"{account.Endpoint.AbsoluteUri.TrimEnd('/')}/{name}");

    public static string CreateQueryFilter(FormattableString filter) => FilterText.Format(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Translate(filter);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) => TableList.CreateAsync(account, name, cancellationToken);

    /// <summary>Where the table is there already, its <see cref="TableItem"/> is returned with a raw response of status 409.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableList.CreateIfNotExistsAsync(account, name, cancellationToken);

    /// <summary>Removes the table. Where there is none, a response of status 404 is returned.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => TableList.DeleteAsync(account, name, cancellationToken);

    /// <exception cref="RequestFailedException">409 EntityAlreadyExists. After a retry that may be the row that this very call has added.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => rows.AddAsync(entity, cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => rows.PutAsync(entity, mode, default, cancellationToken);

    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is default; <see cref="ETag.All"/> says that any version will do.</exception>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied: another version is there; 404 ResourceNotFound: none is.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => ifMatch == default
            ? throw new ArgumentException("An update needs the version to match; ETag.All says that any will do.", nameof(ifMatch))
            : rows.PutAsync(entity, mode, ifMatch, cancellationToken);

    /// <summary>Where there is no such row, a response of status 404 is returned.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied: another version is there.</exception>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        rows.DeleteAsync(partitionKey, rowKey, ifMatch, cancellationToken);

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        RowRequests.CheckKeys(entity);
        return rows.DeleteAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <exception cref="RequestFailedException">404 ResourceNotFound, or TableNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await rows.GetAsync(partitionKey, rowKey, select, TableAnswers.Ok, cancellationToken);
        return Response.FromValue(RowReader.ReadOne<T>(response), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await rows.GetAsync(partitionKey, rowKey, select, TableAnswers.OkOrMissing, cancellationToken);
        return response.Status == 404 ? new NoRow<T>(response) : Response.FromValue(RowReader.ReadOne<T>(response), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new RowQuery(account, name, filter, select).Pages<T>(maxPerPage, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new RowQuery(account, name, FilterExpression.Translate(filter), select).Pages<T>(maxPerPage, cancellationToken);

    /// <exception cref="InvalidOperationException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused, and nothing is stored.</exception>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        TableTransaction.SubmitAsync(account, name, transactionActions, cancellationToken);
}
